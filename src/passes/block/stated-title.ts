import type { Block } from '../../model/block.js';
import { type Edit, lift } from '../../model/edit.js';
import type { Metadata } from '../../model/metadata.js';
import { containsWords, titleLikeness } from '../../score/title-likeness.js';
import { lineKey } from '../../text/tokens.js';

/** Longer blocks are paragraphs. */
const LONGEST_HEADLINE = 400;
/** Two wordings of one headline, one for readers and one for machines, share so much of their words. */
const SAME_HEADLINE = 0.45;
/** Between headline and standfirst stand a byline, a date, a picture at most. */
const STANDFIRST_REACH = 8;

/** Lifts the blocks that show readers the title and the standfirst which the page states to machines. */
export function* liftStated(blocks: readonly Block[], { title, subtitle }: Metadata): Iterable<Edit> {
  if (title === null) return;
  const shown = blocks.filter(
    ({ origin, text, kind }) => !origin.furniture && text.length <= LONGEST_HEADLINE && kind !== 'code',
  );
  const headline = findHeadline(shown, title);
  if (headline) {
    const isSame = lineKey(headline.text) === lineKey(title);
    yield lift(headline, 'headline', isSame ? 'is the headline' : 'is the headline in other words than the title', {
      title,
    });
  }
  const standfirst = subtitle === null ? null : findStandfirst(blocks, headline, subtitle);
  if (standfirst) yield lift(standfirst, 'standfirst', 'is the standfirst', { subtitle });
}

/** The heading that says the title: in the same words, with a kicker, or in other words; else any line that does. */
function findHeadline(shown: readonly Block[], title: string): Block | null {
  const key = lineKey(title);
  const words = key.split(' ');
  const same = shown.filter(({ text }) => lineKey(text) === key);
  const headings = shown.filter(({ kind }) => kind === 'heading');
  const [best] = headings
    .map((block) => ({ block, score: likeness(block, words) }))
    .toSorted((a, b) => b.score - a.score);
  return (
    same.find(({ level }) => level === 1) ??
    same.find(({ kind }) => kind === 'heading') ??
    same.find(({ kind }) => kind === 'paragraph') ??
    (best && best.score >= SAME_HEADLINE ? best.block : null)
  );
}

function likeness({ text, level }: Block, title: readonly string[]): number {
  const words = lineKey(text).split(' ');
  // A subheading shares words with the title as well; only the page's main heading may say it otherwise.
  if (level !== 1 && (words.length < title.length || !containsWords(words, title))) return 0;
  if (containsWords(words, title) || (words.length > 2 && containsWords(title, words))) return 1;
  return titleLikeness(title, words, false);
}

function findStandfirst(blocks: readonly Block[], headline: Block | null, subtitle: string): Block | null {
  const at = headline ? blocks.indexOf(headline) : 0;
  const key = lineKey(subtitle);
  return (
    blocks.slice(at, at + STANDFIRST_REACH).find((block) => block !== headline && lineKey(block.text) === key) ?? null
  );
}
