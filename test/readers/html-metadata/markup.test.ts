import { describe, expect, it } from 'vitest';
import { factFrom, factsOf, stated } from './page-facts.js';

describe('the head of a page', () => {
  it('reads meta tags by property, name, http-equiv and whatever their case', () => {
    const facts = factsOf(`<head><title>Bees | Roof Weekly</title>
      <meta property="og:title" content="Bees on the roof"><meta name="Author" content="Ada Fennimore">
      <meta http-equiv="last-modified" content="2031-04-03"><meta name="DC.date.issued" content="2031-04-02">
      <meta name="news_keywords" content="bees, roofs"></head>`);
    expect(stated(facts, 'title')).toEqual(['title: Bees | Roof Weekly', 'og:title: Bees on the roof']);
    expect(stated(facts, 'author')).toEqual(['author: Ada Fennimore']);
    expect(stated(facts, 'modified')).toEqual(['last-modified: 2031-04-03']);
    expect(stated(facts, 'published')).toEqual(['dc.date.issued: 2031-04-02']);
    expect(stated(facts, 'tags')).toEqual(['news_keywords: bees, roofs']);
  });

  it('does not take the title of a drawing for the page’s', () => {
    const facts = factsOf('<title>Bees</title><svg><title>Menu icon</title></svg>');
    expect(stated(facts, 'title')).toEqual(['title: Bees']);
  });

  it('knows what addresses are relative to', () => {
    expect(factsOf('<base href="/archive/">', 'https://roof.example/bees').base).toBe('https://roof.example/archive/');
    expect(factsOf('<link rel="canonical" href="https://roof.example/bees">').base).toBe('https://roof.example/bees');
    expect(factsOf('<p>Text</p>').base).toBe(null);
  });

  it.each([
    ['https://roof.example/2031/04/02/bees', '2031-04-02'],
    ['https://roof.example/bees-20310402', '2031-04-02'],
    ['https://roof.example/2031-04-02-bees', '2031-04-02'],
  ])('reads the day in %s', (url, day) => {
    expect(stated(factsOf('<p>Text</p>', url), 'published')).toEqual([`url: ${day}`]);
  });

  it.each(['https://roof.example/2031/04/bees', 'https://roof.example/id/203199991', 'https://20310402.example/bees'])(
    'reads no day in %s',
    (url) => {
      expect(stated(factsOf('<p>Text</p>', url), 'published')).toEqual([]);
    },
  );
});

describe('microdata and RDFa', () => {
  it('reads an article’s properties and the name inside its author', () => {
    const facts =
      factsOf(`<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Bees on the roof</h2>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Fennimore</b></span>
      <meta itemprop="datePublished" content="2031-04-02T07:00"></div>`);
    expect(stated(facts, 'author')).toContain('itemprop.author.name: Ada Fennimore');
    expect(stated(facts, 'published')).toEqual(['itemprop.datepublished: 2031-04-02T07:00']);
    expect(factFrom(facts, 'itemprop.headline')?.value).toBe('Bees on the roof');
  });

  it('leaves out what describes a comment or a picture', () => {
    const facts = factsOf(`<div itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Angry Reader</i>
      <time itemprop="datePublished" datetime="2031-05-05"></time></div>
      <figure itemscope itemtype="https://schema.org/ImageObject"><i itemprop="author">Some Lens</i></figure>`);
    expect(facts.facts.filter(({ provenance }) => provenance === 'microdata')).toEqual([]);
  });

  it('reads RDFa by the local part of its names', () => {
    const facts = factsOf(
      '<div typeof="schema:Article"><span property="schema:datePublished" content="2031-04-02"></span></div>',
    );
    expect(stated(facts, 'published')).toEqual(['itemprop.datepublished: 2031-04-02']);
  });
});

describe('mark-up', () => {
  it('says where a fact stands', () => {
    const facts = factsOf(`<article><h1>Bees on the roof</h1><p class="post__author-name">Ada Fennimore</p></article>
      <div class="related-posts"><span class="author">Uwe Brandt</span></div>
      <ol class="comment-list"><li><span class="comment-author">Angry Reader</span></li></ol>
      <aside><time datetime="2030-01-01">1 January</time></aside>`);
    const places = facts.facts
      .filter(({ place }) => place)
      .map(({ value, place }) => [value, place?.zone, place?.article]);
    expect(places).toContainEqual(['Ada Fennimore', 'page', 0]);
    expect(places).toContainEqual(['Uwe Brandt', 'related', null]);
    expect(places).toContainEqual(['2030-01-01', 'aside', null]);
    expect(facts.facts.some(({ value, place }) => value === 'Angry Reader' && place?.zone === 'page')).toBe(false);
  });

  it('reads names of classes whole: update is no date, football no foot, an author’s picture no author', () => {
    const facts = factsOf(`<h1>Bees</h1><p class="football">Bees 3, Wasps 1</p><p class="update-7">Since 1999</p>
      <p class="candidate">2031 was hot</p><img class="author-avatar"><p class="author-bio">Ada keeps bees since 2020</p>`);
    expect(stated(facts, 'author')).toEqual([]);
    expect(stated(facts, 'date')).toEqual([]);
  });

  it('keeps the label in front of a date with it', () => {
    const facts = factsOf('<p>Updated: <time datetime="2031-04-03">3 April</time></p>');
    expect(factFrom(facts, 'time')).toMatchObject({ value: '2031-04-03', words: 'Updated:\n3 April' });
  });

  it('takes a class that says both published and updated for neither', () => {
    const facts = factsOf('<time class="entry-date published updated" datetime="2031-04-02">2 April</time>');
    expect(factFrom(facts, 'time')?.field).toBe('date');
  });

  it('reads links to an author by rel and by address', () => {
    const facts = factsOf(
      '<h1>Bees</h1><a rel="author" href="/x">Ada Fennimore</a> <a href="/autor/uwe-brandt">Uwe Brandt</a>',
    );
    expect(stated(facts, 'author')).toEqual(['rel.author: Ada Fennimore', 'link.author: Uwe Brandt']);
  });

  it('drops soft hyphens and marks of no width', () => {
    expect(stated(factsOf('<h1>Bie\u00adnen\u200b auf dem Dach</h1>'), 'title')).toEqual(['h1: Bienen auf dem Dach']);
  });

  it('reads pages nested thousands deep', () => {
    const facts = factsOf(
      `${'<div class="date">'.repeat(20_000)}<h1>Deep down</h1><time datetime="2031-04-02">2 April</time>`,
    );
    expect(stated(facts, 'title')).toEqual(['h1: Deep down']);
    expect(factFrom(facts, 'time')?.value).toBe('2031-04-02');
  });

  it('stops where a page lists more and more of a kind', () => {
    const facts = factsOf('<h2 class="headline">Another story of the day</h2>'.repeat(500));
    expect(stated(facts, 'title').length).toBeLessThan(100);
  });
});
