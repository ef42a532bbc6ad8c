import type { Block } from '../../model/block.js';
import { NEARLY_ALL } from '../../model/markup.js';
import { reshape } from '../../model/edit.js';
import { LETTER } from '../../text/letter-class.js';
import { hasClass, startsSmall } from '../../text/line-ends.js';
import { endsQuestion, endsSentence } from '../../text/sentences.js';
import { countWords } from '../../text/word-count.js';
import type { BlockPass } from '../pass.js';

/** A subheading is no longer than a headline … */
const MOST_WORDS = 14;
/** … and is followed by running text of some length. */
const PROSE_WORDS = 15;
/** A quoted line, a label, a time or a speaker is no heading, nor is a lower-case line or one without letters. */
const NOT_A_HEADING = /^[“"„«‘'([•*—–-]|[:,;…”"»]$|^\d{1,2}[:.h]\d{2}/u;

/** Short lines that stand alone above running text are headings; in plain text nothing else says so. */
export const subheading: BlockPass = {
  name: 'subheading',
  description: 'Makes short lines that stand alone above running text headings.',
  touches: ['reshape'],
  maxShare: 1,
  rules: [{ id: 'stands-alone', reason: 'stands alone above running text' }],
  *run({ blocks }, context) {
    for (const [i, block] of blocks.entries()) {
      const before = blocks[i - 1];
      const after = blocks[i + 1];
      if (!before || !after || !context.body.isBody(block.id) || block.kind !== 'paragraph') continue;
      if (!isShortLine(block) || isSetOff(block) || isShortLine(before) || !isProse(after)) continue;
      yield reshape(block, 'stands-alone', 'stands alone above running text', { kind: 'heading', level: 2 });
    }
  },
};

function isShortLine({ kind, text }: Block): boolean {
  if (kind === 'heading') return true;
  if (kind !== 'paragraph' || text.length > 120 || text.includes('\n')) return false;
  if (NOT_A_HEADING.test(text) || startsSmall(text) || !hasClass(text, LETTER)) return false;
  return countWords(text) <= MOST_WORDS && (!endsSentence(text) || endsQuestion(text));
}

/** A subheading may have a link in it; a line that is one for the most part leads elsewhere. */
const MOSTLY = 0.5;

/** Whether a line leads elsewhere, or is slanted from end to end: then it is a caption or a note. */
function isSetOff({ origin: { markup, linkDensity } }: Block): boolean {
  const { linked = linkDensity ?? 0, emphasised = 0 } = markup ?? {};
  return linked > MOSTLY || emphasised > NEARLY_ALL;
}

function isProse({ kind, text }: Block): boolean {
  return (kind === 'paragraph' || kind === 'list-item') && endsSentence(text) && countWords(text) >= PROSE_WORDS;
}
