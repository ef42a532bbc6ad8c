import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';

const BODY = `<p>The bees of the town hall have moved to the roof, where nobody asks them for a permit, and where the view is better.</p>
  <p>The gardener said that she had counted them twice. The council will count them a third time in spring, with a ladder.</p>`;

function page(author: unknown, { byline = '', site = 'Roof Weekly' } = {}): string {
  const json = JSON.stringify({ '@type': 'NewsArticle', headline: 'Bees move to the roof', author });
  return `<title>Bees move to the roof | ${site}</title><meta property="og:site_name" content="${site}">
    <script type="application/ld+json">${json}</script>
    <main><h1>Bees move to the roof</h1>${byline}${BODY}</main>`;
}

async function authorsOf(html: string): Promise<readonly string[]> {
  return (await clean(html, { from: 'html' })).authors;
}

describe('who signs', () => {
  it('is the agency that the page declares', async () => {
    expect(await authorsOf(page({ '@type': 'Organization', name: 'dpa' }))).toEqual(['dpa']);
    expect(await authorsOf(page({ '@type': 'Person', name: 'AP' }))).toEqual(['AP']);
  });

  it('is the person and the agency whose text it was', async () => {
    const authors = [
      { '@type': 'Person', name: 'Ada Fennimore' },
      { '@type': 'Organization', name: 'AFP' },
    ];
    expect(await authorsOf(page(authors))).toEqual(['Ada Fennimore', 'AFP']);
  });

  it('is the person in the text rather than the desk in the head', async () => {
    const byline = '<p>By Ada Fennimore</p>';
    expect(await authorsOf(page({ '@type': 'Organization', name: 'Bee Wire' }, { byline }))).toEqual(['Ada Fennimore']);
    expect(await authorsOf(page({ '@type': 'Organization', name: 'Bee Wire' }))).toEqual(['Bee Wire']);
  });

  it.each(['Roof Weekly', 'roofweekly', 'Staff', 'admin', 'Editorial Team', 'https://roof.example/ada'])(
    'is not %s',
    async (name) => {
      expect(await authorsOf(page({ '@type': 'Organization', name }))).toEqual([]);
      expect(await authorsOf(page({ '@type': 'Person', name }))).toEqual([]);
    },
  );
});

const MORE = `<p>A swarm from the school had come along in June, and has the chimney of the registry to itself since then.</p>
  <p>Whoever wants honey has to sign a list at the door. There are ninety names on it, and the mayor's is the last one.</p>`;

describe('a signature in a sentence or with an account', () => {
  it.each([
    ['This interview was conducted by Ada Fennimore.', ['Ada Fennimore']],
    ['By Ada Fennimore @ada_roof Garden Reporter', ['Ada Fennimore']],
  ])('names its author: %s', async (line, names) => {
    expect(await authorsOf(page(undefined, { byline: `<p>${line}</p>` }))).toEqual(names);
  });

  it('is none with a desk’s account', async () => {
    expect(await authorsOf(page({ '@type': 'Person', name: 'Admin2' }))).toEqual([]);
  });

  it('is taken out above a box of figures as well', async () => {
    const box = '<p>By Ada Fennimore</p><h3>The roof in figures</h3><ul><li>4 hives</li><li>90 kg of honey</li></ul>';
    const html = page({ '@type': 'Person', name: 'Ada Fennimore' }).replace('</main>', `${MORE}${box}</main>`);
    const { text } = await clean(html, { from: 'html' });
    expect(text).not.toContain('By Ada');
    expect(text).toContain('90 kg of honey');
  });
});

describe('a name alone below the headline', () => {
  it.each(['Social Share', 'Share Adjust Print', 'Collected By', 'A Beekeeper’s Weblog', 'Our Homepage'])(
    'is no label: %s',
    async (line) => {
      expect(await authorsOf(page(undefined, { byline: `<p>${line}</p>` }))).toEqual([]);
    },
  );

  it('is no heading of a box', async () => {
    expect(await authorsOf(page(undefined, { byline: '<h2>Yellow Falls</h2>' }))).toEqual([]);
  });

  it.each([
    ['Ada Fennimore', ['Ada Fennimore']],
    ['By Ada', ['Ada']],
    ['Von Ada Fennimore', ['Ada Fennimore']],
    ['Ada Fennimore (adf)', ['Ada Fennimore']],
    ['Ada Fennimore/RBA', ['Ada Fennimore']],
    ['Ada Fennimore, The Hive Courier', ['Ada Fennimore']],
    ['Ada Fennimore, RBC Nordland', ['Ada Fennimore']],
  ])('is a signature in whatever language the software speaks: %s', async (line, names) => {
    expect(await authorsOf(page(undefined, { byline: `<p>${line}</p>` }))).toEqual(names);
  });

  it('is whom the line below the decks names, where the site signs beside the headline', async () => {
    const byline = `<p>by Roof Weekly</p><p>May 12, 2025</p><figure><img src="bees.jpg" width="900"></figure>
      <p>…as the gardeners wait</p><p>…and the council is away</p><p>Ada Fennimore/Uwe Brandt</p>`;
    const site = { '@type': 'Organization', name: 'Roof Weekly' };
    expect(await authorsOf(page(site, { byline }))).toEqual(['Ada Fennimore', 'Uwe Brandt']);
  });

  it('is nobody who bears the site’s name and a word of a firm', async () => {
    const byline = '<p>Muhabir: Ada Fennimore</p>';
    const options = { byline, site: 'Bozkır Haber' };
    expect(await authorsOf(page({ '@type': 'Person', name: 'Bozkır Haber' }, options))).not.toContain('Bozkır Haber');
    expect(await authorsOf(page({ '@type': 'Person', name: 'Ada Fennimore.' }))).toEqual(['Ada Fennimore']);
    expect(await authorsOf(page({ '@type': 'Person', name: 'Ada Fennimore Jr.' }))).toEqual(['Ada Fennimore Jr.']);
  });

  it('is named once more below the text, with the site before and a full stop behind, or only by letters', async () => {
    const more = [
      'Nobody has been stung so far, and nobody has been asked.',
      'The honey goes to the school, where it will be sold.',
    ];
    const end = `${more.map((line) => `<p>${line}</p>`).join('')}<p>Roof Weekly By Ada Fennimore.</p>`;
    const html = page({ '@type': 'Person', name: 'Ada Fennimore' }).replace('</main>', `${end}</main>`);
    expect((await clean(html, { from: 'html' })).text).not.toContain('Fennimore');
    const letters = ['Bees move to the roof', 'By Ada Fennimore', ...BODY.match(/(?<=<p>)[^<]+/gu)!, '(RBA).'];
    expect((await clean(letters.join('\n\n'))).text).not.toContain('RBA');
  });

  it('is named once more below the text', async () => {
    const { authors, document } = await clean(
      ['云川市新图书馆开放', '本报记者 费宁 实习生 陆小满', ...LIBRARY, '（本报记者 费宁 实习生 陆小满）'].join('\n\n'),
    );
    expect(authors).toEqual(['费宁', '陆小满']);
    expect(document.blocks.map(({ text }) => text)).toEqual(LIBRARY);
  });
});

const LIBRARY = [
  '云川市新图书馆昨天正式对外开放。馆内藏书四十二万册，设有儿童阅览区、古籍修复室和可容纳三百人的报告厅。',
  '“以前借一本书要坐一个小时的公交车。”家住城西的退休教师高文兰说，她一早就带着孙子来排队。',
  '据了解，新馆每周开放六天，周一闭馆。市民凭身份证即可办理借书证，每人每次最多可借十本。',
];
