import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/index.js';
import { resolve } from './resolve.js';

const HEADLINE = '<h1>Bees move to the roof</h1>';

describe('the other fields', () => {
  it('reads publisher, section, tags, image and description', async () => {
    const { metadata } = await resolve(
      `<meta property="og:site_name" content="Roof Weekly"><meta property="article:section" content="Nature">
      <meta name="keywords" content="bees, Roofs, bees, Roof Weekly, "><meta property="og:image" content="/bees.jpg">
      <meta property="og:description" content="A swarm has found a home.">${HEADLINE}`,
      'en',
      'https://www.roof.example/bees',
    );
    expect(metadata).toMatchObject({
      publisher: { name: 'Roof Weekly', domain: 'roof.example' },
      section: 'Nature',
      tags: ['bees', 'Roofs'],
      image: 'https://www.roof.example/bees.jpg',
      description: 'A swarm has found a home.',
    });
  });

  it('makes the canonical address absolute, and ignores one that leads home', async () => {
    const page = 'https://roof.example/bees?page=1';
    const of = async (href: string) =>
      (await resolve(`<link rel="canonical" href="${href}">${HEADLINE}`, 'en', page)).metadata.url;
    expect(await of('/bees')).toBe('https://roof.example/bees');
    expect(await of('https://roof.example/')).toBeUndefined();
  });

  it('takes the section from a trail in the mark-up', async () => {
    const of = async (trail: string) =>
      (await resolve(`<div class="site-breadcrumbs">${trail}</div>${HEADLINE}`)).metadata.section;
    expect(await of('Inicio » Regionales')).toBe('Regionales');
    expect(await of('<a>Home</a> <a>Nature</a> <span>Bees move to the roof</span>')).toBeUndefined();
    expect(await of('<ul><li>Home</li><li>Nature</li><li>Bees move to the roof</li></ul>')).toBe('Nature');
    expect(await of('<a>Home</a> / <a>Nature</a> / <a>Insects</a>')).toBe('Nature');
    expect(await of('Home &gt; Bees move to the roof')).toBeUndefined();
    expect(await of('You are here: Nature › Insects')).toBe('Nature');
    expect(await of('Home › U.S. › Insects')).toBe('U.S.');
    expect(await of('Home › Back to School › Insects')).toBe('Back to School');
    expect(await of('Sie sind hier › Nature › Insects')).toBe('Nature');
    const menu = '<ul class="section"><li>Nature</li><li>Sports</li></ul>';
    expect((await resolve(menu + HEADLINE)).metadata.section).toBeUndefined();
  });

  it('reads tags from their box where no machine is told them', async () => {
    const tags = (names: readonly string[], box = 'entry-tags'): string =>
      `<div class="${box}"><span>Tags:</span>${names.map((name) => `<a href="/t">${name}</a>`).join('')}</div>`;
    const of = async (html: string) => (await resolve(HEADLINE + html)).metadata.tags;
    expect(await of(tags(['bees', 'Roofs (12 stories)', '#honey', '17', 'bees']))).toEqual(['bees', 'Roofs', 'honey']);
    expect(await of(`<ul class="article__tags">${tags(['bees', 'Roofs'], 'x')}</ul>`)).toEqual(['bees', 'Roofs']);
    expect(await of(`<meta name="keywords" content="swarm">${tags(['bees'])}`)).toEqual(['swarm']);
    // The cloud of the whole site, a menu, the stages of something.
    expect(await of(tags(Array.from({ length: 30 }, (_, at) => `bees of roof ${at}`)))).toBeUndefined();
    expect(await of(`<nav>${tags(['bees'])}</nav>`)).toBeUndefined();
    expect(await of(tags(['bees'], 'stages'))).toBeUndefined();
  });

  it('takes the section from the trail, not the home page or the title', async () => {
    const trail = {
      '@type': 'BreadcrumbList',
      itemListElement: ['Home', 'Nature', 'Bees move to the roof'].map((name, i) => ({ position: i + 1, name })),
    };
    const { metadata } = await resolve(
      `${HEADLINE}<script type="application/ld+json">${JSON.stringify(trail)}</script>`,
    );
    expect(metadata.section).toBe('Nature');
  });

  it('lifts the standfirst only where it stands below the headline and is named as one', async () => {
    const found = await resolve(
      `${HEADLINE}<p class="subtitle">A swarm has found a home in Kelso</p><p>They came on Monday.</p>`,
    );
    expect(found.metadata.subtitle).toBe('A swarm has found a home in Kelso');
    const missing = await resolve(
      `${HEADLINE}<p class="intro">A swarm has found a home in Kelso</p><p>They came on Monday.</p>`,
    );
    expect(missing.metadata.subtitle).toBeUndefined();
  });

  it('warns of a paywall', async () => {
    const article = { '@type': 'NewsArticle', headline: 'Bees move to the roof', isAccessibleForFree: false };
    const { notes } = await resolve(
      `${HEADLINE}<script type="application/ld+json">${JSON.stringify(article)}</script>`,
    );
    expect(notes.map(({ code }) => code)).toEqual(['paywall']);
  });
});

const TEXT = `<p>The swarm came on Monday morning, and by noon the whole of the clock tower was brown with it, said the caretaker.</p>
  <p>Nobody was stung, though the mayor had to leave her office through a window, which she described as refreshing.</p>
  <p>The beekeeper of the town has set up three hives beside the chimney, and expects forty jars of honey in August.</p>`;

describe('a whole page', () => {
  const page = `<html lang="de"><head><title>Bees move to the roof | Roof Weekly</title><meta name="author" content="Ada Fennimore">
    <meta property="og:site_name" content="Roof Weekly"></head><body><article><h1>Bees move to the roof</h1>
    <p class="byline">By Ada Fennimore</p>${TEXT}</article></body></html>`;

  it('is told its metadata and shows its headline no second time', async () => {
    const article = await clean(page, { from: 'html' });
    expect(article.title).toBe('Bees move to the roof');
    expect(article.authors).toEqual(['Ada Fennimore']);
    expect(article.metadataSources).toMatchObject({ title: 'markup', authors: 'markup', publisher: 'meta' });
    expect(article.text).not.toContain('Bees move to the roof');
    const headline = article.removals.find(({ text }) => text === 'Bees move to the roof');
    expect(headline).toMatchObject({ action: 'lifted', field: 'title', pass: 'page-title', rule: 'headline' });
  });

  it('speaks the language of its text, not of its template', async () => {
    expect((await clean(page, { from: 'html' })).language).toBe('en');
  });

  it('leaves what the caller says', async () => {
    const article = await clean(page, { from: 'html', url: 'https://roof.example/b', lang: 'fr' });
    expect(article.language).toBe('fr');
    expect(article.url).toBe('https://roof.example/b');
    expect(article.publisher).toEqual({ name: 'Roof Weekly', domain: 'roof.example' });
  });

  it('is not dated by a caption', async () => {
    const picture = '<figure><img src="/tower.jpg"><figcaption>The clock tower, 4 March 2029</figcaption></figure>';
    const article = await clean(page.replace('<p class="byline">', `${picture}<p class="byline">`), { from: 'html' });
    expect(article.published).toBe(null);
    expect(article.removals.some(({ text }) => text.includes('2029'))).toBe(false);
  });

  it('lifts a headline that is worded otherwise than the title', async () => {
    const html = page
      .replace(
        '<head>',
        '<head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Swarm of bees moves to the roof in Kelso"}</script><meta property="og:title" content="Swarm moves to the roof in Kelso">',
      )
      .replace('<h1>Bees move to the roof', '<h1>Swarm of bees moves to the roof in Kelso');
    const article = await clean(html, { from: 'html' });
    expect(article.title).toBe('Swarm moves to the roof in Kelso');
    expect(article.text).not.toContain('Swarm of bees');
  });

  it('prefers the headline of the page to words for networks that say something else', async () => {
    const teaser = 'You will not believe who lives on this roof';
    const html = page.replace(
      '<head>',
      `<head><script type="application/ld+json">{"@type":"NewsArticle","headline":"${teaser}"}</script><meta property="og:title" content="${teaser}">`,
    );
    expect((await clean(html, { from: 'html' })).title).toMatch(/^Bees move to the roof/u);
  });
});

describe('what the page title says beside the headline', () => {
  it('names site and section where nothing else does', async () => {
    const { metadata, metadataSources } = await resolve(
      `<title>Bees move to the roof - Nature - Roof Weekly</title>${HEADLINE}`,
    );
    expect(metadata.publisher).toEqual({ name: 'Roof Weekly', domain: null });
    expect(metadata.section).toBe('Nature');
    expect(metadataSources).toMatchObject({ publisher: 'meta', section: 'meta' });
  });

  it('is a name that signs nothing', async () => {
    const html = `<title>Bees move to the roof | Roof Weekly</title><meta name="author" content="Roof Weekly">${HEADLINE}`;
    expect((await resolve(html)).metadata.authors).toBeUndefined();
  });
});
