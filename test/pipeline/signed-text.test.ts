import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/index.js';

const cleaner = await createCleaner();

const ENGLISH = [
  'The ferry to Gull Island stays in harbour until the new ramp has been tested under load.',
  'The harbour master said on Friday that nobody had been told how long this would take, and that he had asked twice.',
  'Islanders have begun to take the mail boat, which has four seats and a dog on one of them.',
];
const GERMAN = [
  'Die Fähre nach Möwenoog bleibt im Hafen, bis die neue Rampe unter Last geprüft worden ist.',
  'Der Hafenmeister sagte am Freitag, niemand habe ihm gesagt, wie lange das dauern werde, und er habe zweimal gefragt.',
  'Die Insulaner nehmen inzwischen das Postboot, das vier Plätze hat, und auf einem davon sitzt ein Hund.',
];

async function read(signature: readonly string[], text: readonly string[]) {
  const title = text === GERMAN ? 'Fähre bleibt im Hafen' : 'Ferry stays in harbour';
  const { document } = await cleaner.clean([title, ...signature, ...text].join('\n\n'), { from: 'text' });
  const { authors, published } = document.metadata;
  return {
    authors,
    published,
    text: document.blocks.filter(({ kind }) => kind === 'paragraph').map((one) => one.text),
  };
}

describe('lines that sign a scrape', () => {
  it.each([
    // For whom somebody writes.
    [['By Glen Ower And Brenda Carlen For The Gull Herald'], ENGLISH, ['Glen Ower', 'Brenda Carlen']],
    [['By Orla Venn For Gullherald.example'], ENGLISH, ['Orla Venn']],
    [['By Orla Venn of The Gull Herald'], ENGLISH, ['Orla Venn']],
    [['By Orla Venn, for the Gull Herald'], ENGLISH, ['Orla Venn']],
    [['By Orla Venn and Finn O’Shea, Gull Herald'], ENGLISH, ['Orla Venn', 'Finn O’Shea']],
    [['By ORLA VENN, Associated Press'], ENGLISH, ['ORLA VENN']],
    [['By ORLA VENN Associated Press'], ENGLISH, ['ORLA VENN']],
    [['Orla Venn, Staff Writer, Gull Island Harbour Program'], ENGLISH, ['Orla Venn']],
    // An agency signs what it has written itself.
    [['By Reuters'], ENGLISH, ['Reuters']],
    [['By REUTERS'], ENGLISH, ['REUTERS']],
    [['Von dpa'], GERMAN, ['dpa']],
    [['Orla Venn and AP'], ENGLISH, ['Orla Venn', 'AP']],
    // What flattening leaves of pictures, counters and boxes.
    [['Orla Venn Orla Venn'], ENGLISH, ['Orla Venn']],
    [['By Orla Venn Orla Venn'], ENGLISH, ['Orla Venn']],
    [['Orla Venn', 'Orla Venn'], ENGLISH, ['Orla Venn']],
    [['By', 'Orla Venn0', 'Orla Venn'], ENGLISH, ['Orla Venn']],
    [['ByO.R. Venn'], ENGLISH, ['O.R. Venn']],
    [['Geschrieben vonImke Tjaden'], GERMAN, ['Imke Tjaden']],
    [['Gepostet von Imke Tjaden | Wohnen'], GERMAN, ['Imke Tjaden']],
    // Lists that go on from line to line.
    [
      ['By', 'Orla Venn0,', 'Finn O’Shea,', 'Nives Bragadin &', 'Imke Tjaden'],
      ENGLISH,
      ['Orla Venn', 'Finn O’Shea', 'Nives Bragadin', 'Imke Tjaden'],
    ],
    [['von', 'Imke Tjaden', ',', 'Onno Harms'], GERMAN, ['Imke Tjaden', 'Onno Harms']],
  ])('are read: %j', async (signature, text, authors) => {
    const dated = [...signature, text === GERMAN ? '3. Mai 2024' : 'May 3, 2024'];
    expect(await read(dated, text)).toEqual({ authors, published: '2024-05-03', text });
  });

  it.each([
    'Byron Venn sails at noon',
    'By noon, boats and planes for the Gull Herald race were ready',
    'Byte and Sons, Harbour Programme',
  ])('are not: %s', async (line) => {
    expect((await read([line], ENGLISH)).authors).toEqual([]);
  });
});
