/** Lower-case words inside names. */
const PARTICLE = '(?:d[aeiou]s?|del|della|van|von|der|den|de|la|le|al|bin|ibn|el)\\s';
const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
/** A given name and a family name, and perhaps two more words. */
const NAME = new RegExp(`^${CAPITALISED}(?:\\s(?:${PARTICLE})*${CAPITALISED}){1,3}$`, 'u');
/** Names in scripts without capitals: two to four Han characters or Hangul syllables, in two parts or one; no verbs. */
const EAST_ASIAN_NAME = /^(?:[\p{Script=Han}々]{2,4}|[\p{Script=Han}々]{2,3}(?!.*る$)\p{Script=Hiragana}{2,4}|[\p{Script=Han}々]{1,3}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}|\p{Script=Hangul}{2,4})$/u;
/** Longer lines are lists or sentences. */
const LONGEST_LINE = 120;
/** More names on one line are a list of something. */
const MOST_NAMES = 4;
/** A job or a desk beside a name. */
const MOST_ROLE_WORDS = 6;

/** What a line of bare names says. */
export interface BareNames {
  readonly names: readonly string[];
  /** `east-asian` names look like any short word and need better evidence around them. */
  readonly script: 'cased' | 'east-asian';
}

/**
 * Reads a line that consists of people's names and nothing else but a job or a place: `Jana Vrbická, Petr Olšan`,
 * `Halyna Stetsiuk, economics editor`, `Casilda Roca | Ribamar`. Places and clubs look the same: ask only where a
 * signature is expected. `conjunctions` are the words for `and`.
 */
export function parseBareNames(line: string, conjunctions: ReadonlySet<string>): BareNames | null {
  const text = line.trim();
  if (text === '' || text.length > LONGEST_LINE) return null;
  if (EAST_ASIAN_NAME.test(text)) return { names: [text], script: 'east-asian' };
  const [signed = '', ...places] = text.split(/\s*[|•·]\s*/u).filter((part) => part !== '');
  if (places.length > 1) return null;
  const [first = '', ...others] = signed.split(/\s*[,;&/]\s*/u).flatMap((part) => splitWords(part, conjunctions));
  if (!NAME.test(first)) return null;
  const names = [first, ...others.filter((part) => NAME.test(part))];
  const roles = others.slice(names.length - 1);
  const isRole = roles.length === 0 || (roles.length === 1 && names.length === 1 && isJob(roles[0] as string));
  return isRole && names.length <= MOST_NAMES ? { names, script: 'cased' } : null;
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
  return /^\p{Ll}/u.test(text) && !/[.!?:\d]/u.test(text) && text.split(/\s+/u).length <= MOST_ROLE_WORDS;
}
