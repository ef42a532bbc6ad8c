import type { Block } from '../model/block.js';
import { endsSentence } from '../text/sentences.js';
import { lineKey } from '../text/tokens.js';
import {
  type Candidate,
  canBeHeadline,
  fits,
  headlineCandidates,
  isJoinedMenu,
  type TitleKnowledge,
} from './headline-candidates.js';
import { LONGEST_TITLE, splitTitle, type TitleRun, type TitleSegment, titleRuns } from './page-title.js';
import { containsWords, titleLikeness } from './title-likeness.js';
import { findRewording, SAME_HEADLINE } from './reworded-title.js';
import { TopicWords } from './topic-words.js';
import { TitleNames } from './title-names.js';

/** The group of blocks that say the title. */
export interface TitleGroup {
  readonly title: string;
  /** Block that is the page title line, with more than the headline in it or in front of it. */
  readonly pageTitle: {
    readonly block: Block;
    readonly range: readonly [number, number];
    readonly rest: readonly string[];
  } | null;
  /** Block whose text is the title; null when only the page title line says it. */
  readonly headline: Block | null;
  /** Block that repeats the page title above a headline in other words. */
  readonly trail?: Block;
}

/** A page title line stands at the very top, behind a stray line or two. */
const TITLE_LINES = 3;
/** The first line of so many words is the page title, whether a block repeats it or not. */
const CLEAR_TITLE_WORDS = 4;
/** Of a headline's words so many occur in the text below it. */
const LEAST_SUPPORT = 0.3;
/** Between a trail and the headline stands a label at most. */
const TRAIL_TO_HEADLINE = 3;
/** A headline shares so much with the page title right above it; a standfirst says something new. */
const READERS_HEADLINE = 0.4;
/** Without a byline or date below it, it must share more. */
const READERS_HEADLINE_UNSIGNED = 0.8;

/** Finds the title: the page title line at the top, and the block below that repeats its headline. */
export function findTitleGroup(blocks: readonly Block[], knowledge: TitleKnowledge): TitleGroup | null {
  const candidates = headlineCandidates(blocks, knowledge);
  const names = new TitleNames(blocks, knowledge.sections, knowledge.siteTails);
  const topic = new TopicWords(blocks);
  let line: Block | null = null;
  let offTopic: Block | null = null;
  for (const [at, block] of blocks.slice(0, TITLE_LINES).entries()) {
    if (!canBeHeadline(block) || block.text.length > LONGEST_TITLE) break;
    // The first line is the page's title, whatever it was joined with.
    if (knowledge.isOther(block) || (at > 0 && isJoinedMenu(block))) continue;
    const onTopic = isOnTopic(block, topic);
    const group = matchPageTitle(block, candidates, knowledge, names);
    if (group && (onTopic || isClear(group, candidates))) return readersHeadline(group, candidates);
    const isLong = lineKey(block.text).split(' ').length >= CLEAR_TITLE_WORDS;
    if (!onTopic && !isNamedOrAboveText(block, candidates)) {
      if (isLong) offTopic ??= block;
      continue;
    }
    line ??= block;
    if (isLong) break;
  }
  // A line in words of its own is the title line all the same where another rewords it; slogans are repeated as they are.
  const own = offTopic === null ? '' : lineKey(offTopic.text);
  const others = candidates.filter(({ key }) => key !== own);
  const reworded = offTopic && fuzzyMatch(offTopic, others, knowledge, names, SAME_HEADLINE);
  if (reworded || !line) return reworded;
  return fuzzyMatch(line, candidates, knowledge, names, 0) ?? titleAlone(line, blocks, names);
}

/** Whether a part of the line speaks of what the text speaks of; menus and slogans do not. */
function isOnTopic({ text }: Block, topic: TopicWords): boolean {
  return splitTitle(text).some((segment) => topic.support(lineKey(segment.text).split(' ')) >= LEAST_SUPPORT);
}

/** Off topic, a title line is believed only with names beside a headline, or as the headline itself right above text. */
function isClear({ headline, pageTitle: line }: TitleGroup, candidates: readonly Candidate[]): boolean {
  if (line !== null && line.rest.length > 0) return true;
  return candidates.some(
    ({ block, words, aboveText }) => block.id === headline?.id && aboveText && words.length >= CLEAR_TITLE_WORDS - 1,
  );
}

function isNamedOrAboveText(line: Block, candidates: readonly Candidate[]): boolean {
  const parts = splitTitle(line.text);
  const isLong = parts.some(({ text }) => lineKey(text).split(' ').length >= CLEAR_TITLE_WORDS);
  if (isLong && parts.some(({ separator }) => separator === 'strong' || separator === 'dash')) return true;
  return candidates.some(({ block, aboveText }) => block.id === line.id && aboveText);
}

/** A later block that says exactly what the page title line, or a part of it, says. */
function matchPageTitle(
  line: Block,
  candidates: readonly Candidate[],
  knowledge: TitleKnowledge,
  names: TitleNames,
): TitleGroup | null {
  const segments = splitTitle(line.text);
  const runs = titleRuns(line.text, segments).filter((run) => fits(run.text, run.words));
  const longest = Math.max(0, ...segments.map((segment) => lineKey(segment.text).split(' ').length));
  const byKey = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = byKey.get(candidate.key);
    // Of several the first above running text; menus and trails repeat the title too.
    if (candidate.block.id !== line.id && !known?.aboveText && (!known || candidate.aboveText))
      byKey.set(candidate.key, candidate);
  }
  for (const onlyAboveText of [true, false]) {
    for (const run of runs) {
      const twin = byKey.get(run.key);
      if (!twin || (onlyAboveText && !twin.aboveText)) continue;
      // The headline is the longest part, or at least no mere name beside a longer one.
      const isPart = run.words < longest;
      if (
        isPart &&
        (isNamePart(segments, run, names) || (run.words < longest / 2 && !(run.first === 0 && twin.aboveText)))
      )
        continue;
      if (run.words < 4 && knowledge.isOther(twin.block)) continue;
      return {
        title: withColon(run, twin.block),
        headline: twin.block,
        pageTitle: pageTitle(line, segments, run, names),
      };
    }
  }
  return null;
}

/** The page title line's spelling where only its colon shows that a kicker and a headline ran together in the block. */
function withColon(run: TitleRun, { text }: Block): string {
  return /[:：]/u.test(run.text) && !/[:：]/u.test(text) ? run.text : text;
}

/**
 * Trails end in the page title; the headline for readers stands right below, with a byline or date, and says it in other
 * words. A standfirst there would be longer.
 */
function readersHeadline(group: TitleGroup, candidates: readonly Candidate[]): TitleGroup {
  const trail = group.headline;
  const at = candidates.findIndex(({ block }) => block.id === trail?.id);
  const from = candidates[at];
  if (!trail || !from) return group;
  for (const { block, words, isSigned } of candidates.slice(at + 1, at + 1 + TRAIL_TO_HEADLINE)) {
    if (block.id > trail.id + TRAIL_TO_HEADLINE) break;
    const isWording = words.length >= from.words.length / 2 && words.length <= from.words.length * 1.7;
    if (!isWording || containsWords(words, from.words) || endsSentence(block.text)) continue;
    const likeness = titleLikeness(from.words, words, false);
    if (likeness >= (isSigned() ? READERS_HEADLINE : READERS_HEADLINE_UNSIGNED))
      return { ...group, title: block.text, headline: block, trail };
  }
  return group;
}

/** A part that closes the page title behind a longer one and is known as a name. */
function isNamePart(segments: readonly TitleSegment[], run: TitleRun, names: TitleNames): boolean {
  const { separator } = segments[run.first] as TitleSegment;
  if (names.isKnown(run.text)) return true;
  return run.first > 0 && run.last === segments.length - 1 && separator !== 'colon';
}

/** The page title line around a run: outermost rest first. */
function pageTitle(
  line: Block,
  segments: readonly TitleSegment[],
  run: TitleRun,
  names: TitleNames,
): TitleGroup['pageTitle'] {
  const start = (segments[run.first] as TitleSegment).start;
  const end = (segments[run.last] as TitleSegment).end;
  // What stands before a colon is a topic unless the page knows it as a name.
  const isTopic = (i: number): boolean =>
    segments[i + 1]?.separator === 'colon' &&
    !names.isLeading(segments, i, run.last) &&
    !(segments.length === run.last + 1 && names.isUnmentionedName((segments[i] as TitleSegment).text, line));
  const before = segments
    .slice(0, run.first)
    .filter((_, i) => !isTopic(i))
    .map((segment) => segment.text);
  const after = segments
    .slice(run.last + 1)
    .map(({ text }) => names.holderAtStart(text) ?? text)
    .reverse();
  return { block: line, range: [start, end], rest: [...after, ...before] };
}

/** A block below that rewords the line, at least as much like it as asked. */
function fuzzyMatch(
  line: Block,
  candidates: readonly Candidate[],
  knowledge: TitleKnowledge,
  names: TitleNames,
  least: number,
): TitleGroup | null {
  const segments = splitTitle(line.text);
  const found = findRewording(line, segments, candidates, knowledge);
  if (!found || found.score < least) return null;
  const { title, block, run } = found;
  return { title, headline: block, pageTitle: pageTitle(line, segments, run, names) };
}

/** No block repeats it: the page title line less what names the site. */
function titleAlone(line: Block, blocks: readonly Block[], names: TitleNames): TitleGroup | null {
  const segments = splitTitle(line.text);
  if (segments.length === 0) return null;
  let first = 0;
  let last = segments.length - 1;
  while (last > first && names.isTrailing(segments, last, first)) last--;
  while (first < last && names.isLeading(segments, first, last)) first++;
  const run = titleRuns(line.text, segments).find(
    (candidate) => candidate.first === first && candidate.last === last,
  ) as TitleRun;
  if (!fits(run.text, run.words)) return null;
  // Behind a section alone stands the site's name.
  if (first > 0 && run.words < CLEAR_TITLE_WORDS && names.isKnown((segments[0] as TitleSegment).text)) return null;
  const whole = first === 0 && last === segments.length - 1;
  if (whole) {
    if (/[.。:：,]$/u.test(run.text) || blocks.length === 1 || names.isKnown(run.text)) return null;
    return { title: run.text, headline: line, pageTitle: null };
  }
  return { title: run.text, headline: null, pageTitle: pageTitle(line, segments, run, names) };
}
