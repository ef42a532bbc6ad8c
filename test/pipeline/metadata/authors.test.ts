import { describe, expect, it } from 'vitest';
import { resolve } from './resolve.js';

async function authorsOf(html: string, language = 'en'): Promise<readonly string[] | undefined> {
  return (await resolve(html, language)).metadata.authors;
}

function byMeta(author: string): string {
  return `<meta property="og:site_name" content="Roof Weekly"><meta name="author" content="${author}"><h1>Bees move to the roof</h1>`;
}

function byJson(author: unknown): string {
  const article = { '@type': 'NewsArticle', headline: 'Bees move to the roof', author };
  return `<meta property="og:site_name" content="Roof Weekly"><h1>Bees move to the roof</h1>
    <script type="application/ld+json">${JSON.stringify(article)}</script>`;
}

describe('authors', () => {
  it.each([
    ['By Ada Fennimore', ['Ada Fennimore']],
    ['Ada Fennimore, Uwe Brandt and Ines Falk', ['Ada Fennimore', 'Uwe Brandt', 'Ines Falk']],
    ['Ada Fennimore; Uwe Brandt', ['Ada Fennimore', 'Uwe Brandt']],
    ['Ada Fennimore, science editor', ['Ada Fennimore']],
    ['Ada Fennimore, Ph.D.', ['Ada Fennimore']],
    ['Ada Fennimore (Harbour desk)', ['Ada Fennimore']],
    ['Ada Fennimore ada@roof.example', ['Ada Fennimore']],
    ['ada fennimore, Ada Fennimore', ['ada fennimore']],
  ])('are the names in %j', async (author, names) => {
    expect(await authorsOf(byMeta(author))).toEqual(names);
  });

  it.each([
    'admin',
    'Staff',
    'Roof Weekly',
    'roofweekly',
    '. .',
    'https://network.example/ada',
    'desk@roof.example',
    'AFP',
  ])('are none in %j', async (author) => {
    expect(await authorsOf(byMeta(author))).toBeUndefined();
  });

  it('are not the editor, whom the page tells from the reporter', async () => {
    const page = `${byJson({ '@type': 'Person', name: 'Wayan Kerta' })}<p class="author">Sari Melati</p><p>Bees.</p>`;
    expect(await authorsOf(`${page}<div class="author">Editor : Wayan Kerta</div>`, 'id')).toEqual(['Sari Melati']);
    expect(await authorsOf(page, 'id')).toEqual(['Wayan Kerta']);
    // Nobody else is named.
    const alone = byJson({ '@type': 'Person', name: 'Wayan Kerta' });
    expect(await authorsOf(`${alone}<div class="author">Editor : Wayan Kerta</div>`, 'id')).toEqual(['Wayan Kerta']);
  });

  it('splits by the words of the page’s language', async () => {
    expect(await authorsOf(byMeta('Von Ada Fennimore und Uwe Brandt'), 'de')).toEqual(['Ada Fennimore', 'Uwe Brandt']);
    expect(await authorsOf(byMeta('Redaktion'), 'de')).toBeUndefined();
  });

  it.each([
    ['en', 'Business Desk'],
    ['en', 'Gull Correspondent'],
    ['de', 'Nachrichtenredaktion'],
    ['es', 'Redacción Deportes'],
    ['tr', 'Haber Merkezi'],
    ['sv', 'Nyhetsdesken'],
    ['uk', 'Прес-служба'],
    ['bg', 'Редакцията'],
    ['el', 'Η σύνταξη'],
    ['hi', 'नवज्योति डेस्क'],
    ['ja', 'ニュース編集部'],
    ['ko', '디지털뉴스팀'],
    ['he', 'מערכת האתר'],
  ])('is no desk, though machines are told a person (%s): %s', async (language, name) => {
    expect(await authorsOf(byJson({ '@type': 'Person', name }), language)).toBeUndefined();
  });

  it('is no organisation', async () => {
    expect(await authorsOf(byJson({ '@type': 'Organization', name: 'Bee Wire' }))).toBeUndefined();
    expect(await authorsOf(byJson({ '@type': 'Person', name: 'Roof Weekly' }))).toBeUndefined();
  });

  it('is the person after whom a site is called', async () => {
    const html = byJson({ '@type': 'Person', name: 'Ada Fennimore' }).replace('Roof Weekly', 'Ada Fennimore');
    expect(await authorsOf(html)).toEqual(['Ada Fennimore']);
  });

  it('prefers the full name in the byline to a log-in name', async () => {
    const html = `${byJson({ name: 'afennimore7' })}<p class="byline">By Ada Fennimore</p>`;
    expect(await authorsOf(html)).toEqual(['Ada Fennimore']);
  });

  it('names all whom the byline names, where machines are told one', async () => {
    const html = `${byJson({ name: 'Ada Fennimore' })}<p class="byline">By Ada Fennimore and Uwe Brandt</p>`;
    expect(await authorsOf(html)).toEqual(['Ada Fennimore', 'Uwe Brandt']);
  });

  it('leaves out those of comments, teasers and boxes about authors', async () => {
    const html = `<article><h1>Bees move to the roof</h1><p>They came on Monday.</p></article>
      <section class="related"><article><h3>Wasps</h3><span class="author">By Uwe Brandt</span></article></section>
      <div id="comments"><span class="comment-author">Ines Falk</span> <a rel="author">Jon Pike</a></div>`;
    expect(await authorsOf(html)).toBeUndefined();
  });

  it('takes no button or menu for a name', async () => {
    const html = `<h1>Bees move to the roof</h1><p class="author">Full Bio</p><a href="/profile/login">Member Login</a>
      <p>A member who wants a full login and a bio writes to us.</p>`;
    expect(await authorsOf(html)).toBeUndefined();
  });

  it('says where the names were read', async () => {
    expect((await resolve(byMeta('Ada Fennimore'))).metadataSources.authors).toBe('meta');
    expect((await resolve('<h1>Bees move</h1><p class="byline">By Ada Fennimore</p>')).metadataSources.authors).toBe(
      'markup',
    );
  });
});
