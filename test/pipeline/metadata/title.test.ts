import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/readers/html/read-html.js';
import { resolve } from './resolve.js';

async function titleOf(html: string): Promise<string | null | undefined> {
  return (await resolve(html)).metadata.title;
}

describe('the title', () => {
  it.each([
    ['behind a bar', 'Bees move to the roof | Roof Weekly'],
    ['behind a dash, with a section', 'Bees move to the roof - Nature - Roof Weekly'],
    ['in front', 'Roof Weekly | Bees move to the roof'],
    ['as its address', 'Bees move to the roof – roofweekly.example'],
  ])('loses the site’s name %s', async (_, title) => {
    expect(await titleOf(`<title>${title}</title><meta property="og:site_name" content="Roof Weekly">`)).toBe(
      'Bees move to the roof',
    );
  });

  it('is the headline on the page where search engines are told another one', async () => {
    const html = `<title>Roof bees: all you need to know</title><meta property="og:title" content="Roof bees: all you need to know">
      <h1>Bees move to the roof of the town hall</h1><p>They came on Monday.</p>`;
    expect(await titleOf(html)).toBe('Bees move to the roof of the town hall');
  });

  it('is what the page shows as its machines are told it, rather than the only heading, which says something else', async () => {
    const head = '<title>Bees move to the roof</title><meta property="og:title" content="Bees move to the roof">';
    const heading = '<h1>Would you like to read on?</h1><p>They came on Monday.</p>';
    expect(await titleOf(`${head}<p>Bees move to the roof</p>${heading}`)).toBe('Bees move to the roof');
    expect(await titleOf(head + heading)).toBe('Would you like to read on?');
  });

  it('is the headline that the page’s title repeats nearly, where networks are told something else', async () => {
    const html = `<title>Bees move to the roof of the town hall. What now? | Roof Weekly</title>
      <meta property="og:title" content="Honey, ladders and a mayor: our report">
      <h1>Bees move to the roof of the town hall and stay there. What now?</h1><p>They came on Monday.</p>`;
    expect(await titleOf(html)).toBe('Bees move to the roof of the town hall and stay there. What now?');
  });

  it('is read in a box that holds the page, though its class says overlay', async () => {
    const html = `<title>Bees - Roof Weekly</title><body><div class="background-overlay"><div><nav><a>Home</a></nav>
      <h1>Bees move to the roof</h1><p>They came on Monday.</p></div></div>`;
    const { facts } = readHtml(html, { url: null }).facts;
    expect(facts.filter(({ source }) => source === 'h1').map(({ value }) => value)).toEqual(['Bees move to the roof']);
  });

  it('is the whole headline of which machines are told the beginning', async () => {
    const of = async (heading: string, type = 'BlogPosting') => {
      const json = `<script type="application/ld+json">{"@type":"${type}","headline":"Bees move to the roof"}</script>`;
      return titleOf(`<title>Bees move to the roof</title>${json}<h1>${heading}</h1><p>They came on Monday.</p>`);
    };
    expect(await of('Bees move to the roof – and stay')).toBe('Bees move to the roof – and stay');
    expect(await of('Bees move to the roof (roof.example) 12')).toBe('Bees move to the roof');
    expect(await of('Bees move to the roof May 2025')).toBe('Bees move to the roof');
    expect(await of('Nature: Bees move to the roof')).toBe('Bees move to the roof');
    // Newspapers' editors write it shorter on purpose.
    expect(await of('Bees move to the roof and stay', 'NewsArticle')).toBe('Bees move to the roof');
  });

  it('is not the logo in an h1', async () => {
    const html = `<title>Bees move to the roof | Roof Weekly</title><meta property="og:site_name" content="Roof Weekly">
      <h1>Roof Weekly</h1><h2>Bees move to the roof</h2>`;
    expect(await titleOf(html)).toBe('Bees move to the roof');
  });

  it('is not an og:title that names only the site', async () => {
    const html = `<meta property="og:title" content="Roof Weekly"><meta property="og:site_name" content="Roof Weekly">
      <title>Bees move to the roof</title><h1>Bees move to the roof</h1>`;
    expect(await titleOf(html)).toBe('Bees move to the roof');
  });

  it('is not the trail’s last link, though that is an h1', async () => {
    const html = `<title>Town hall bees: cost, honey, stings</title><nav class="breadcrumb"><h1>Town hall bees: cost, honey, stings</h1></nav>
      <meta property="og:title" content="Bees move to the roof"><h2 class="headline">Bees move to the roof</h2>`;
    expect(await titleOf(html)).toBe('Bees move to the roof');
  });

  it('is the h1 that other sources say, of several', async () => {
    const html = `<meta property="og:title" content="Bees move to the roof"><h1>Our other papers</h1><h1>Bees move to the roof</h1><h1>Newsletter of the week</h1>`;
    expect(await titleOf(html)).toBe('Bees move to the roof');
  });

  it('decodes entities escaped twice, and keeps a colon and a dash that are its own', async () => {
    const html =
      '<meta property="og:title" content="Salt &amp;amp; bees: a love story – in parts"><h1>Salt &amp; bees: a love story – in parts</h1>';
    expect(await titleOf(html)).toBe('Salt & bees: a love story – in parts');
  });

  it('takes the colon between kicker and headline from where it is written', async () => {
    const html =
      '<title>Town hall: Bees move to the roof</title><h1><span>Town hall</span> <span>Bees move to the roof</span></h1>';
    expect(await titleOf(html)).toBe('Town hall: Bees move to the roof');
  });

  it('takes ordinary letters where layout makes capitals', async () => {
    expect(await titleOf('<title>Bees move to the roof</title><h1>BEES MOVE TO THE ROOF</h1>')).toBe(
      'Bees move to the roof',
    );
  });

  it('is unknown where the page states none', async () => {
    expect(await titleOf('<p>They came on Monday.</p>')).toBeUndefined();
  });
});

describe('the headline of a page whose title is that of all its pages', () => {
  const text = `<p>The bees of the town hall have moved to the roof, where nobody asks them for a permit, says the gardener.</p>
    <p>They came on Monday, and the registry has been without its window since then, which the council regrets.</p>`;
  const page = (title: string, above: string, head = '') => `<html><head><title>${title}</title>${head}</head><body>
    <table><tr><td>${above}${text}</td></tr></table></body></html>`;

  it('is the one line above the text that speaks of the same', async () => {
    const above = '<div class="kop">Bees of the town hall move to the roof (12/05/2009 16:55)</div><div>Nature</div>';
    expect(await titleOf(page('Roof Weekly - View story', above))).toBe('Bees of the town hall move to the roof');
    expect(
      await titleOf(
        page('Roof Weekly - View story', `${above}<img src="bees.jpg"><div>Bees on the roof of the town hall</div>`),
      ),
    ).toBe('Bees of the town hall move to the roof');
  });

  it('is not guessed where the page shows its title, or networks are told another one', async () => {
    const above = '<div>Bees of the town hall move to the roof</div>';
    expect(await titleOf(page('Bees of the town hall', above))).toBe('Bees of the town hall');
    const told = '<meta property="og:title" content="A swarm to look up to">';
    expect(await titleOf(page('A swarm to look up to', above, told))).toBe('A swarm to look up to');
  });
});
