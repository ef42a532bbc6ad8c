import { seededChance } from './seeded-chance.js';

/** What an invented scrape looks like: paragraphs with furniture between them, or all of it on one line. */
export type Shape = 'paragraphs' | 'one-line';

const PLACES = [
  'Marrow Bay',
  'Sennick',
  'Upper Tolland',
  'Veresk',
  'Port Caddow',
  'Linmere',
  'Dusk Hollow',
  'Aldersby',
];
const PEOPLE = ['Odile Fenwarden', 'Tobin Areld', 'Marisk Oyelle', 'Jun Castellane', 'Petra Vond', 'Ives Harrowgate'];
const BODIES = [
  'harbour board',
  'county council',
  'orchard union',
  'tramway office',
  'school trust',
  'river authority',
];
const DEEDS = ['opened', 'postponed', 'repaired', 'sold', 'defended', 'inspected', 'measured', 'painted', 'counted'];
const THINGS = [
  'the northern slipway',
  'a row of glasshouses',
  'the old signal tower',
  'nine ferries',
  'the salt market',
];
const REASONS = [
  'after a dry spring',
  'before the first snow',
  'in spite of the wind',
  'to no great surprise',
  'by a vote',
];
const FURNITURE = ['Sign up for our newsletter', 'Share this article', 'Advertisement', 'Read more: Tides of the week'];

/**
 * Yields an invented scrape of about `bytes` bytes in pieces of some kilobytes; the same seed gives the same text.
 * Every sentence holds a number, so that the text is no simple repetition which a cache could answer.
 */
export function* inventNews(bytes: number, shape: Shape, seed = 1): Generator<string> {
  const { next: chance, pick } = seededChance(seed);
  const gap = shape === 'one-line' ? ' ' : '\n\n';

  const title = `The ${pick(BODIES)} of ${pick(PLACES)} has ${pick(DEEDS)} ${pick(THINGS)}`;
  let piece = `${title}${gap}By ${pick(PEOPLE)}${gap}`;
  for (let written = 0; written + piece.length < bytes; ) {
    const sentences = 2 + Math.floor(chance() * 5);
    for (let i = 0; i < sentences; i++) {
      const count = Math.floor(chance() * 100_000);
      piece += `${pick(PEOPLE)} of ${pick(PLACES)} said that the ${pick(BODIES)} had ${pick(DEEDS)} ${pick(THINGS)} ${pick(REASONS)}, and ${count} people came. `;
    }
    piece = piece.trimEnd() + gap;
    if (chance() < 0.1) piece += pick(FURNITURE) + gap;
    if (piece.length < PIECE) continue;
    yield piece;
    written += piece.length;
    piece = '';
  }
  yield piece;
}

/** Pieces are large enough for few writes and small enough to overshoot no size by much. */
const PIECE = 16_384;
