import { type BylineVocabulary, compiled, type Part, type Words } from './byline-words.js';
import { HAN_NAME_SOURCE } from './han-surnames.js';
import { hasUnspaced, startsSmall } from './line-ends.js';
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

/** What is known of signatures whatever their language. */
export interface CommonWords {
  /** A news agency, by its name as it is printed. */
  isAgency(name: string): boolean;
  /** A paper, a firm or an office. */
  isFirm(name: string): boolean;
  /** A word for `by`, in small letters; no noun such as `text` or `author`. */
  isByWord(words: string): boolean;
}

const NOTHING_COMMON: CommonWords = { isAgency: () => false, isFirm: () => false, isByWord: () => false };

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
export function parseByline(
  text: string,
  vocabulary: BylineVocabulary,
  common: CommonWords = NOTHING_COMMON,
): Byline | null {
  if (text.length > MAX_LINE) return null;
  const line = text
    .replace(ENCLOSED, (_, names: string) => ` ${names} `)
    .replace(BRACKETED, (_, before: string, name: string) => `${blank(before)}${name} `)
    .replace(MAIL, blank)
    .replace(HANDLE, (account) => `|${blank(account.slice(1))}`)
    .replace(DATELINE, blank)
    .replace(ASIDE, blank);
  const words = line.replace(PICTURES, '');
  return (words === line ? null : readLine(words, vocabulary, common)) ?? readLine(line, vocabulary, common);
}

/** `Das Interview führte Orla Venn.`: the words for `by` are a sentence with the name, and end like one. */
const LEAST_SENTENCE_WORDS = 3;

function readLine(said: string, vocabulary: BylineVocabulary, common: CommonWords): Byline | null {
  const words = compiled(vocabulary);
  const prefix = words.prefixLength(said) || words.gluedPrefixLength(said, common);
  const isSentence = endsWord(said.trim());
  if (isSentence && said.slice(0, prefix).trim().split(/\s+/u).length < LEAST_SENTENCE_WORDS) return null;
  const line = isSentence ? said.replace(/\.\s*$/u, blank) : said;
  const start = line.length - line.trimStart().length;
  const authors: string[] = [];
  let signed = prefix > 0;
  let nobody = false;
  let isEmployed = false;
  let end = prefix;
  const pieces = split(line.slice(prefix), prefix, words);
  // `Ann Roe, Emily Post, and Joe Doe`: what an `and` ends is a list of people, if it does not end in a firm.
  const lastListed = pieces.findLastIndex(({ joined, text }) => joined && !common.isFirm(text));
  // `오지안·박바다 기자`: the job behind the last is that of all.
  const areNames = prefix === 0 && pieces.length > 1 && pieces.every(({ text }) => ONE_EAST_ASIAN.test(text));
  const last = pieces.at(-1)?.text ?? '';
  const isReported = areNames && pieces.length === 2 && hasUnspaced(last) && words.isSuffix(last);
  const isList = areNames && (words.hasJob(last) || isReported);
  for (const [at, piece] of pieces.entries()) {
    const text = bareText(piece.text, prefix > 0);
    const part = partOf({ ...piece, text, joined: at > 0 && at <= lastListed }, authors, {
      words,
      signed: prefix > 0 || isList,
      common,
    });
    if (part.type === 'other') break;
    // Behind the employer stands where that is.
    const between = line.slice(end, piece.end - piece.text.length);
    if (part.type === 'name' && isEmployed && DASH.test(between)) continue;
    isEmployed ||= part.type === 'employer';
    if (part.type === 'name') authors.push(part.name);
    signed ||= signs(part, text, common);
    nobody ||= part.type === 'nobody';
    end = piece.end;
  }
  if (!signed || (authors.length === 0 && !nobody)) return null;
  const rest = line
    .slice(end)
    .replace(/^[\s,;|•·–—/-]+/u, '')
    .replace(BEFORE_PLACE, '')
    .trim();
  // A sentence may begin like a byline; a byline's rest is no more than a place.
  if ((startsSmall(rest) && !(prefix > 0 && SMALL_SITE.test(rest))) || rest.split(/\s+/u).length > MAX_NAME_WORDS)
    return null;
  return { authors, rest, start, end };
}

/** A name without blanks, and at most one word behind it: a place before the name would be a third. */
const ONE_EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}々]{2,5}(?: [\p{Script=Han}\p{Script=Hangul}]{1,4})?$/u;

/** Before the place of an employer: `TV Serra — Vale Verde`. */
const DASH = /[–—]|\s-\s/u;

/** `By Jane Roe in Venice`. */
const BEFORE_PLACE = /^(?:in|at|from|aus|en|à|em)\s(?=\p{Lu})/u;

/** A site that writes itself small, and a place: `Por Marta Leal, p2 — Valverde`. */
// bounded: `MAX_LINE`
const SMALL_SITE = /^\p{Ll}{1,6}\p{Nd}{0,3}(?:\s[–—-]\s\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*){0,2})?$/u;

/** Whether a piece says that the line is a byline: a job beside the name or instead of it, or an agency as one of several. */
function signs(part: Part, text: string, common: CommonWords): boolean {
  if (part.type === 'name') return part.name.length < text.length || common.isAgency(text);
  return part.type !== 'employer';
}

/** For whom or where somebody writes, as names are written: `for The Gull Herald`, `in Skerrow`; what goes on in small letters is a sentence. */
// bounded: `MAX_LINE`
const EMPLOYER =
  /\s(?:[Ff]or|[Oo]f|[Ss]pecial to|in|at|from|aus|en|à|em)\s(?:[Tt]he\s)?[\p{Lu}\p{Nd}]\S*(?:\s[\p{Lu}\p{Nd}]\S*){0,3}$/u;
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
  readonly common: CommonWords;
}

/** An agency signs alone or as one of several (`and AP`); behind a comma it says for whom somebody writes, as firms do. */
function partOf({ text, joined }: Piece, authors: readonly string[], { words, signed, common }: LineFacts): Part {
  const isFirst = authors.length === 0;
  if (common.isAgency(text)) {
    if (joined || (isFirst && signed)) return { type: 'name', name: text };
    return isFirst ? words.classify(text, signed) : { type: 'employer' };
  }
  const part = words.classify(text, signed);
  if (part.type !== 'name') return part;
  if (!isFirst && !joined && (common.isFirm(part.name) || REPORTED.test(text))) return { type: 'employer' };
  const agency = AGENCY_BEHIND.map((count) => part.name.split(' ').slice(-count).join(' ')).find(
    (end) => end.length < part.name.length && common.isAgency(end),
  );
  const name = agency === undefined ? '' : part.name.slice(0, -agency.length - 1);
  return isName(name) ? { type: 'name', name } : part;
}

/** `記者高語晴／台北報導`: from where somebody reports. */
const REPORTED = /(?:報導|报道|電|电)$/u;
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
/** The whole line in brackets, as Chinese and Japanese papers sign below the text: `（本报记者 费宁）`. */
const ENCLOSED = /^[(（【［]([^()（）【】［］]{2,100})[)）】］]$/u;
/** … or in the same brackets: `[솔내=오지안 기자]`. */
const BRACKETED = /^([[(（][^()（）[\]=＝]{1,20}[=＝])([^()（）[\]=＝]{2,30})[)\]）]$/u;
/** Where somebody is and what: `Par Jeanne Roux (Valmont, correspondance)`. */
// bounded: `MAX_LINE`
const ASIDE = /\s\([^()]{1,40},[^()]{1,40}\)$/u;
/** Mail addresses are blanked out, so that places stay. */
const MAIL = /(?:^|(?<=\s))[\w.+-]{1,64}@[\w.-]{1,64}(?=\s|[,;|)]|$)/gu;
/** Who took the pictures stands behind who wrote the text. */
// bounded: `MAX_LINE`
const PICTURES =
  /[\s,;|]\s*(?:写真|撮影|摄影|攝影|图|圖|사진|photos?|fotos?|fotók?|bild(?:er)?|foto's|ảnh)\s*[:：／/・].*$/iu;

/** An account on a network: `@orla_venn`. */
// bounded: `MAX_LINE`
const HANDLE = /(?<=\s)@\w{2,30}(?=\s|[,;|)]|$)/gu;

interface Piece {
  readonly text: string;
  readonly end: number;
  /** A word for `and` stands before it. */
  readonly joined: boolean;
}

const HAN_NAME = new RegExp(`^${HAN_NAME_SOURCE}$`, 'u');

/** Cuts at separators, at words for `and` and at the job of who comes next (`费宁 实习生 陆小满`). */
function split(text: string, offset: number, words: Words): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let joined = false;
  const push = (from: number, to: number): void => {
    const piece = text.slice(from, to).trim();
    if (piece !== '') pieces.push({ text: piece, end: offset + from + text.slice(from, to).trimEnd().length, joined });
  };
  for (const { index, 0: found } of text.matchAll(PIECE)) {
    const job = index > 0 ? words.jobBefore(found) : 0;
    // `王芳 李强`: two names, each of which could stand alone.
    const isNext = index > 0 && HAN_NAME.test(found) && HAN_NAME.test(text.slice(at, index).trim());
    const isJoint = words.isConjunction(found) || job > 0 || isNext || found.trim() === '、';
    if (!isJoint && !ONLY_SEPARATOR.test(found)) continue;
    push(at, index);
    at = isNext ? index : index + (job || found.length);
    joined = isJoint;
  }
  push(at, text.length);
  return pieces;
}
