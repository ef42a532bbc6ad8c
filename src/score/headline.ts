import type { Block } from '../model/block.js';
import { endsSentence } from '../text/sentences.js';
import { lineKey } from '../text/tokens.js';
import { domainOf, isPageNumber, LONGEST_TITLE, splitTitle, type TitleRun, type TitleSegment, titleRuns } from './page-title.js';

/** What is known of names before the page is read. */
export interface TitleKnowledge {
  /** Keys of usual section names. */
  readonly sections: ReadonlySet<string>;
  /** Site names learned from other pages. */
  readonly siteTails: readonly string[];
  /** Lines that are furniture can be no headline. */
  readonly isFurniture: (block: Block) => boolean;
}

/** The group of blocks that say the title. */
export interface TitleGroup {
  readonly title: string;
  /** Block that is the page title line, with more than the headline in it or in front of it. */
  readonly pageTitle: { readonly block: Block; readonly range: readonly [number, number]; readonly rest: readonly string[] } | null;
  /** Block whose text is the title; null when only the page title line says it. */
  readonly headline: Block | null;
}

/** A headline has at least so many words (or so many characters without spaces) … */
const LEAST_WORDS = 2;
/** … and at most so many; more is a paragraph. */
const MOST_WORDS = 40;
/** A page title line stands at the very top, behind a stray line or two. */
const TITLE_LINES = 3;
/** Two wordings of one headline share so much of their words. */
const SAME_HEADLINE = 0.6;

/** Finds the title: the page title line at the top, and the block below that repeats its headline. */
export function findTitleGroup(blocks: readonly Block[], knowledge: TitleKnowledge): TitleGroup | null {
  const byKey = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.text.length > LONGEST_TITLE || !canBeHeadline(block)) continue;
    const key = lineKey(block.text);
    byKey.set(key, [...(byKey.get(key) ?? []), block]);
  }
  for (const block of blocks.slice(0, TITLE_LINES)) {
    if (!canBeHeadline(block) || block.text.length > LONGEST_TITLE) break;
    const group = matchPageTitle(block, byKey, knowledge);
    if (group) return group;
  }
  const first = blocks[0];
  if (!first || first.text.length > LONGEST_TITLE || !canBeHeadline(first) || knowledge.isFurniture(first)) return null;
  return fuzzyMatch(first, blocks, knowledge) ?? titleAlone(first, blocks, knowledge);
}

function canBeHeadline({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'quote';
}

/** A later block that says exactly what the page title line, or a part of it, says. */
function matchPageTitle(line: Block, byKey: ReadonlyMap<string, readonly Block[]>, knowledge: TitleKnowledge): TitleGroup | null {
  const segments = splitTitle(line.text);
  const runs = titleRuns(line.text, segments);
  const longest = Math.max(0, ...segments.map((segment) => lineKey(segment.text).split(' ').length));
  for (const run of runs) {
    // The headline is the longest part, or at least no mere name beside a longer one.
    if (run.words < LEAST_WORDS || run.words > MOST_WORDS || run.words < longest / 2) continue;
    const twin = byKey.get(run.key)?.find((block) => block.id !== line.id);
    if (!twin || (run.words < 4 && knowledge.isFurniture(twin))) continue;
    return { title: twin.text, headline: twin, pageTitle: pageTitle(line, segments, run) };
  }
  return null;
}

/** The page title line around a run: outermost rest first. */
function pageTitle(line: Block, segments: readonly TitleSegment[], run: TitleRun): TitleGroup['pageTitle'] {
  const start = (segments[run.first] as TitleSegment).start;
  const end = (segments[run.last] as TitleSegment).end;
  const before = segments.slice(0, run.first).map((segment) => segment.text);
  const after = segments.slice(run.last + 1).map((segment) => segment.text).reverse();
  return { block: line, range: [start, end], rest: [...after, ...before] };
}

/** A block below that says nearly the same, as where the page title was shortened or reworded. */
function fuzzyMatch(line: Block, blocks: readonly Block[], knowledge: TitleKnowledge): TitleGroup | null {
  const segments = splitTitle(line.text);
  const runs = titleRuns(line.text, segments).filter((run) => run.words >= 4 && run.words <= MOST_WORDS);
  let best: { run: TitleRun; block: Block; score: number } | null = null;
  for (const block of blocks) {
    if (block.id === line.id || block.text.length > LONGEST_TITLE || !canBeHeadline(block) || /[.。]$/u.test(block.text)) continue;
    const words = lineKey(block.text).split(' ');
    if (words.length < 4 || words.length > MOST_WORDS || knowledge.isFurniture(block)) continue;
    for (const run of runs) {
      const score = likeness(run.key.split(' '), words, /…|\.\.\.$/u.test(run.text));
      if (score >= SAME_HEADLINE && score > (best?.score ?? 0)) best = { run, block, score };
    }
  }
  return best && { title: best.block.text, headline: best.block, pageTitle: pageTitle(line, segments, best.run) };
}

/** Dice coefficient of two word lists; a shortened title counts by the part that is left of it. */
function likeness(a: readonly string[], b: readonly string[], shortened: boolean): number {
  const words = new Set(b);
  const shared = a.filter((word) => words.has(word)).length;
  if (shortened && shared >= a.length - 1 && a.slice(0, -1).every((word, i) => b[i] === word)) return 0.99;
  return (2 * shared) / (a.length + b.length);
}

/** No block repeats it: the page title line less what names the site. */
function titleAlone(line: Block, blocks: readonly Block[], knowledge: TitleKnowledge): TitleGroup | null {
  const segments = splitTitle(line.text);
  if (segments.length === 0) return null;
  const names = nameEvidence(blocks.slice(1), knowledge);
  let first = 0;
  let last = segments.length - 1;
  while (last > first && isName(segments, last, first, names)) last--;
  while (first < last && isLeadingName(segments, first, last, names)) first++;
  const run = titleRuns(line.text, segments).find((candidate) => candidate.first === first && candidate.last === last) as TitleRun;
  if (run.words < LEAST_WORDS || run.words > MOST_WORDS) return null;
  const whole = first === 0 && last === segments.length - 1;
  if (whole) {
    if (/[.。:：,]$/u.test(run.text) || blocks.length === 1) return null;
    return { title: run.text, headline: line, pageTitle: null };
  }
  return { title: run.text, headline: null, pageTitle: pageTitle(line, segments, run) };
}

interface NameEvidence {
  readonly sections: ReadonlySet<string>;
  readonly site: ReadonlySet<string>;
}

/** Names that the page itself gives away: its copyright lines, and lines that say the name and nothing else. */
function nameEvidence(blocks: readonly Block[], knowledge: TitleKnowledge): NameEvidence {
  const site = new Set(knowledge.siteTails.map(lineKey));
  for (const { text } of blocks) {
    if (text.length > 120) continue;
    site.add(lineKey(text));
    if (/©|copyright/iu.test(text)) site.add(lineKey(text.replace(/©|copyright|\(c\)|\d{4}|all rights reserved/giu, ' ')));
  }
  return { sections: knowledge.sections, site };
}

/** Whether the last of several segments names the site, a section or a page number. */
function isName(segments: readonly TitleSegment[], at: number, first: number, names: NameEvidence): boolean {
  const { text, separator } = segments[at] as TitleSegment;
  const key = lineKey(text);
  if (domainOf(text) !== null || isPageNumber(text) || names.sections.has(key) || names.site.has(key)) return true;
  if (separator === 'colon') return false;
  const words = key.split(' ').length;
  const kept = segments.slice(first, at).reduce((sum, segment) => sum + lineKey(segment.text).split(' ').length, 0);
  if (separator === 'strong') return words <= kept || words <= 4;
  return words <= 5 && words < kept && !/^\P{L}*\p{Ll}/u.test(text) && !endsSentence(text);
}

/** Whether the first of several segments names the site: only with evidence, since headlines begin with `Topic: …`. */
function isLeadingName(segments: readonly TitleSegment[], at: number, last: number, names: NameEvidence): boolean {
  const next = segments[at + 1] as TitleSegment;
  const { text } = segments[at] as TitleSegment;
  const key = lineKey(text);
  if (next.separator === 'colon') return domainOf(text) !== null || names.site.has(key);
  if (domainOf(text) !== null || names.site.has(key) || names.sections.has(key)) return true;
  const kept = segments.slice(at + 1, last + 1).reduce((sum, segment) => sum + lineKey(segment.text).split(' ').length, 0);
  return next.separator === 'strong' && key.split(' ').length <= 3 && kept >= 4;
}
