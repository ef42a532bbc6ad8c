import { type BylineVocabulary, compiled, type Part, type Words } from './byline-words.js';
import { startsSmall } from './line-ends.js';
import { isName, MAX_NAME_WORDS, undoubled } from './person-name.js';

export interface Byline {
  /** Names as written; empty where the line names a desk or nobody. */
  readonly authors: readonly string[];
  /** What the line says besides; empty for a pure byline. */
  readonly rest: string;
  /** UTF-16 range of the byline. */
  readonly start: number;
  readonly end: number;
}

/** What is known of signatures that are no person's. */
export interface Bodies {
  /** A news agency, by its name as it is printed. */
  isAgency(name: string): boolean;
  /** A paper, a firm or an office. */
  isFirm(name: string): boolean;
}

const NO_BODIES: Bodies = { isAgency: () => false, isFirm: () => false };

/** Longer lines are prose. */
const MAX_LINE = 200;
/** Beside a name these set off a job or the next name. */
// bounded: `MAX_LINE`, like all expressions of this file
const SEPARATOR = /\s*(?:[,;|•·・、，／/&–—]|\s-\s)\s*/u;
const PIECE = new RegExp(`${SEPARATOR.source}|[^\\s,;|•·・、，／/&–—]+`, 'gu');
const ONLY_SEPARATOR = new RegExp(`^(?:${SEPARATOR.source})$`, 'u');
const MARK_END = /[.!?…。！？]["'”’»)]?$/u;

/**
 * Reads a line that signs an article: `By Jane Roe and John Doe, staff writers`, `Jane Roe | Political editor`,
 * `文／山田太郎`; null for everything else, sentences that begin with the same word among them. Dates are to be taken
 * out before (see `parseDateLine`).
 */
export function parseByline(text: string, vocabulary: BylineVocabulary, bodies: Bodies = NO_BODIES): Byline | null {
  if (text.length > MAX_LINE) return null;
  const line = text.replace(MAIL, blank).replace(DATELINE, blank);
  const words = line.replace(PICTURES, '');
  return (words === line ? null : readLine(words, vocabulary, bodies)) ?? readLine(line, vocabulary, bodies);
}

function readLine(line: string, vocabulary: BylineVocabulary, bodies: Bodies): Byline | null {
  if (endsWord(line.trim())) return null;
  const words = compiled(vocabulary);
  const prefix = words.prefixLength(line) || words.gluedPrefixLength(line);
  const start = line.length - line.trimStart().length;
  const authors: string[] = [];
  let signed = prefix > 0;
  let nobody = false;
  let end = prefix;
  for (const piece of split(line.slice(prefix), prefix, words)) {
    const text = bareText(piece.text, prefix > 0);
    const part = partOf({ ...piece, text }, authors, { words, signed: prefix > 0, bodies });
    if (part.type === 'other') break;
    if (part.type === 'name') authors.push(part.name);
    signed ||= signs(part, text, bodies);
    nobody ||= part.type === 'nobody';
    end = piece.end;
  }
  if (!signed || (authors.length === 0 && !nobody)) return null;
  const rest = line
    .slice(end)
    .replace(/^[\s,;|•·–—/-]+/u, '')
    .trim();
  // A sentence may begin like a byline; a byline's rest is no more than a place.
  if (startsSmall(rest) || rest.split(/\s+/u).length > MAX_NAME_WORDS) return null;
  return { authors, rest, start, end };
}

/** Whether a piece says that the line is a byline: a job beside the name or instead of it, or an agency as one of several. */
function signs(part: Part, text: string, bodies: Bodies): boolean {
  if (part.type === 'name') return part.name.length < text.length || bodies.isAgency(text);
  return part.type !== 'employer';
}

/** For whom somebody writes: `for The Gull Herald`, `of the Herald`. */
// bounded: `MAX_LINE`
const EMPLOYER = /\s(?:[Ff]or|[Oo]f|[Ss]pecial to)\s(?:[Tt]he\s)?[\p{Lu}\p{Nd}].*$/u;
/** A counter of comments or a mark of a note behind a name. */
const NOTE_MARK = /(?<=\p{Ll})\p{Nd}{1,2}$/u;

/** A piece of a byline without what flattening and habit leave beside the name. */
function bareText(piece: string, signed: boolean): string {
  const text = undoubled(piece);
  return signed ? text.replace(NOTE_MARK, '').replace(EMPLOYER, '') : text;
}

interface LineFacts {
  readonly words: Words;
  /** The line begins with a word for `by`. */
  readonly signed: boolean;
  readonly bodies: Bodies;
}

/** An agency signs alone or as one of several (`and AP`); behind a comma it says for whom somebody writes, as firms do. */
function partOf({ text, joined }: Piece, authors: readonly string[], { words, signed, bodies }: LineFacts): Part {
  const isFirst = authors.length === 0;
  if (bodies.isAgency(text)) {
    if (joined || (isFirst && signed)) return { type: 'name', name: text };
    return isFirst ? words.classify(text, signed) : { type: 'employer' };
  }
  const part = words.classify(text, signed);
  if (part.type !== 'name') return part;
  if (!isFirst && !joined && bodies.isFirm(part.name)) return { type: 'employer' };
  const agency = AGENCY_BEHIND.map((count) => part.name.split(' ').slice(-count).join(' ')).find(
    (end) => end.length < part.name.length && bodies.isAgency(end),
  );
  const name = agency === undefined ? '' : part.name.slice(0, -agency.length - 1);
  return isName(name) ? { type: 'name', name } : part;
}

/** Words of an agency's name right behind a person's: `Orla Venn Associated Press`. */
const AGENCY_BEHIND = [2, 3];

/** Whether a line ends like a sentence, and not with an initial. */
function endsWord(line: string): boolean {
  // bounded: `MAX_LINE`
  return MARK_END.test(line) && /\p{L}{3,}[.!?…。！？]["'”’»)]?$/u.test(line);
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

/** Korean wires put place and agency before the reporter: `(솔내=한결뉴스) 오지안 기자`. */
const DATELINE = /^[([（][^()（）[\]=＝]{1,20}[=＝][^()（）[\]=＝]{1,20}[)\]）]/u;
/** Mail addresses are blanked out, so that places stay. */
const MAIL = /(?:^|(?<=\s))[\w.+-]{1,64}@[\w.-]{1,64}(?=\s|[,;|)]|$)/gu;
/** Who took the pictures stands behind who wrote the text. */
// bounded: `MAX_LINE`
const PICTURES = /[\s,;|]\s*(?:写真|撮影|摄影|攝影|图|圖|사진|photos?|fotos?|bild(?:er)?|foto's|ảnh)\s*[:：／/・].*$/iu;

interface Piece {
  readonly text: string;
  readonly end: number;
  /** A word for `and` stands before it. */
  readonly joined: boolean;
}

/** Cuts at separators and at words for `and`. */
function split(text: string, offset: number, words: Words): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let joined = false;
  const push = (from: number, to: number): void => {
    const piece = text.slice(from, to).trim();
    if (piece !== '') pieces.push({ text: piece, end: offset + from + text.slice(from, to).trimEnd().length, joined });
  };
  for (const { index, 0: found } of text.matchAll(PIECE)) {
    const isJoint = words.isConjunction(found);
    if (!isJoint && !ONLY_SEPARATOR.test(found)) continue;
    push(at, index);
    at = index + found.length;
    joined = isJoint;
  }
  push(at, text.length);
  return pieces;
}
