import { endsSentence } from '../../text/sentences.js';
import type { PageLayout } from './page-layout.js';
import type { RawBlock } from './raw-block.js';

/** A byline above its date, or the other way round, and perhaps a place. */
const MOST_LINES = 3;
/** Longer lines are verses or text. */
const LONGEST_LINE = 70;

/**
 * Parts lines that breaks alone hold together, where each says something of its own: outside the core of the page, and
 * where one of a few short lines has figures, as a byline with its date below has. Verses and addresses stay whole.
 */
export function partLines(blocks: readonly RawBlock[], { core }: PageLayout): RawBlock[] {
  return blocks.flatMap((block) => {
    const { element, text, kind } = block;
    if (kind !== 'paragraph' || !text.includes('\n')) return [block];
    const isInside = core !== null && element.order >= core.order && element.order <= core.last;
    const lines = text.split('\n');
    if (lines.some(endsSentence)) return [block];
    const isSignature =
      lines.length <= MOST_LINES &&
      lines.every((line) => line.length <= LONGEST_LINE) &&
      lines.some((line) => /\d/u.test(line));
    return isInside && !isSignature ? [block] : partsOf(block);
  });
}

function partsOf(block: RawBlock): RawBlock[] {
  const parts: RawBlock[] = [];
  let start = 0;
  const covered = block.linked / Math.max(1, block.text.length);
  for (const line of block.text.split('\n')) {
    const end = start + line.length;
    const inline = block.inline
      .filter((run) => run.type !== 'break' && run.start < end && run.end > start)
      .map((run) =>
        Object.assign({}, run, { start: Math.max(0, run.start - start), end: Math.min(run.end, end) - start }),
      );
    if (line.trim() !== '') parts.push({ ...block, text: line, inline, linked: Math.round(covered * line.length) });
    start = end + 1;
  }
  return parts;
}
