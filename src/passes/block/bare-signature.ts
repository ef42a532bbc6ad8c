import type { Block } from '../../model/block.js';
import { type Edit, lift, remove } from '../../model/edit.js';
import { isDesk } from '../../rules/desk-words.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';
import type { PassContext, PassView } from '../pass.js';
import { readNameLine } from './name-line.js';

/** Lines between a bare name and the body: a date, a role, a reading time; share buttons are not counted. */
const NAME_TO_BODY = 4;

/** A line that is one name or several and nothing else, right between the headline and the text. */
export function* bareName(view: PassView, context: PassContext, [from, to]: readonly [number, number]): Iterable<Edit> {
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

const LONGEST_ADDRESS = 100;
// bounded: `LONGEST_ADDRESS`
const MAIL_ADDRESS = /^[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){1,4}$/u;

/** A line that is a mail address and nothing else. */
export function isMailAddress({ text }: Block): boolean {
  return text.length <= LONGEST_ADDRESS && text.includes('@') && MAIL_ADDRESS.test(text);
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
export function* agencyAlone(
  view: PassView,
  context: PassContext,
  [from, to]: readonly [number, number],
): Iterable<Edit> {
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
export function* nameAtEnd(view: PassView, context: PassContext): Iterable<Edit> {
  const { blocks } = view;
  const last = blocks.findLastIndex((block) => context.body.isBody(block.id) && endsSentence(block.text));
  const block = blocks[last + 1];
  const next = blocks[last + 2];
  const signers = last < 0 ? [] : signersInRow(blocks.slice(last + 1), view, context);
  const behind = blocks[last + 1 + signers.length];
  if (signers.length > 1 && !(behind && context.body.isBody(behind.id))) {
    for (const [line, names] of signers)
      yield lift(line, 'name-alone', 'is a name alone below the text', { authors: [...names] });
    return;
  }
  // What goes on below the name is a letter or a poem, and the name a part of it.
  if (last < 0 || !block || (next && !isMailAddress(next) && context.body.isBody(next.id))) return;
  const found = readNameLine({ ...block, text: withoutBrackets(block.text) }, view, context);
  if (!found || found.names.length > 2 || !(found.script === 'cased' || isNamedTwice(block, blocks))) return;
  yield lift(block, 'name-alone', 'is a name alone below the text', { authors: [...found.names] });
  if (next && isMailAddress(next)) yield remove(next, 'signed', 'is the address of the author above');
}

/** More are a list of something. */
const MOST_SIGNERS = 12;

/** The lines in which those sign who wrote an open letter or a debate together, each with a job: `Jana Roe, teacher`. */
function signersInRow(
  blocks: readonly Block[],
  view: PassView,
  context: PassContext,
): readonly (readonly [Block, readonly string[]])[] {
  const signers: (readonly [Block, readonly string[]])[] = [];
  for (const block of blocks.slice(0, MOST_SIGNERS + 1)) {
    const found = block.text.includes(',') ? readNameLine(block, view, context) : null;
    if (found?.script !== 'cased' || found.names.length !== 1) break;
    signers.push([block, found.names]);
  }
  return signers.length > MOST_SIGNERS ? [] : signers;
}

/** As Japanese papers sign below the text: `（佐伯みのり）`. */
function withoutBrackets(text: string): string {
  return /^[（(][^（）()]{2,20}[）)]$/u.test(text) ? text.slice(1, -1) : text;
}

/** Whether a line elsewhere on the page, above the text or in the box about its author, says the same and nothing else. */
function isNamedTwice({ id, text }: Block, blocks: readonly Block[]): boolean {
  const name = withoutBrackets(text);
  return blocks.some((block) => block.id !== id && withoutBrackets(block.text) === name);
}

/** Whether a line stood next to the headline or a date, which have been lifted before. */
function isBesideSignature(block: number, { removals }: PassView): boolean {
  return removals.some((removal) => SIGNATURE_PASSES.has(removal.pass) && Math.abs(removal.block - block) === 1);
}

/** Passes that lift what stands beside the author's name. */
const SIGNATURE_PASSES: ReadonlySet<string> = new Set(['page-title', 'duplicate-headline', 'publication-date']);
