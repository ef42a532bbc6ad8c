import { readByline } from '../../passes/block/byline-lines.js';
import { readDateLine } from '../../passes/block/date-lines.js';
import { PICTURE_AGENCIES } from '../../rules/agencies.js';
import type { LanguagePack } from '../../rules/pack.js';
import { parseBareNames } from '../../text/bare-names.js';
import { lineKey } from '../../text/tokens.js';
import { decodeTwice } from './plain-value.js';
import type { SiteNames } from './site-names.js';

/** What names are told by. */
export interface NameKnowledge {
  readonly packs: readonly LanguagePack[];
  readonly site: SiteNames;
}

/** `stated`: the mark-up says that this is an author's name; `worded`: a line that may hold one. */
export type NameTrust = 'stated' | 'worded';

/** Signatures of no one in any language, and of content systems. */
const NOBODY: ReadonlySet<string> = new Set(
  'admin administrator editor editors webmaster staff team guest unknown anonymous none null undefined author authors redaktion redaction redacao redaccion redazione newsroom newsdesk news desk user root superuser super user wordpress default online webredaktion site'.split(
    ' ',
  ),
);
const AGENCIES: ReadonlySet<string> = new Set(PICTURE_AGENCIES.map(lineKey));
const MOST_NAME_WORDS = 6;
const SEPARATORS = /\s*[;|•·、，／\n]\s*|\s*,\s*|\s+\/\s+|\s*(?<=\p{L}{2})\/(?=\p{L}{2})\s*|\s+[-–—]\s+|\s*&\s*/u;

/** The people a value names; empty for desks, agencies, the site, addresses and placeholders. */
export function readNames(value: string, trust: NameTrust, knowledge: NameKnowledge): string[] {
  const names: string[] = [];
  for (const line of value.split('\n')) {
    for (const name of namesOfLine(decodeTwice(line), trust, knowledge)) {
      if (!names.some((known) => lineKey(known) === lineKey(name))) names.push(name);
    }
    // Below the names stand jobs, dates and what the author thinks.
    if (trust === 'worded' && names.length > 0 && !/^\s*(?:,|&|\p{L}{1,3}\s*$)/u.test(line)) break;
  }
  return names;
}

function namesOfLine(line: string, trust: NameTrust, { packs, site }: NameKnowledge): string[] {
  if (line === '' || /https?:\/\/|www\./iu.test(line)) return [];
  const bare = withoutDate(line.replace(/\S+@\S+/gu, ' '), packs).trim();
  const isPerson = (name: string): boolean => isName(name) && !isNobody(name, packs) && !site.isSite(name);
  const signed = readByline(bare, { packs });
  if (signed && signed.authors.length > 0) return signed.authors.map((name) => tidy(name)).filter(isPerson);
  const conjunctions = new Set(packs.flatMap((pack) => pack.byline.conjunctions));
  if (trust === 'worded') {
    const found = parseBareNames(bare, conjunctions);
    return found?.script === 'cased' ? found.names.map((name) => tidy(name)).filter(isPerson) : [];
  }
  return splitNames(withoutPrefix(bare, packs), conjunctions)
    .map((name) => tidy(name))
    .filter(isPerson);
}

function withoutDate(line: string, packs: readonly LanguagePack[]): string {
  const date = readDateLine(line, { packs });
  return date ? `${line.slice(0, date.start)} ${line.slice(date.end)}`.replace(/[\s|·•,–—-]+$/u, '') : line;
}

/** `By`, `Von`, `Written by` in front of what is a name anyway. */
function withoutPrefix(line: string, packs: readonly LanguagePack[]): string {
  const key = lineKey(line);
  for (const pack of packs) {
    for (const prefix of pack.byline.prefixes) {
      const start = lineKey(prefix);
      if (start === '' || !key.startsWith(`${start} `)) continue;
      const words = start.split(' ').length;
      const rest = line
        .split(/[\s:]+/u)
        .slice(words)
        .join(' ');
      if (rest !== '') return rest;
    }
  }
  return line;
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

function tidy(name: string): string {
  return name
    .replace(/\s*[([{（].*$/u, '')
    .replace(/^[\s"'“”„.,:;*•–—-]+|[\s"'“”„,:;*•–—-]+$/gu, '')
    .replace(/\s+/gu, ' ');
}

function isName(name: string): boolean {
  if (!/\p{L}{2}/u.test(name) || /[@#<>{}=_]|\d{3}/u.test(name)) return false;
  return name.split(' ').length <= MOST_NAME_WORDS && name.length <= 60;
}

function isNobody(name: string, packs: readonly LanguagePack[]): boolean {
  const key = lineKey(name);
  if (key.split(' ').every((word) => NOBODY.has(word)) || AGENCIES.has(key)) return true;
  return packs.some(({ byline }) => [...byline.placeholders, ...byline.roles].some((word) => lineKey(word) === key));
}
