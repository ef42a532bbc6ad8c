import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';

const SENTENCES = ['The ferry of Skerrow stays in harbour until the ramp is mended', 'Nobody had told the islanders'];

/** What the pass took out of a page with such lines between its paragraphs. */
async function taken(...lines: readonly string[]): Promise<string[]> {
  const [first, second] = SENTENCES.map(
    (sentence) => `<p>${sentence}, the harbour master said on Friday, and then he left.</p>`,
  );
  const page = `<h1>Ferry stays</h1>${first}${lines.map((line) => first + line).join('')}${second}`;
  const { removals } = await clean(page, { from: 'html', url: 'https://skerrow.example/ferry' });
  return removals.filter(({ pass }) => pass === 'pointer-link').map((removal) => removal.text);
}

describe('pointer-link', () => {
  it('takes a sign and a link to another page of the site, and keeps its title', async () => {
    expect(await taken('<p>► <a href="/ramp">The ramp in pictures</a></p>')).toEqual(['► The ramp in pictures']);
    expect(await taken('<h3>▶ Guide: <a href="/ramp">Ramps of the western islands</a></h3>')).toHaveLength(1);
    const page = `<p>${SENTENCES.join(', the harbour master said. ')}.</p>`;
    const { related } = await clean(
      `<h1>Ferry stays</h1>${page}<p>► <a href="https://a.example/ramp">The ramp</a></p>${page}`,
      {
        from: 'html',
        url: 'https://a.example/ferry',
      },
    );
    expect(related).toEqual([{ title: 'The ramp', url: 'https://a.example/ramp' }]);
  });

  it.each([
    [
      'a sentence with a link in it',
      '<p>► The timetable is <a href="/times">on the board of the pier</a>, he said.</p>',
    ],
    ['a source elsewhere', '<p>► <a href="https://board.example/report">Report of the harbour board</a></p>'],
    ['an item', '<ul><li>► <a href="/a">Skerrow pier</a></li><li>► <a href="/b">Skerrow ramp</a></li></ul>'],
    ['a review', '<p>👉 <a href="/ramp">Try the ramp of the western islands</a></p>'],
    ['no link', '<p>► Skerrow pier: closed</p>'],
    ['a quotation', '<p>»<a href="/wait">Wir warten</a></p>'],
  ])('leaves %s', async (_, line) => {
    expect(await taken(line)).toEqual([]);
  });
});
