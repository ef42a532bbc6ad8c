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
const ITALIAN = [
  'Il traghetto per Isola Gabbiana resta in porto finché la nuova rampa non sarà stata collaudata sotto carico.',
  'Il comandante del porto ha detto venerdì che nessuno gli ha spiegato quanto ci vorrà, e che lo ha chiesto due volte.',
  'Gli isolani hanno cominciato a prendere il battello della posta, che ha quattro posti e un cane su uno di essi.',
];

async function read(signature: string, [first, ...rest]: readonly string[], title = 'Ferry stays in harbour') {
  const { document } = await cleaner.clean([title, signature, first, ...rest].join('\n\n'), { from: 'text' });
  const { authors, published, modified } = document.metadata;
  return { authors, published, modified, first: document.blocks.find(({ kind }) => kind === 'paragraph')?.text };
}

describe('a line that names the author, the day and more', () => {
  it.each([
    ['By Orla Venn April 12, 2024', ENGLISH, ['Orla Venn'], '2024-04-12'],
    ['by Orla Venn on Dec 16, 2025 at 11:00 AM', ENGLISH, ['Orla Venn'], '2025-12-16T11:00'],
    ['Orla Venn July 13, 2025 — 7 minutes read', ENGLISH, ['Orla Venn'], '2025-07-13'],
    ['by Orla VennNovember 20, 2007', ENGLISH, ['Orla Venn'], '2007-11-20'],
    ['Jun 08, 2023 • 11 Minute Read', ENGLISH, [], '2023-06-08'],
    ['03 May 2025 Facebook Email App WhatsApp 4', ENGLISH, [], '2025-05-03'],
    ['Imke Tjaden17.02.2026, 21:54 UhrLesezeit: 3 Minuten', GERMAN, ['Imke Tjaden'], '2026-02-17T21:54'],
    ['Imke Tjaden 19.10.2019, 05:00 Uhr', GERMAN, ['Imke Tjaden'], '2019-10-19T05:00'],
    ['15.04.2026 - 15:48 UhrLesedauer: 2 Min.', GERMAN, [], '2026-04-15T15:48'],
    ['14.05.2026, 09:17 UhrHafen', GERMAN, [], '2026-05-14T09:17'],
    [
      'di Nives Bragadin 15 Gennaio 2026 alle 09:41 2 minuti di lettura',
      ITALIAN,
      ['Nives Bragadin'],
      '2026-01-15T09:41',
    ],
  ])('is read: %s', async (signature, text, authors, published) => {
    expect(await read(signature, text)).toEqual({ authors, published, modified: null, first: text[0] });
  });

  it.each([
    ['The strike of 3 March 2024 cost the port 2 ships', ENGLISH],
    ['Winter timetable from 5 October 2025', ENGLISH],
    ['Wetter Möwenoog am 5. Mai 2024: Sturm', GERMAN],
    ['Fahrplan ab 5. Mai 2024', GERMAN],
  ])('is not: %s', async (line, text) => {
    const { authors, published } = await read(line, text);
    expect({ authors, published }).toEqual({ authors: [], published: null });
  });
});
