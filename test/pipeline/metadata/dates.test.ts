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
});
