import { describe, expect, it } from 'vitest';
import { resolve } from './resolve.js';

async function datesOf(html: string, language = 'en', url: string | null = null) {
  const { published, modified } = (await resolve(html, language, url)).metadata;
  return [published, modified];
}

const HEADLINE = '<h1>Bees move to the roof</h1>';

describe('dates', () => {
  it('keeps the zone and the precision of the source', async () => {
    const meta = (value: string) => `${HEADLINE}<meta property="article:published_time" content="${value}">`;
    expect(await datesOf(meta('2031-04-02T08:10:00+02:00'))).toEqual(['2031-04-02T08:10:00+02:00', undefined]);
    expect(await datesOf(meta('2031-04-02T08:10'))).toEqual(['2031-04-02T08:10', undefined]);
    expect(await datesOf(meta('2031-04-02'))).toEqual(['2031-04-02', undefined]);
    expect(await datesOf(meta('Wed, 02 Apr 2031 08:10:00 GMT'))).toEqual(['2031-04-02T08:10:00Z', undefined]);
  });

  it('tells the change from the publication', async () => {
    const html = `${HEADLINE}<meta property="article:published_time" content="2031-04-02"><meta property="article:modified_time" content="2031-04-05">`;
    expect(await datesOf(html)).toEqual(['2031-04-02', '2031-04-05']);
    expect(await datesOf(`${HEADLINE}<meta property="article:modified_time" content="2031-04-05">`)).toEqual([
      undefined,
      '2031-04-05',
    ]);
    expect(await datesOf(`${HEADLINE}<p>Updated: <time datetime="2031-04-05">5 April 2031</time></p>`)).toEqual([
      undefined,
      '2031-04-05',
    ]);
  });

  it.each(['1970-01-01T00:00:00Z', '0', '0000-00-00', '2031-02-30', 'yesterday', '03/05/2031'])(
    '%s is no date',
    async (value) => {
      expect(await datesOf(`${HEADLINE}<meta name="date" content="${value}">`)).toEqual([undefined, undefined]);
    },
  );

  it('reads 03/05/2031 on the page by the page’s language, 25/05/2031 anywhere', async () => {
    expect(await datesOf(`${HEADLINE}<p class="date">03.05.2031</p>`, 'de')).toEqual(['2031-05-03', undefined]);
    expect(await datesOf(`${HEADLINE}<p class="date">03/05/2031</p>`, 'en')).toEqual([undefined, undefined]);
    expect(await datesOf(`${HEADLINE}<meta name="date" content="25/05/2031">`)).toEqual(['2031-05-25', undefined]);
  });

  it('is not a teaser’s, a comment’s or another article’s', async () => {
    const html = `<article>${HEADLINE}<p>They came.</p></article><article><h2>Wasps</h2><time datetime="2030-01-01">1 January</time></article>
      <div class="related"><span class="date">2 January 2030</span></div><div class="comments"><time datetime="2031-06-06">6 June</time></div>`;
    expect(await datesOf(html)).toEqual([undefined, undefined]);
  });

  it('is the day shown where the machines’ one is that of the last change', async () => {
    const article = {
      '@type': 'Article',
      headline: 'Bees move to the roof',
      datePublished: '2031-04-09',
      dateModified: '2031-04-09',
    };
    const html = `${HEADLINE}<time datetime="2031-04-02">2 April 2031</time><script type="application/ld+json">${JSON.stringify(article)}</script>`;
    expect((await datesOf(html))[0]).toBe('2031-04-02');
  });

  it('is the newsroom’s day where machines count in another zone', async () => {
    const html = `<meta property="article:published_time" content="2031-04-03T02:30:00Z">${HEADLINE}<time datetime="2031-04-02T19:30:00-07:00">April 2, 2031</time>`;
    expect((await datesOf(html))[0]).toBe('2031-04-02T19:30:00-07:00');
  });

  it('is no change that lies before the publication', async () => {
    const html = `${HEADLINE}<meta property="article:published_time" content="2031-04-02"><meta property="article:modified_time" content="2031-03-01">`;
    expect(await datesOf(html)).toEqual(['2031-04-02', undefined]);
  });

  it('comes from the address where nothing else says it', async () => {
    expect(await datesOf(HEADLINE, 'en', 'https://roof.example/2031/04/02/bees')).toEqual(['2031-04-02', undefined]);
    const html = `${HEADLINE}<time datetime="2031-04-01T23:50">1 April 2031</time>`;
    expect(await datesOf(html, 'en', 'https://roof.example/2031/04/02/bees')).toEqual(['2031-04-01T23:50', undefined]);
  });

  it('is the one the head and the page agree on, where JSON-LD says another', async () => {
    const json = JSON.stringify({ '@type': 'Article', headline: 'Bees move to the roof', datePublished: '2031-04-01' });
    const script = `<script type="application/ld+json">${json}</script>`;
    const meta = '<meta property="article:published_time" content="2031-04-04">';
    expect((await datesOf(`${meta}${HEADLINE}<time>4 April 2031</time>${script}`))[0]).toBe('2031-04-04');
    expect((await datesOf(`${meta}<meta name="date" content="2031-04-04">${HEADLINE}${script}`))[0]).toBe('2031-04-04');
    expect((await datesOf(`${meta}${HEADLINE}${script}`))[0]).toBe('2031-04-01');
  });

  it('stays where a draft was changed before', async () => {
    const html = `<meta property="article:published_time" content="2031-04-09"><meta property="article:modified_time" content="2031-04-02">
      ${HEADLINE}<time datetime="2030-01-01">1 January 2030</time>`;
    expect((await datesOf(html))[0]).toBe('2031-04-09');
  });

  it('is not a vague date that the page calls that of a change', async () => {
    const html = `<meta name="date" content="2031-04-09">${HEADLINE}<p class="date">Last updated: 9 April 2031</p>`;
    expect((await datesOf(html))[0]).toBeUndefined();
  });

  it('is no calendar far from the headline', async () => {
    const days = [5, 6, 7].map((day) => `<p class="date">No. ${day} of ${day} April 2031</p>`).join('');
    const text = `<p>${'The bees are on the roof, and the roof is on the house. '.repeat(5)}</p>`.repeat(6);
    expect((await datesOf(`${HEADLINE}${text}${days}`))[0]).toBeUndefined();
  });

  it.each([
    `<h1>Bees move to the roof</h1><p class="caption">1 April 2031 | Bees</p>`,
    `<div>Bees move to the roof<br>1 April 2031</div><h2>Bees</h2>`,
    `<h1>Bees move to the roof</h1><p>(01.04.2031) The bees of the town hall have moved to the roof, where nobody asks them for a permit.</p>`,
    `<h1>Bees move to the roof</h1><p>01.04.2031 – The bees of the town hall have moved to the roof, where nobody asks them for a permit.</p>`,
  ])('stands set off beside the headline: %s', async (body) => {
    expect(
      (await datesOf(`<title>Bees move to the roof</title>${body}`, 'de'))[0] ??
        (await datesOf(`<title>Bees move to the roof</title>${body}`))[0],
    ).toBe('2031-04-01');
  });
});

describe('dates that only the page shows', () => {
  it.each([
    ['a section', '2 April 2031 | Nature', '2031-04-02'],
    ['a place in front', 'Kelso, 2 April 2031', '2031-04-02'],
    ['a name', '2 April 2031 Ada Fennimore', '2031-04-02'],
  ])('are read beside the headline, with %s', async (_, line, day) => {
    const { metadata, metadataSources } = await resolve(
      `<p>Menu of the day</p>${HEADLINE}<p>${line}</p><p>They came on Monday.</p>`,
    );
    expect(metadata.published).toBe(day);
    expect(metadataSources.published).toBe('text');
  });

  it('are none in a sentence, or when they tell of a change', async () => {
    expect(await datesOf(`${HEADLINE}<p>2 April 2031 was a hot day in Kelso.</p>`)).toEqual([undefined, undefined]);
    expect(await datesOf(`${HEADLINE}<p>Updated 2 April 2031</p>`)).toEqual([undefined, undefined]);
  });

  it('are read from a labelled line at the end, and not from a caption', async () => {
    const html = `${HEADLINE}<p>Bees on the way from the park to their new tower, 9 March 2029</p><p>They came.</p><p>Published: 2 April 2031</p>`;
    expect((await datesOf(html))[0]).toBe('2031-04-02');
  });

  it('are believed far from the headline if there is no other', async () => {
    const far = `<div>${'<p>The bees hum above the square, and nobody minds.</p>'.repeat(90)}</div>`;
    expect(await datesOf(`${HEADLINE}${far}<time>2 April 2031</time>`)).toEqual(['2031-04-02', undefined]);
    expect(await datesOf(`${HEADLINE}${far}<time>2 April 2031</time><time>3 April 2031</time>`)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
