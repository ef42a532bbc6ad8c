import { autolinkEscapes } from './autolink-escape.js';
import { couldClose, couldOpen, gatherFacts, type InlineFacts } from './inline-facts.js';
import { lineStartEscape } from './line-start.js';
import type { Piece } from './pieces.js';

/** Where the inline content will stand, which decides what could act there. */
export interface InlinePlace {
  /** `block`, `item`: lines of their own, or behind a list marker; `heading`, `cell`: one line behind something. */
  readonly kind: 'block' | 'item' | 'heading' | 'cell';
  /** Labels of the footnotes the document defines, so that `[^1]` is a call. */
  readonly footnotes: ReadonlySet<string>;
  /** Escape every sign of the text: it has so many that a reader would give up on the formatting among them. */
  readonly escapeAll?: boolean;
}

/** Nothing in such text can act, wherever it stands; most of news is like that. */
const PLAIN = /^[^*_~`[\]<&\\|#>+\-=:\d][^*_~`[\]<&\\|\n]*$/u;

/** Joins the pieces, with a backslash before every character of the text that would act, and before no other. */
export function joinEscaped(pieces: readonly Piece[], place: InlinePlace): string {
  const [only] = pieces;
  if (!only) return '';
  const raw = pieces.length === 1 ? only.value : pieces.map((piece) => piece.value).join('');
  if (pieces.length === 1 && (place.kind === 'block' || place.kind === 'item') && PLAIN.test(raw)) return raw;
  const facts = gatherFacts(pieces, raw);
  const out: string[] = [];
  let offset = raw.length;
  // From the end: a literal address goes on into what is written behind it.
  for (let index = pieces.length - 1, following = ''; index >= 0; index--) {
    const piece = pieces[index] as Piece;
    offset -= piece.value.length;
    const around = { before: pieces[index - 1], offset, following };
    const written = piece.type === 'text' ? escapePiece(piece, around, facts, place) : cellSafe(piece, place);
    following = (written + following).slice(0, FOLLOWING);
    out.push(written);
  }
  return out.toReversed().join('');
}

/** More signs than close formatting behind a literal address. */
const FOLLOWING = 16;

/** Where a piece stands. */
interface Around {
  readonly before: Piece | undefined;
  /** Offset of the piece in the whole. */
  readonly offset: number;
  /** The beginning of what is written behind it. */
  readonly following: string;
}

/** In a cell even code has its pipes escaped. */
function cellSafe(piece: Piece, place: InlinePlace): string {
  return place.kind === 'cell' ? piece.value.replaceAll('|', '\\|') : piece.value;
}

function escapePiece(
  piece: Piece,
  { before, offset, following }: Around,
  facts: InlineFacts,
  place: InlinePlace,
): string {
  const { value } = piece;
  const escapes = new Set<number>();
  const nested = piece.inLink && (facts.lastTarget >= 0 || place.footnotes.size > 0 || !hasBalancedBrackets(value));
  for (const { index, 0: signs } of value.matchAll(/\*+|_+|~+|[`[\]<&\\|!]/gu)) {
    if (!acts(signs, { index, offset, value, nested }, facts, place)) continue;
    for (let i = 0; i < signs.length; i++) escapes.add(index + i);
  }
  const startsBlock = offset === 0;
  if ((place.kind === 'block' || place.kind === 'item') && (startsBlock || before?.type === 'break')) {
    const lineEnd = facts.raw.indexOf('\n', offset);
    const line = facts.raw.slice(offset, lineEnd < 0 ? undefined : lineEnd);
    const at = lineStartEscape(line, startsBlock, place.kind === 'item');
    if (at !== null) for (let i = at; i < runEnd(value, at); i++) escapes.add(i);
  }
  // The label of a definition may run over several lines.
  if (startsBlock && value.startsWith('[') && facts.raw.includes(']:')) escapes.add(0);
  if (place.kind === 'heading' && offset + value.length === facts.raw.length) {
    const closing = /(?:^|\s)(#+)$/u.exec(value);
    if (closing?.[1]) escapes.add(value.length - closing[1].length);
  }
  if (!piece.inLink)
    for (const at of autolinkEscapes(value, escapes, { before: facts.raw.charAt(offset - 1), following }))
      escapes.add(at);
  return insertBackslashes(value, escapes);
}

/** End of a run of delimiters, which is escaped whole: less of it would be a run again. Of other signs one will do. */
function runEnd(value: string, at: number): number {
  const sign = value.charAt(at);
  let end = at + 1;
  while ('*_~`'.includes(sign) && value[end] === sign) end++;
  return Math.min(end, value.length);
}

function insertBackslashes(value: string, escapes: ReadonlySet<number>): string {
  if (escapes.size === 0) return value;
  const out: string[] = [];
  let from = 0;
  for (const at of [...escapes].toSorted((a, b) => a - b)) {
    out.push(value.slice(from, at), '\\');
    from = at;
  }
  out.push(value.slice(from));
  return out.join('');
}

const ASCII_PUNCTUATION = /^[!-/:-@[-`{-~\n]/u;
const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu;

/** A sign, or a run of one delimiter, in a piece of text. */
interface Sign {
  readonly index: number;
  /** Offset of the piece in the whole. */
  readonly offset: number;
  readonly value: string;
  /** In a link's text with brackets that do not match. */
  readonly nested: boolean;
}

/** Whether a sign of the text would be read as mark-up. */
function acts(signs: string, { index, offset, value, nested }: Sign, facts: InlineFacts, place: InlinePlace): boolean {
  const { raw, paired } = facts;
  if (place.escapeAll === true) return true;
  const at = offset + index;
  const next = raw.charAt(at + signs.length);
  switch (signs.charAt(0)) {
    case '`':
      return paired.has('`');
    case '*':
    case '_':
    case '~':
      // A run that touches no word means nothing: `a * b`, `snake_case`.
      return paired.has(signs.charAt(0)) && isLively(raw, signs.charAt(0), at, at + signs.length);
    case '[':
      if (!nested && isFootnoteCall(raw, at, place)) return false;
      return nested || at < facts.lastTarget || (place.footnotes.size > 0 && next === '^');
    case ']':
      return nested;
    case '<':
      return at < facts.lastPointed && (/[a-z/!?]/iu.test(next) || isMailAddress(raw, at + 1));
    case '&':
      return REFERENCE.test(raw.slice(at, at + 34));
    case '|':
      return place.kind === 'cell';
    case '!':
      // Only before a link of ours: a bracket of the text is escaped itself where it would act.
      return next === '[' && index === value.length - 1;
    default:
      return ASCII_PUNCTUATION.test(next);
  }
}

/** A mail address in pointed brackets is a link, also where it begins with a figure. */
const MAIL = /[\w.!#$%&'*+/=?^`{|}~-]+@/uy;

function isMailAddress(raw: string, at: number): boolean {
  MAIL.lastIndex = at;
  return MAIL.test(raw);
}

const CALL = /\[\^([a-z\d-]{1,60})\]/iuy;

/** Whether a bracket calls a footnote of the document, amid a line: at the start of one it might define another. */
function isFootnoteCall(raw: string, at: number, { footnotes }: InlinePlace): boolean {
  if (footnotes.size === 0 || at === 0 || /[\n!\\[]/u.test(raw.charAt(at - 1))) return false;
  CALL.lastIndex = at;
  return footnotes.has(CALL.exec(raw)?.[1] ?? '');
}

function isLively(raw: string, sign: string, start: number, end: number): boolean {
  return couldOpen(raw, sign, start, end) || couldClose(raw, sign, start, end);
}

function hasBalancedBrackets(value: string): boolean {
  let depth = 0;
  for (const [bracket] of value.matchAll(/[[\]]/gu)) {
    depth += bracket === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
