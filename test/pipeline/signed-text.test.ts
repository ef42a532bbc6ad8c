import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/index.js';
import { ENGLISH, GERMAN } from './ferry-scrape.js';

const cleaner = await createCleaner();

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
    [['By Orla Venn and Finn O’Shea, Gull Herald and Gull Radio — Skerrow'], ENGLISH, ['Orla Venn', 'Finn O’Shea']],
    [['By Orla Venn, Reuters, Finn O’Shea'], ENGLISH, ['Orla Venn', 'Finn O’Shea']],
    // An agency signs what it has written itself.
    [['By Reuters'], ENGLISH, ['Reuters']],
    [['By REUTERS'], ENGLISH, ['REUTERS']],
    [['Von dpa'], GERMAN, ['dpa']],
    [['Orla Venn and AP'], ENGLISH, ['Orla Venn', 'AP']],
    // A desk is nobody.
    [['Harbour Desk'], ENGLISH, []],
    [['Nachrichtenredaktion'], GERMAN, []],
    // What flattening leaves of pictures, counters and boxes.
    [['Orla Venn Orla Venn'], ENGLISH, ['Orla Venn']],
    [['By Orla Venn Orla Venn'], ENGLISH, ['Orla Venn']],
    [['Orla Venn', 'Orla Venn'], ENGLISH, ['Orla Venn']],
    [['Orla Venn', 'orla.venn@gull.example'], ENGLISH, ['Orla Venn']],
    [['By Orla Venn', 'orla.venn@gull.example'], ENGLISH, ['Orla Venn']],
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
    [['By Orla Venn, Emily Post, and Finn O’Shea'], ENGLISH, ['Orla Venn', 'Emily Post', 'Finn O’Shea']],
    [['von', 'Imke Tjaden', ',', 'Onno Harms'], GERMAN, ['Imke Tjaden', 'Onno Harms']],
  ])('are read: %j', async (signature, text, authors) => {
    const dated = [...signature, text === GERMAN ? '3. Mai 2024' : 'May 3, 2024'];
    expect(await read(dated, text)).toEqual({ authors, published: '2024-05-03', text });
  });

  it.each([
    'Byron Venn sails at noon',
    'By noon, boats and planes for the Gull Herald race were ready',
    'Byte and Sons, Harbour Programme',
    'By John Smith for Governor of Gull Island rally draws a crowd',
  ])('are not: %s', async (line) => {
    expect((await read([line], ENGLISH)).authors).toEqual([]);
  });

  it.each(['It rained.', 'Nobody had asked him', 'Ferries and weather'])(
    'take no line of the text with them: %s',
    async (line) => {
      const { authors, text } = await read(['By', 'Orla Venn,', line], ENGLISH);
      expect(authors).toEqual(['Orla Venn']);
      expect(text.join(' ')).not.toContain('Orla Venn');
      const { document } = await cleaner.clean(
        ['Ferry stays in harbour', 'By', 'Orla Venn,', line, ...ENGLISH].join('\n\n'),
        { from: 'text' },
      );
      expect(document.blocks.map((block) => block.text)).toContain(line);
    },
  );
});
