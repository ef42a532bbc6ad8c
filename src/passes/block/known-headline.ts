import type { Block } from '../../model/block.js';
import { type Edit, lift, remove } from '../../model/edit.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass, PassView } from '../pass.js';

/** A kicker or a label glued to the headline makes it longer by no more than this, in words. */
const MOST_EXTRA_WORDS = 4;
/** A title of fewer words may be said by chance in any line. */
const LEAST_WORDS = 3;

/** Lifts the headline and the standfirst that the mark-up names from where they stand on the page. */
export const knownHeadline: BlockPass = {
  name: 'known-headline',
  description: "Lifts the headline and the standfirst that the page's mark-up names from where they stand.",
  touches: ['lift', 'remove'],
  maxShare: 0.5,
  rules: [
    { id: 'headline', reason: 'is the headline' },
    { id: 'headline-with-label', reason: 'is the headline with a label' },
    { id: 'headline-again', reason: 'is the headline as the page shows it' },
    { id: 'standfirst', reason: 'is the standfirst' },
  ],
  *run({ blocks, metadata }: PassView): Iterable<Edit> {
    const { title, subtitle } = metadata;
    if (title === null || blocks.every(({ origin }) => origin.markup === undefined)) return;
    const headline = findHeadline(blocks, title);
    if (headline) {
      const isWhole = lineKey(headline.text) === lineKey(title);
      yield isWhole
        ? lift(headline, 'headline', 'is the headline', { title })
        : lift(headline, 'headline-with-label', 'is the headline with a label', { title });
    }
    const lead = subtitle === null ? null : findLine(blocks, subtitle, headline);
    if (lead && subtitle !== null) yield lift(lead, 'standfirst', 'is the standfirst', { subtitle });
    const shown = headline ? null : shownHeadline(blocks);
    if (shown) yield remove(shown, 'headline-again', 'is the headline as the page shows it');
  },
};

/** The block that says the title: the heading of the highest rank, else the last line above the text. */
function findHeadline(blocks: readonly Block[], title: string): Block | null {
  const key = lineKey(title);
  if (key === '') return null;
  const same = blocks.filter(
    ({ kind, text }) => kind !== 'code' && text.length <= title.length * 2 && lineKey(text) === key,
  );
  const heading = same.filter(({ kind }) => kind === 'heading').toSorted((a, b) => (a.level ?? 6) - (b.level ?? 6))[0];
  return heading ?? same[0] ?? labelled(blocks, key);
}

/** A heading that has the title with a kicker in front, or a counter behind. */
function labelled(blocks: readonly Block[], key: string): Block | null {
  const words = key.split(' ').length;
  if (words < LEAST_WORDS) return null;
  const found = blocks.find(({ kind, level, text }) => {
    if (kind !== 'heading' || (level ?? 6) > 2 || text.length > key.length * 3) return false;
    const own = lineKey(text);
    return own.split(' ').length <= words + MOST_EXTRA_WORDS && ` ${own} `.includes(` ${key} `);
  });
  return found ?? null;
}

function findLine(blocks: readonly Block[], line: string, headline: Block | null): Block | null {
  const key = lineKey(line);
  const found = blocks.filter(({ text }) => text.length <= line.length * 2 && lineKey(text) === key);
  return found.find(({ id }) => headline === null || id > headline.id) ?? found[0] ?? null;
}

/** Where the title is worded for search engines, the only heading of the first rank is the headline that readers see. */
function shownHeadline(blocks: readonly Block[]): Block | null {
  const first = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  return first.length === 1 ? (first[0] ?? null) : null;
}
