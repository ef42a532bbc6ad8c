import type { Block } from '../../model/block.js';
import { type Edit, lift, remove } from '../../model/edit.js';
import type { Byline } from '../../text/bylines.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { agencyAlone, bareName, isMailAddress, nameAtEnd } from './bare-signature.js';
import { readByline } from './byline-lines.js';
import { isPicture } from './name-line.js';
import { signatureZone } from './signature-zone.js';

/** A signature without a person. */
const NOBODY = 'nobody';

/** Lifts the authors from lines that sign the article. */
export const byline: BlockPass = {
  name: 'byline',
  description: 'Lifts the authors from bylines above and below the text.',
  touches: ['lift', 'remove'],
  maxShare: 0.1,
  rules: [
    { id: 'signed', reason: 'signs the article' },
    { id: 'name-alone', reason: 'is a name alone beside headline or text' },
    { id: NOBODY, reason: 'signs the article with no name' },
  ],
  *run(view, context) {
    const zone = signatureZone(view, context);
    const authors = new Set(view.metadata.authors.map(lineKey));
    // A box of figures may stand between the last paragraph and what signs it.
    const below = [zone.top[1], zone.end[1]] as const;
    let found = false;
    for (let at = zone.top[0]; at < zone.top[1]; at++) {
      const edits = [...readAt(at, view, context)];
      at += Math.max(0, edits.length - 1);
      found ||= edits.some(({ type }) => type === 'lift');
      for (const edit of edits) for (const author of authorsOf(edit)) authors.add(lineKey(author));
      yield* edits;
    }
    if (!found && view.metadata.authors.length > 0) {
      yield* knownNames(view, zone.top);
      yield* onceMore(view, context, { authors, zone: below });
      return;
    }
    if (!found) {
      const edits = [...bareName(view, context, zone.top)];
      found = edits.length > 0;
      yield* found ? edits : agencyAlone(view, context, zone.top);
    }
    if (found) {
      yield* onceMore(view, context, { authors, zone: below });
      return;
    }
    for (let at = zone.end[0]; at < zone.end[1]; at++) {
      const edits = [...readAt(at, view, context)];
      yield* edits;
      // Below the name of a reporter stands the paper at times.
      if (edits.some(({ rule }) => rule !== NOBODY)) return;
    }
    yield* nameAtEnd(view, context);
  },
};

function authorsOf(edit: Edit): readonly string[] {
  return edit.type === 'lift' ? (edit.finds.authors ?? []) : [];
}

interface Known {
  /** Keys of the authors who have signed. */
  readonly authors: ReadonlySet<string>;
  readonly zone: readonly [from: number, to: number];
}

/** A line without the site's name in front and a full stop: `The Courier Recorded by Ada Roe.` */
function lessEnds(text: string, site: string | null): string {
  const line = site !== null && text.startsWith(`${site} `) ? text.slice(site.length + 1) : text;
  return line.replace(/(?<=\p{L}{3})\.$/u, '');
}

/** Bylines behind the first paragraphs that name whom the one above them has named. */
function* onceMore({ blocks, metadata }: PassView, context: PassContext, { authors, zone }: Known): Iterable<Edit> {
  for (const block of blocks.slice(...zone)) {
    if (block.kind === 'heading' || isPicture(block) || block.text.length > MOST_SIGNATURE) continue;
    // What a rule takes, it says more about.
    if (context.hits(block).length > 0) continue;
    const names = readByline(lessEnds(block.text, metadata.publisher.name), context);
    if (names === null || names.authors.length === 0 || names.rest !== '') continue;
    if (!names.authors.every((author) => authors.has(lineKey(author)))) continue;
    yield remove(block, 'signed', 'names the author once more');
  }
}

/** A line of names, with a word before them and a date, a job or a place beside them. */
const MOST_SIGNATURE = 160;
const MOST_BESIDE_NAMES = 60;

/** Lines that say no more than the names of the authors whom the mark-up has named. */
function* knownNames({ blocks, metadata }: PassView, [from, to]: readonly [number, number]): Iterable<Edit> {
  const keys = metadata.authors.map(lineKey);
  for (const block of blocks.slice(from, to)) {
    if (block.text.length > MOST_SIGNATURE || block.kind === 'heading' || isPicture(block) || endsSentence(block.text))
      continue;
    const line = ` ${lineKey(block.text)} `;
    const named = keys.filter((key) => line.includes(` ${key} `));
    const others = line.length - named.reduce((sum, key) => sum + key.length, 0);
    if (named.length === 0 || others > MOST_BESIDE_NAMES) continue;
    yield lift(block, 'name-alone', 'names the author', { authors: metadata.authors });
  }
}

/** The byline at a place: in one line, or with its word (`By`) and its names on several. */
function* readAt(at: number, { blocks, metadata }: PassView, context: PassContext): Iterable<Edit> {
  const block = blocks[at] as Block;
  if (block.kind === 'heading' || isPicture(block) || block.text.length > 200) return;
  // Where the mark-up has named the authors, a line amid the paragraphs that begins like a byline is their own.
  if (metadata.authors.length > 0 && (block.origin.markup?.mainBefore ?? 0) > 0 && context.body.isBody(block.id))
    return;
  const found = readLines(signatureLines(blocks, at, context), context);
  if (!found) return;
  const { lines, parsed } = found;
  for (const line of lines.slice(0, -1)) yield remove(line, 'signed', 'signs the article, with the next line');
  yield signed(lines.at(-1) as Block, lessSite(parsed, metadata.publisher.name));
  const next = blocks[at + lines.length];
  if (next === undefined || isPicture(next)) return;
  if (isMailAddress(next)) yield remove(next, 'signed', 'is the address of the author above');
  else if (parsed.authors.some((author) => lineKey(author) === lineKey(next.text)))
    yield remove(next, 'signed', 'names the author once more');
}

/** The most lines that are a byline together and nothing else; what a name is followed by may be the text already. */
function readLines(
  lines: readonly Block[],
  context: PassContext,
): { readonly lines: readonly Block[]; readonly parsed: Byline } | null {
  const [first] = lines as readonly [Block];
  for (let count = lines.length; count > 1; count--) {
    const read = lines.slice(0, count);
    const parsed = readByline(read.map(({ text }) => text).join(' '), context);
    // Behind the word for `by` alone a place may stand beside the name.
    const isWhole = parsed?.rest === '' || (count === 2 && isPrefix(first.text, context));
    if (parsed && isWhole && parsed.authors.length > 0) return { lines: read, parsed };
  }
  const parsed = isPrefix(first.text, context) ? null : readByline(first.text, context);
  return parsed && { lines: [first], parsed };
}

/** More lines are a list of something. */
const MOST_LINES = 12;
const LONGEST_NAME_LINE = 120;
/** A list that goes on in the next line … */
const OPEN_END = /[,;&]$/u;
/** … or has begun in the one before. */
const JOINT = /^[,;&]$/u;

/** The line at a place and those that it goes on in: below a word for `by`, below a comma, around a word for `and`. */
function signatureLines(blocks: readonly Block[], at: number, context: PassContext): readonly Block[] {
  const lines = [blocks[at] as Block];
  for (const next of blocks.slice(at + 1, at + MOST_LINES)) {
    const last = lines.at(-1) as Block;
    const goesOn =
      (lines.length === 1 && isPrefix(last.text, context)) ||
      [last.text, next.text].some((text) => JOINT.test(text) || isConjunction(text, context)) ||
      OPEN_END.test(last.text);
    if (!goesOn || next.text.length > LONGEST_NAME_LINE || next.kind === 'heading' || isPicture(next)) break;
    lines.push(next);
  }
  return lines;
}

function isConjunction(text: string, { packs }: PassContext): boolean {
  return packs.some(({ byline: { conjunctions } }) => conjunctions.includes(text.toLowerCase()));
}

/** `By Jane Roe, The Post`: the site beside the author is none. */
function lessSite({ authors, ...rest }: Byline, site: string | null): Byline {
  return { ...rest, authors: authors.filter((author) => site === null || lineKey(author) !== lineKey(site)) };
}

function signed(block: Block, { authors }: Byline): Edit {
  if (authors.length > 0) return lift(block, 'signed', 'signs the article', { authors });
  return remove(block, NOBODY, 'signs the article with no name');
}

function isPrefix(text: string, context: PassContext): boolean {
  const key = lineKey(text);
  return key !== '' && context.packs.some((pack) => pack.byline.prefixes.some((prefix) => lineKey(prefix) === key));
}
