import type { Block } from '../../model/block.js';
import { type Edit, lift, remove } from '../../model/edit.js';
import { isDesk } from '../../rules/desk-words.js';
import type { Byline } from '../../text/bylines.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { readByline } from './byline-lines.js';
import { isPicture, readNameLine } from './name-line.js';
import { signatureZone } from './signature-zone.js';

/** Lines between a bare name and the body: a date, a role, a reading time; share buttons are not counted. */
const NAME_TO_BODY = 4;

/** Lifts the authors from lines that sign the article. */
export const byline: BlockPass = {
  name: 'byline',
  description: 'Lifts the authors from bylines above and below the text.',
  touches: ['lift', 'remove'],
  maxShare: 0.1,
  rules: [
    { id: 'signed', reason: 'signs the article' },
    { id: 'name-alone', reason: 'is a name alone beside headline or text' },
    { id: 'nobody', reason: 'signs the article with no name' },
  ],
  *run(view, context) {
    const zone = signatureZone(view, context);
    let found = false;
    for (let at = zone.top[0]; at < zone.top[1]; at++) {
      const edits = [...readAt(at, view, context)];
      at += Math.max(0, edits.length - 1);
      found ||= edits.some(({ type }) => type === 'lift');
      yield* edits;
    }
    if (!found && view.metadata.authors.length > 0) {
      yield* knownNames(view, zone.top);
      return;
    }
    if (!found) {
      const edits = [...bareName(view, context, zone.top)];
      found = edits.length > 0;
      yield* found ? edits : agencyAlone(view, context, zone.top);
    }
    for (let at = zone.end[0]; at < zone.end[1]; at++) {
      const edits = found ? [] : [...readAt(at, view, context)];
      yield* edits;
      if (edits.length > 0) return;
    }
    if (!found) yield* nameAtEnd(view, context);
  },
};

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
  const address = blocks[at + lines.length];
  if (address && isMailAddress(address)) yield remove(address, 'signed', 'is the address of the author above');
  const next = blocks[at + lines.length];
  const isAgain = next !== undefined && parsed.authors.some((author) => lineKey(author) === lineKey(next.text));
  if (isAgain && !isPicture(next)) yield remove(next, 'signed', 'names the author once more');
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
  return remove(block, 'nobody', 'signs the article with no name');
}

function isPrefix(text: string, context: PassContext): boolean {
  const key = lineKey(text);
  return key !== '' && context.packs.some((pack) => pack.byline.prefixes.some((prefix) => lineKey(prefix) === key));
}

/** A line that is one name or several and nothing else, right between the headline and the text. */
function* bareName(view: PassView, context: PassContext, [from, to]: readonly [number, number]): Iterable<Edit> {
  const { blocks, metadata } = view;
  const body = blocks.findIndex((block) => context.body.isBody(block.id) && isParagraph(block.text));
  if (body < 0 || metadata.title === null) return;
  const candidates: Signature[] = [];
  for (let at = from; at < to; at++) {
    const block = blocks[at] as Block;
    const found = readNameLine(block, view, context);
    if (!found) continue;
    const next = blocks[at + 1];
    const beside = isBesideSignature(block.id, view) || (next !== undefined && isMailAddress(next));
    // Below a long standfirst only a date beside it tells a name from a subheading.
    const near =
      found.script === 'cased' && at <= body && linesBetween(blocks.slice(at, body), context) <= NAME_TO_BODY;
    if (beside || near) candidates.push({ block, names: found.names, beside });
  }
  for (const { block, names } of chooseSignatures(candidates, view)) {
    yield lift(block, 'name-alone', 'is a name alone between headline and text', { authors: [...names] });
    const below = blocks[blocks.indexOf(block) + 1];
    if (below && isMailAddress(below)) yield remove(below, 'signed', 'is the address of the author above');
  }
}

// bounded: single words are asked
const MAIL_ADDRESS = /^[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){1,4}$/u;

/** A line that is a mail address and nothing else. */
function isMailAddress({ text }: Block): boolean {
  return text.length <= MOST_BESIDE_NAMES && MAIL_ADDRESS.test(text);
}

interface Signature {
  readonly block: Block;
  readonly names: readonly string[];
  /** Stands next to the headline or the date. */
  readonly beside: boolean;
}

/**
 * Several such lines are a menu, a list of places or a photographer among them; headline and date vouch for the one
 * beside them, or for two that they hold together.
 */
function chooseSignatures(candidates: readonly Signature[], { removals }: PassView): readonly Signature[] {
  if (candidates.length < 2) return candidates;
  const beside = candidates.filter((candidate) => candidate.beside);
  const [first, second] = beside.map(({ block }) => block.id);
  if (first === undefined || second === undefined) return beside;
  const isSigned = (id: number): boolean =>
    removals.some(({ block, pass }) => block === id && SIGNATURE_PASSES.has(pass));
  return beside.length === 2 && second === first + 1 && isSigned(first - 1) && isSigned(second + 1) ? beside : [];
}

/** Lines that no phrase explains. */
function linesBetween(blocks: readonly Block[], context: PassContext): number {
  return blocks.filter((block) => context.hits(block).length === 0).length;
}

/** An agency by its initials beside headline or date, `NNB`, `NNB – Nordic News Bureau`, or a desk. */
function* agencyAlone(view: PassView, context: PassContext, [from, to]: readonly [number, number]): Iterable<Edit> {
  for (const block of view.blocks.slice(from, to)) {
    const isSigned = isAgency(block.text) || isNobody(block, context);
    if (!isSigned || context.hits(block).length > 0 || !isBesideSignature(block.id, view)) continue;
    yield remove(block, 'nobody', 'signs the article with an agency or a desk');
    return;
  }
}

/** `Haber Merkezi`, `Business Desk`: more words are a label or a sentence. */
const MOST_DESK_WORDS = 4;

function isNobody({ text, kind }: Block, { packs }: PassContext): boolean {
  const key = lineKey(text);
  if (kind === 'heading' || text.split(/\s+/u).length > MOST_DESK_WORDS || endsSentence(text)) return false;
  return isDesk(key) || packs.some(({ byline }) => byline.placeholders.some((nobody) => lineKey(nobody) === key));
}

/** Initials, and perhaps what they stand for. */
function isAgency(text: string): boolean {
  if (!/^\S{2,5}(?:$|\s[–—-])/u.test(text)) return false;
  return /^\p{Lu}{2,5}(?:\s[–—-]\s\p{Lu}[\p{L}\p{M}]*(?:\s[\p{L}\p{M}]+){0,3})?$/u.test(text);
}

/** Longer than any line above the text; scripts without spaces are denser. */
function isParagraph(text: string): boolean {
  return text.length > 80 || (text.length > 30 && /[\p{Script=Han}\p{Script=Hangul}]/u.test(text));
}

/** A name alone right behind the last paragraph, as papers sign that have no byline at the top. */
function* nameAtEnd(view: PassView, context: PassContext): Iterable<Edit> {
  const { blocks } = view;
  const last = blocks.findLastIndex((block) => context.body.isBody(block.id) && endsSentence(block.text));
  const block = blocks[last + 1];
  const next = blocks[last + 2];
  // What goes on below the name is a letter or a poem, and the name a part of it.
  if (last < 0 || !block || (next && context.body.isBody(next.id))) return;
  const found = readNameLine(block, view, context);
  if (found?.script !== 'cased' || found.names.length > 2) return;
  yield lift(block, 'name-alone', 'is a name alone below the text', { authors: [...found.names] });
}

/** Whether a line stood next to the headline or a date, which have been lifted before. */
function isBesideSignature(block: number, { removals }: PassView): boolean {
  return removals.some((removal) => SIGNATURE_PASSES.has(removal.pass) && Math.abs(removal.block - block) === 1);
}

/** Passes that lift what stands beside the author's name. */
const SIGNATURE_PASSES: ReadonlySet<string> = new Set(['page-title', 'duplicate-headline', 'publication-date']);
