import type { Block } from '../model/block.js';
import { sentenceStarts } from '../text/sentences.js';
import { lineKey } from '../text/tokens.js';
import { type Candidate, fits, type TitleKnowledge } from './headline-candidates.js';
import { domainOf, type TitleRun, type TitleSegment, titleRuns } from './page-title.js';
import { containsWords, titleLikeness } from './title-likeness.js';

/** Two wordings of one headline share so much of their words … */
export const SAME_HEADLINE = 0.6;
/** … or only so much, where the second stands right above running text, as headlines do. */
const SAME_HEADLINE_ABOVE_TEXT = 0.45;
/** … and less still, where a byline or a date follows it: sites write one headline for search engines, one for readers. */
const SAME_HEADLINE_SIGNED = 0.2;
/** A later block must be so much more like the page title than an earlier one to be the headline in its place. */
const CLEARLY_BETTER = 0.1;

/** A block that says in other words what a run of the page title line says. */
export interface Rewording {
  readonly title: string;
  readonly block: Block;
  readonly run: TitleRun;
  /** How much the two share, 0 to 1; see {@link titleLikeness}. */
  readonly score: number;
}

/** The block that rewords the page title line best, as where that was shortened or reworded; null without any. */
export function findRewording(
  line: Block,
  segments: readonly TitleSegment[],
  candidates: readonly Candidate[],
  { isOther, sections }: TitleKnowledge,
): Rewording | null {
  const all = titleRuns(line.text, segments);
  const longest = Math.max(...all.filter(({ first, last }) => first === last).map(({ words }) => words));
  // What leaves out the longest part is a name, and names stand everywhere on a page.
  const runs = all.filter((run) => run.words >= Math.max(3, longest) && fits(run.text, run.words));
  let best: { run: TitleRun; block: Block; score: number } | null = null;
  for (const candidate of candidates) {
    const { block, words } = candidate;
    if (block.id === line.id || words.length < 3 || /[.。]$/u.test(block.text) || domainOf(block.text) !== null)
      continue;
    for (const run of runs) {
      const score = wordingScore(run, candidate);
      // Subheadings say the title again in other words; the headline stands above them.
      if (score === 0 || score <= (best?.score ?? 0) + CLEARLY_BETTER || isOther(block)) continue;
      best = { run, block, score };
    }
  }
  return best && { ...best, title: withoutLabel(best.block.text, line, sections) };
}

/** A label glued to the headline (`Opinion Why …`), as flattened pages have it, unless the page title says it too. */
function withoutLabel(text: string, line: Block, sections: ReadonlySet<string>): string {
  const space = text.indexOf(' ');
  const label = lineKey(text.slice(0, space));
  const isLabel = sections.has(label) && !lineKey(line.text).split(' ').includes(label);
  return isLabel && /^\p{Lu}/u.test(text.slice(space + 1)) ? text.slice(space + 1) : text;
}

/** How sure a block rewords a run of the page title; 0 where it does not. */
function wordingScore(run: TitleRun, { block, words, aboveText, isSigned }: Candidate): number {
  const runWords = run.key.split(' ');
  const score = titleLikeness(runWords, words, /…|\.\.\.$/u.test(run.text));
  // Captions share the title's words and go on in sentences.
  if (score < SAME_HEADLINE_SIGNED || (words.length > runWords.length * 1.5 && sentenceStarts(block.text).length > 1))
    return 0;
  if (score >= SAME_HEADLINE || (aboveText && score >= SAME_HEADLINE_ABOVE_TEXT) || isSigned()) return score;
  const isPart = aboveText && words.length * 3 >= runWords.length && containsWords(runWords, words);
  return isPart ? SAME_HEADLINE_ABOVE_TEXT : 0;
}
