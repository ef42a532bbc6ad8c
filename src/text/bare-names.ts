import { UPPER } from './letter-class.js';
import { firstClass, startsSmall } from './line-ends.js';
import { undoubled } from './person-name.js';
import { seamsIn } from './unglued.js';

/** Longer lines are lists or sentences. */
const LONGEST_LINE = 120;
/** More names on one line are a list of something. */
const MOST_NAMES = 4;
/** A job or a desk beside a name. */
const MOST_ROLE_WORDS = 6;

/** As papers abbreviate their authors behind the name: `Jana Vrbická (jv)`. */
const INITIALS = /\s\(\p{Ll}{1,5}\)$/u;

/** What a line of bare names says. */
export interface BareNames {
  readonly names: readonly string[];
  /** `east-asian` names look like any short word and need better evidence around them. */
  readonly script: 'cased' | 'east-asian';
}

/**
 * Reads a line that consists of people's names and nothing else but a job or a place: `Jana Vrbická, Petr Olšan`,
 * `Halyna Stetsiuk, economics editor`, `Casilda Roca | Ribamar`. Places and clubs look the same: ask only where a
 * signature is expected. `conjunctions` are the words for `and`; `isBeside` tells where and for whom somebody writes, who
 * is named in front of it: `Jana Vrbická, Olšany`, `Petr Olšan/ČTK`.
 */
export function parseBareNames(
  line: string,
  conjunctions: ReadonlySet<string>,
  isBeside: (part: string) => boolean = () => false,
): BareNames | null {
  const text = undoubled(line.trim()).replace(INITIALS, '');
  if (text === '' || text.length > LONGEST_LINE) return null;
  if (isEastAsianName(text)) return { names: [text], script: 'east-asian' };
  // bounded: `LONGEST_LINE`
  const [signed = '', ...places] = text.split(/\s*[|•·]\s*/u).filter((part) => part !== '');
  if (places.length > 1) return null;
  // bounded: `LONGEST_LINE`
  const [first = '', ...others] = signed.split(/\s*[,;&/]\s*/u).flatMap((part) => splitWords(part, conjunctions));
  if (!isName(first)) return null;
  const people = others.filter((part) => !isBeside(part));
  const names = [first, ...people.filter((part) => isName(part))];
  const roles = people.slice(names.length - 1);
  // `teacher in Skerrow` and `teacher and poet` are cut in two.
  const isRole = roles.length === 0 || (roles.length <= 2 && names.length === 1 && isJob(roles[0] as string));
  return isRole && names.length <= MOST_NAMES ? { names, script: 'cased' } : null;
}

/** A given name and a family name, and perhaps two more words, with lower-case words inside. */
function isName(text: string): boolean {
  if ((firstClass(text) & UPPER) === 0 || !/\s/u.test(text)) return false;
  const particle = '(?:d[aeiou]s?|del|della|van|von|der|den|la|le|al|bin|ibn|el)\\s';
  const capitalised = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
  if (seamsIn(text) >= MENU_SEAMS || LONG_STOP.test(text)) return false;
  namePattern ??= new RegExp(`^${capitalised}(?:\\s(?:${particle})*${capitalised}){1,3}$`, 'u');
  return namePattern.test(text);
}

/** `Ludvig Lind. Arkivbild.` are two sentences; abbreviations are shorter. */
const LONG_STOP = /\p{L}{6}\./u;

/** `TagAdriavolleySerie B`: entries of a box that were joined. */
const MENU_SEAMS = 2;

/** Compiled for the first line that may be a name. */
let namePattern: RegExp | null = null;

/** No Han character and no Hangul stands before it in Unicode. */
const FIRST_EAST_ASIAN = 0x1100;

/** Names in scripts without capitals: two to four Han characters or Hangul syllables, in two parts or one; no verbs. */
function isEastAsianName(text: string): boolean {
  if (text.charCodeAt(0) < FIRST_EAST_ASIAN) return false;
  return /^(?:[\p{Script=Han}々]{2,4}|[\p{Script=Han}々]{2,3}(?!.*る$)\p{Script=Hiragana}{2,4}|[\p{Script=Han}々]{1,3}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}|\p{Script=Hangul}{2,4})$/u.test(
    text,
  );
}

/** Cuts at words for `and`. */
function splitWords(text: string, conjunctions: ReadonlySet<string>): string[] {
  const parts: string[][] = [[]];
  for (const word of text.split(/\s+/u)) {
    if (conjunctions.has(word.toLowerCase())) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.map((words) => words.join(' ')).filter((part) => part !== '');
}

/** Jobs are written small; what follows a comma with a capital may be a place or a second person. */
function isJob(text: string): boolean {
  return startsSmall(text) && !/[.!?:\d]/u.test(text) && text.split(/\s+/u).length <= MOST_ROLE_WORDS;
}
