import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import type { RelatedLink } from '../../model/metadata.js';
import { dateLists } from '../../rules/date-lists.js';
import type { RuleHit } from '../../rules/matcher.js';
import { compileDateVocabulary } from '../../text/date-vocabulary.js';
import { isRelativeDate, parseDateLine } from '../../text/dates.js';
import { endsSentence } from '../../text/sentences.js';
import { tokenize } from '../../text/tokens.js';
import type { PassContext, PassView } from '../pass.js';

/** Titles have at most so many words; longer is running text. */
const MOST_TITLE_WORDS = 30;
/** Fewer words than this are a section name or a counter beside a teaser. */
const LEAST_TITLE_WORDS = 3;
/** A list of teasers ends somewhere; behind so many blocks the heading no longer explains them. */
const MOST_TITLES = 40;
/** A sentence of so many words is running text even where titles are expected. */
const PROSE_WORDS = 14;

/** Takes out the titles that follow the heading of a teaser list, until running text resumes. */
export function* followingTitles(hit: RuleHit, at: number, { blocks }: PassView, context: PassContext): Iterable<Edit> {
  const titles: Block[] = [];
  for (const block of blocks.slice(at + 1, at + 1 + MOST_TITLES)) {
    if (!isTitle(block, context)) break;
    titles.push(block);
  }
  const dates = dateReader(context);
  dropSubheading(titles, blocks[at + 1 + titles.length], context);
  for (const block of titles) {
    const { words } = tokenize(block.text);
    const isTeaser = hit.pass === 'related' && words.length >= LEAST_TITLE_WORDS && !dates(block.text);
    const related: RelatedLink[] = isTeaser ? [{ title: block.text, url: null }] : [];
    yield remove(block, hit.rule.id, `stands in the list below “${(blocks[at] as Block).text.slice(0, 60)}”`, {
      ...(related.length > 0 ? { finds: { related } } : {}),
    });
  }
}

/** Tells lines that only say when a story appeared. */
function dateReader({ packs }: PassContext): (text: string) => boolean {
  const vocabularies = packs.map((pack) => compileDateVocabulary(dateLists(pack.code, pack.dates)));
  return (text) =>
    !/\p{L}/u.test(text) || vocabularies.some((words) => isRelativeDate(text, words) || parseDateLine(text, words) !== null);
}

function isTitle(block: Block, context: PassContext): boolean {
  if (block.kind === 'code' || block.kind === 'table' || block.kind === 'quote') return false;
  // Furniture of another kind and the next list's heading end the list; their own rules take them.
  if (context.hits(block).some((hit) => hit.from === 0 && (hit.pass !== 'related' || hit.rule.opens === 'list'))) return false;
  const words = tokenize(block.text).words.length;
  if (words > MOST_TITLE_WORDS * (/\p{Script=Han}|\p{Script=Thai}/u.test(block.text) ? 2 : 1)) return false;
  return !endsSentence(block.text) || (words < PROSE_WORDS && !context.body.isBody(block.id)) || /[?!…]$/u.test(block.text);
}

/** A short line just before the running text goes on is its subheading rather than the last teaser. */
function dropSubheading(titles: Block[], next: Block | undefined, context: PassContext): void {
  const last = titles.at(-1);
  if (!last || titles.length < 2 || !next || !context.body.isBody(next.id) || !endsSentence(next.text)) return;
  const others = titles.slice(0, -1).map((block) => block.text.length);
  const mean = others.reduce((sum, length) => sum + length, 0) / others.length;
  if (last.kind === 'heading' || last.text.length < mean / 2) titles.pop();
}
