import { readByline } from '../../passes/block/byline-lines.js';
import { readDateLine } from '../../passes/block/date-lines.js';
import { FIRM_WORDS } from '../../rules/firm-words.js';
import { isLabel } from '../../rules/label-words.js';
import type { LanguagePack } from '../../rules/pack.js';
import { parseBareNames } from '../../text/bare-names.js';
import { lineKey } from '../../text/tokens.js';
import type { NameWords } from './name-words.js';
import { decodeTwice } from './plain-value.js';
import type { SiteNames } from './site-names.js';

/** What names are told by. */
export interface NameKnowledge {
  readonly words: NameWords;
  readonly site: SiteNames;
  /** Whether the page's text writes a word small: then it is no name. */
  readonly isCommonWord: (word: string) => boolean;
  /** Whether the page says of a name that it is an organisation's. */
  readonly isOrganization: (name: string) => boolean;
}

/**
 * How a value is read. `person`: a machine was told that somebody of this name wrote it; `stated`: it was told a
 * signature; `linked`: a name alone in the mark-up of a byline; `worded`: a line that may hold one.
 */
export type NameTrust = 'person' | 'stated' | 'linked' | 'worded';

/** Longer names are headlines or sentences. */
const MOST_NAME_WORDS = 6;
// bounded: `LONGEST_VALUE`
const SEPARATORS = /\s*[;|•·、，／\n]\s*|\s*,\s*|\s+\/\s+|\s*(?<=\p{L}{2})\/(?=\p{L}{2})\s*|\s+[-–—]\s+|\s*&\s*/u;

/** Longer values (UTF-16 units) are lists of a newsroom or texts about somebody. */
const LONGEST_VALUE = 600;

/** The people a value names; empty for desks, agencies, the site, addresses and placeholders. */
export function readNames(value: string, trust: NameTrust, knowledge: NameKnowledge): string[] {
  if (value.length > LONGEST_VALUE) return [];
  const lines = joinPrefixes(value.split('\n').map(decodeTwice), knowledge.words);
  if (trust === 'stated' || trust === 'person')
    return unique(lines.flatMap((line) => namesOfLine(line, trust, knowledge)));
  // Below the names stand jobs, dates and what the author thinks.
  const first = lines.findIndex((line) => namesOfLine(line, trust, knowledge).length > 0);
  if (first < 0) return [];
  const names = namesOfLine(lines[first] as string, trust, knowledge);
  const { conjunctions } = knowledge.words;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at] as string;
    if (
      !/^[,&]/u.test(line) &&
      !conjunctions.has(line.toLowerCase()) &&
      !conjunctions.has((lines[at - 1] as string).toLowerCase())
    )
      break;
    names.push(...namesOfLine(line.replace(/^[,&\s]+/u, ''), trust, knowledge));
  }
  return unique(names);
}

/** A signer longer than this, in words, is a slogan. */
const MOST_SIGNER_WORDS = 5;

/** The agency, desk or pen name that a value declares; none for the site itself, addresses and placeholders. */
export function readSigners(value: string, { words, site }: NameKnowledge): readonly string[] {
  const [line = ''] = value.split('\n').map(decodeTwice);
  if (line.length > LONGEST_VALUE || /https?:\/\/|www\.|@/iu.test(line)) return [];
  const signed = tidy(words.withoutPrefix(line));
  if (site.isSite(signed)) return [];
  const parts = signed.split(/\s+/u);
  const isPair = parts.length === 3 && words.conjunctions.has(parts[1] as string);
  return (isPair ? [parts[0] as string, parts[2] as string] : [signed]).filter(
    (name) =>
      isName(name) &&
      name.split(' ').length <= MOST_SIGNER_WORDS &&
      !/[.!?:]$|^\d/u.test(name) &&
      !site.isSite(name) &&
      !words.isPlaceholder(name),
  );
}

/** `By` and the name it stands before are often boxes of their own. */
function joinPrefixes(lines: readonly string[], words: NameWords): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && words.isPrefix(before)) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}

function unique(names: readonly string[]): string[] {
  const keys = new Set<string>();
  return names.filter((name) => !keys.has(lineKey(name)) && keys.add(lineKey(name)));
}

function namesOfLine(line: string, trust: NameTrust, knowledge: NameKnowledge): string[] {
  const { packs, conjunctions } = knowledge.words;
  if (line === '' || /https?:\/\/|www\./iu.test(line)) return [];
  const bare = withoutDate(line.replace(ADDRESSES, ' '), packs).trim();
  const isPerson = personTest(trust, knowledge);
  const unlabelled = knowledge.words.withoutPrefix(bare);
  if (trust === 'worded') {
    const signed = readByline(bare, { packs });
    if (signed && signed.authors.length > 0) return leading(signed.authors.map(tidy)).filter(isPerson);
    // One name behind `by` is as much as a blogger says.
    if (unlabelled !== bare && isWrittenLikeName(unlabelled, true)) return [tidy(unlabelled)].filter(isPerson);
    const found = parseBareNames(bare, conjunctions);
    return found?.script === 'cased' ? leading(found.names.map(tidy)).filter(isPerson) : [];
  }
  return leading(splitNames(withoutJob(unlabelled, packs), conjunctions).map(tidy)).filter(isPerson);
}

/** Mail addresses and the names people have on networks. */
// bounded: `LONGEST_VALUE`
const ADDRESSES = /\S+@\S+|(?<=^|\s)@\w+/gu;

/** Legal forms, and who owns the rights. */
const FIRM = /(?:^|\s)(?:gmbh|inc|ltd|llc|kg|pc|plc|corp|s\.?a\.?|e\.\s?v|s\.?r\.?l)\.?$|^(?:copyright|©)\s/iu;

/** `KPWT Staff`: the site, and a word for nobody. */
function isStaff(name: string, { words, site }: NameKnowledge): boolean {
  const parts = name.split(' ');
  return parts.length > 1 && words.isNobody(parts.at(-1) as string) && site.isSite(parts.slice(0, -1).join(' '));
}

function personTest(trust: NameTrust, knowledge: NameKnowledge): (name: string) => boolean {
  const { words, site, isCommonWord, isOrganization } = knowledge;
  return (name) => {
    if (!isName(name) || FIRM.test(name)) return false;
    if (trust === 'person' && words.isNewsAgency(name)) return !site.isSite(name);
    if (words.isNobody(name) || isStaff(name, knowledge)) return false;
    const parts = lineKey(name).split(' ');
    if (site.isLikeSite(name) && !isPersonal(name)) return false;
    // A person's own site is called like the person, a paper like itself.
    const isTold = isOrganization(name) || parts.filter(isCommonWord).length * 2 > parts.length;
    if (site.isSite(name) && isTold) return false;
    if (trust === 'person') return true;
    if (trust === 'stated') return true;
    if (!isWrittenLikeName(name, true) || words.saysJob(name) || isLabel(name, words.packs)) return false;
    return trust === 'linked' || parts.length < 2 || parts.filter(isCommonWord).length * 2 <= parts.length;
  };
}

/** The names a list begins with: what follows the first piece that is none describes the last of them. */
function leading(pieces: readonly string[]): string[] {
  const names: string[] = [];
  for (const piece of pieces) {
    if (piece === '' || (names.length > 0 && CREDENTIAL.test(piece))) continue;
    if (names.length > 0 && !isWrittenLikeName(piece, false)) break;
    names.push(piece);
  }
  return names;
}

/** Degrees and memberships behind a name: `MS`, `Ph.D.`, `CFP®`. */
const CREDENTIAL = /^(?:\p{Lu}[\p{Lu}®™.-]{0,6}|Ph\.?\s?D\.?|M\.?Sc\.?|B\.?Sc\.?|Esq\.?|Jr\.?)$/u;

/** `구현모 기자`: the job behind a name that a byline's rules know. */
function withoutJob(line: string, packs: readonly LanguagePack[]): string {
  const signed = readByline(line, { packs });
  return signed?.authors.length === 1 && signed.rest === '' && line.startsWith(signed.authors[0] as string)
    ? (signed.authors[0] as string)
    : line;
}

/** Small words inside names. */
const PARTICLES: ReadonlySet<string> = new Set(
  'van von vom der den de del della di da dos das do du la le les el al bin ibn ben bint y e af av ter ten zu zum st'.split(
    ' ',
  ),
);

/** Whether a text is written like a name: capitals at all of its words but the small ones inside. */
function isWrittenLikeName(name: string, singleWord: boolean): boolean {
  const words = name.split(' ');
  if (/\d|[!?:]$/u.test(name) || !/^[\p{Lu}\p{Lo}]/u.test(words.at(-1) ?? '')) return false;
  if (words.length === 1) return name.length > 2 && (singleWord || /^\p{Lo}/u.test(name));
  return words.every(
    (word, i) =>
      /^[\p{Lu}\p{Lo}]/u.test(word) || PARTICLES.has(word) || (i > 0 && /^\p{Ll}{1,3}['’-]\p{Lu}/u.test(word)),
  );
}

/** No name of a person begins so. */
const ARTICLES: ReadonlySet<string> = new Set('the der die das den het le la les el los las il gli o os as'.split(' '));

/** Whether a name that is the site's as well can be its owner's: a given and a family name, and no word of a firm. */
function isPersonal(name: string): boolean {
  const words = lineKey(name).split(' ');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    isWrittenLikeName(name, false) &&
    !ARTICLES.has(words[0] as string) &&
    words.every((word) => word.length > 1 || word === 'd' || word === 'o') &&
    !words.some((word) => FIRM_WORDS.has(word))
  );
}

function withoutDate(line: string, packs: readonly LanguagePack[]): string {
  // bounded: `LONGEST_VALUE`
  const date = readDateLine(line, { packs });
  return date ? `${line.slice(0, date.start)} ${line.slice(date.end)}`.replace(/[\s|·•,–—-]+$/u, '') : line;
}

function splitNames(line: string, conjunctions: ReadonlySet<string>): string[] {
  return line.split(SEPARATORS).flatMap((part) => {
    const pieces: string[][] = [[]];
    for (const word of part.split(/\s+/u)) {
      if (conjunctions.has(word.toLowerCase()) && word.length > 0) pieces.push([]);
      else pieces.at(-1)?.push(word);
    }
    // `y` joins two people as well as the two family names of one.
    const whole = pieces.some((words) => words.length < 2) ? [part] : pieces.map((words) => words.join(' '));
    return whole.filter((name) => name !== '');
  });
}

/** For whom or where somebody writes: `Jane Roe for the Daily Post`, `Ana Ruiz en Santa Alba`. */
// bounded: `LONGEST_VALUE`
const BEHIND_NAME = /(?<=^\S+ \S.*)\s(?:for|at|in|from|für|aus|bei|en|desde|pour|à)\s.+$/iu;

/** The button beside a name, without a blank between them. */
const GLUED_BUTTON = /(?<=\p{Ll})(?:Follow|Folgen|Seguir|Suivre|Segui|Volgen|Obserwuj)$/u;

function tidy(name: string): string {
  return (
    name // bounded: `LONGEST_VALUE`
      .replace(/\s*[([{（].*$/u, '')
      .replace(BEHIND_NAME, '')
      .replace(GLUED_BUTTON, '')
      // bounded: `LONGEST_VALUE`
      .replace(/^[\s"'“”„.,:;*•–—-]+|[\s"'“”„,:;*•–—-]+$/gu, '')
      .replace(/\s+/gu, ' ')
      // A sentence ends with the name; an initial and `Jr.` keep their stop.
      .replace(/(?<=\p{L}{4})\.$/u, '')
  );
}

function isName(name: string): boolean {
  if (!/\p{L}[\p{L}\p{M}]/u.test(name) || /[@#<>{}=_]|\d{3}/u.test(name)) return false;
  return name.split(' ').length <= MOST_NAME_WORDS && name.length <= 60;
}
