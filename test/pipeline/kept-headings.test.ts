import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';

const FIRST = [
  'The bees of the town hall have moved to the roof, where nobody asks them for a permit, and where the view is better.',
  'The gardener said that she had counted them twice. The council will count them a third time in spring, with a ladder.',
  'A swarm from the school had come along in June, and has the chimney of the registry to itself since then.',
];
const LAST = [
  'Whoever wants honey has to sign a list at the door. There are ninety names on it, and the last one is the mayor’s.',
  'The ladder belongs to the fire brigade, which wants it back before the carnival and has written so twice.',
];
const BOX =
  '<div class="box"><span>You may also like</span><div><a href="/ferry">Ferry stays in harbour until spring</a></div></div>';

async function textsOf(middle: string, last: readonly string[] = LAST): Promise<readonly string[]> {
  const p = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
  const html = `<title>Bees move to the roof</title><article><h1>Bees move to the roof</h1>${p(FIRST)}${middle}${p(last)}</article>`;
  return (await clean(html, { from: 'html' })).document.blocks.map(({ text }) => text);
}

describe('headings stay', () => {
  it('where they are bold lines behind a box with another story', async () => {
    const texts = await textsOf(`${BOX}<p><strong>What is next</strong></p>`);
    expect(texts).toContain('What is next');
    expect(texts).not.toContain('Ferry stays in harbour until spring');
  });

  it('where they go on counting, whatever stands around them', async () => {
    const ad = '<div>Advertisement</div>';
    const middle = `<div>1. Ladders</div><p>${FIRST[0]}</p>${ad}<div>2. Lists</div>`;
    expect(await textsOf(middle)).toContain('2. Lists');
  });

  it('with the short paragraph below them, behind the box that seems to end the article', async () => {
    const short = ['Not before May, says the gardener.'];
    expect(await textsOf(`${BOX}<h3>When will it end?</h3>`, short)).toEqual([...FIRST, 'When will it end?', ...short]);
  });
});

describe('in text, headings stay', () => {
  const read = async (middle: readonly string[]) =>
    (
      await clean(['Bees move to the roof', ...FIRST, ...middle, ...LAST].join('\n\n'), { from: 'text' })
    ).document.blocks.map(({ text }) => text);

  it.each(['Who counts the bees?', '“They were here first”'])('behind an advertisement: %s', async (line) => {
    expect(await read(['Advertisement', line])).toContain(line);
  });

  it('behind a label with its title glued to it, which heads no list', async () => {
    const texts = await read(['Read alsoFerry stays in harbour until spring', '“They were here first”']);
    expect(texts).toEqual([...FIRST, '“They were here first”', ...LAST]);
  });
});

describe('those who sign a debate', () => {
  const signers = ['Orla Venn, teacher in Skerrow', 'Ada Roe Holm, gardener', 'Uwe Brandt, fireman'];

  it('are its authors, each with a job in a line of its own', async () => {
    const { authors, text } = await clean(['Leave the bees alone', ...FIRST, ...LAST, ...signers].join('\n\n'));
    expect(authors).toEqual(['Orla Venn', 'Ada Roe Holm', 'Uwe Brandt']);
    expect(text).not.toContain('fireman');
  });
});
