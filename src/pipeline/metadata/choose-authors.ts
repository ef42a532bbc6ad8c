import type { Fact } from '../../model/html-facts.js';
import { editorOf } from '../../rules/editor-words.js';
import { lineKey } from '../../text/tokens.js';
import { type NameKnowledge, type NameTrust, readNames, readSigners } from './author-names.js';

/** Authors as a source names them. */
export interface ChosenAuthors {
  readonly names: readonly string[];
  readonly fact: Fact;
}

interface Source {
  readonly sources: RegExp;
  readonly trust: NameTrust;
}

/** Where authors are named, the most reliable first. */
const SOURCES: readonly Source[] = [
  { sources: /^(?!WebPage|ItemPage)[A-Z]\w*\.author$/u, trust: 'person' },
  {
    sources: /^(?:parsely-author|sailthru\.author|cxenseparse:author|citation_author|article:author_name)$/u,
    trust: 'stated',
  },
  { sources: /^itemprop\.(?:author\.name|author|creator)$/u, trust: 'linked' },
  { sources: /^[A-Z]\w*\.(?:author|creator)$/u, trust: 'person' },
  { sources: /^rel\.author$/u, trust: 'linked' },
  { sources: /^class\.author-link$/u, trust: 'linked' },
  { sources: /^class\.author$/u, trust: 'worded' },
  {
    sources:
      /^(?:author|authors|byl|byline|vr:author|dc\.creator|dcterms\.creator|dc\.contributor\.author|article\.author|rnews:author)$/u,
    trust: 'stated',
  },
  { sources: /^(?:article:author|og:article:author|og:author|shareaholic:article_author_name)$/u, trust: 'stated' },
  { sources: /^link\.author$/u, trust: 'worded' },
  { sources: /^(?:creator|twitter:data1)$/u, trust: 'worded' },
];

/** More authors are a list of contributors. */
const MOST_AUTHORS = 12;
/** Whoever is named so often by one kind of mark-up is not the author of one article. */
const MOST_FACTS = 15;
/** Names of one byline stand so near to each other, in characters of text; further off is another story's. */
const BYLINE_REACH = 25;

/**
 * The article's authors: the names of the most reliable source that has any. A shorthand (`jroe`) gives way to the full
 * name in the byline.
 */
export function chooseAuthors(
  facts: readonly Fact[],
  isOwn: (fact: Fact) => boolean,
  knowledge: NameKnowledge,
): ChosenAuthors | null {
  const own = facts.filter((fact) => fact.field === 'author' && isOwn(fact) && mayBePerson(fact, knowledge));
  const written = withoutEditors(own, facts);
  return (written.length < own.length ? chooseNames(written, knowledge) : null) ?? chooseNames(own, knowledge);
}

/** Content systems tell machines the editor as the author, where the page says which of the two somebody is. */
function withoutEditors(own: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  const named = facts.map(({ field, value }) => (field === 'author' ? editorOf(value) : null));
  const editors = new Set(named.filter((name) => name !== null).map(nameKey));
  if (editors.size === 0) return own;
  return own.filter(({ value }) => editorOf(value) === null && !editors.has(nameKey(value)));
}

function chooseNames(own: readonly Fact[], knowledge: NameKnowledge): ChosenAuthors | null {
  const found = SOURCES.flatMap(({ sources, trust }) => {
    const chosen = namesOf(own.filter(({ source }) => sources.test(source)).slice(0, MOST_FACTS), trust, knowledge);
    return chosen && chosen.names.length <= MOST_AUTHORS ? [chosen] : [];
  });
  const [first] = found;
  if (!first) return null;
  const best = first.names.some(isFull) ? first : (found.find((other) => isFuller(other, first)) ?? first);
  const { names, fact } = found.find((other) => isWider(other, best)) ?? best;
  const full = names.some(isFull) ? names.filter((name) => isFull(name) || !isShorthand(name)) : names;
  return { names: full.map((name) => readable(name, found)), fact };
}

/** Whether a machine was told a person's name, or that of an agency whose text the person worked on. */
function mayBePerson({ isOrganization, value }: Fact, { words }: NameKnowledge): boolean {
  return isOrganization !== true || words.isNewsAgency(value);
}

/** Who may sign for a newsroom: what a page tells machines, and the mark-up of a byline. */
const DECLARING: readonly RegExp[] = [
  /^(?!WebPage|ItemPage)[A-Z]\w*\.author$/u,
  /^(?:WebPage|ItemPage)\.author$/u,
  /^(?:parsely-author|sailthru\.author|cxenseparse:author|citation_author|article:author_name)$/u,
  /^itemprop\.author(?:\.name)?$/u,
  /^rel\.author$/u,
  /^class\.author-link$/u,
];

/** Where neither mark-up nor text names a person: the agency, the desk or the pen name that the page declares. */
export function chooseSigners(
  facts: readonly Fact[],
  isOwn: (fact: Fact) => boolean,
  knowledge: NameKnowledge,
): ChosenAuthors | null {
  const own = facts.filter((fact) => fact.field === 'author' && isOwn(fact));
  for (const sources of DECLARING) {
    for (const fact of own) {
      const names = sources.test(fact.source) ? readSigners(fact.value, knowledge) : [];
      if (names.length > 0) return { names, fact };
    }
  }
  for (const fact of own) {
    const names = fact.value
      .split(/[/,;|]/u)
      .map((name) => name.trim())
      .filter((name) => isForeignAgency(name, knowledge));
    if (names.length > 0) return { names, fact };
  }
  return null;
}

/** Whether a name is a news agency's that does not run the site. */
function isForeignAgency(name: string, { words, site }: NameKnowledge): boolean {
  return words.isNewsAgency(name) && !site.isSite(name);
}

/** The full name of somebody whom another source calls by one word, or by a log-in name. */
function isFuller({ names }: ChosenAuthors, { names: [short = ''] }: ChosenAuthors): boolean {
  if (!names.some(isFull)) return false;
  return isShorthand(short) || names.some((name) => nameKey(name).split(' ').includes(nameKey(short)));
}

/** Content systems tell machines one author of several; the byline names them all. */
function isWider(other: ChosenAuthors, best: ChosenAuthors): boolean {
  if (other.names.length <= best.names.length || !other.names.every(isFull)) return false;
  const keys = new Set(other.names.map(nameKey));
  return best.names.every((name) => keys.has(nameKey(name)));
}

/** Libraries write the family name first: `Roe, Jane`. */
const INVERTED = /^(?:citation_author|dc\.creator|dcterms\.creator|dc\.contributor\.author)$/u;
const FAMILY_FIRST = /^([^,\s]+(?:\s[^,\s]+)?), ([^,]+)$/u;

/** The names of one kind of source: all that a machine was told, but of the page only the first byline. */
function namesOf(facts: readonly Fact[], trust: NameTrust, knowledge: NameKnowledge): ChosenAuthors | null {
  const names: string[] = [];
  let first: Fact | null = null;
  let end = 0;
  for (const fact of facts) {
    const offset = fact.place?.offset ?? 0;
    const isOther = offset > end + BYLINE_REACH || (trust === 'worded' && fact.source !== 'link.author');
    if (first !== null && fact.place !== null && isOther) break;
    const value = INVERTED.test(fact.source) ? fact.value.replace(FAMILY_FIRST, '$2 $1') : fact.value;
    const read = readNames(value, trust, knowledge);
    if (read.length === 0) continue;
    first ??= fact;
    end = offset + fact.value.length;
    names.push(...read.filter((name) => !names.some((known) => nameKey(known) === nameKey(name))));
  }
  return first === null ? null : { names, fact: first };
}

function nameKey(name: string): string {
  return lineKey(name).replace(/^(?:dr|prof|mr|mrs|ms) /u, '');
}

/** Given and family name, or a name in a script without spaces. */
function isFull(name: string): boolean {
  return name.includes(' ') || /^[^\u0000-\u024f]+$/u.test(name);
}

/** Initials and log-in names: `jse`, `k.roe`. */
function isShorthand(name: string): boolean {
  return name === name.toLowerCase() || /[\d._]/u.test(name);
}

function isQuiet(name: string): boolean {
  return name !== name.toUpperCase() && name !== name.toLowerCase();
}

/** The same name as another source writes it, where this one shouts or whispers. */
function readable(name: string, found: readonly ChosenAuthors[]): string {
  if (isQuiet(name)) return name;
  const others = found.flatMap(({ names }) => names);
  return others.find((other) => lineKey(other) === lineKey(name) && isQuiet(other)) ?? name;
}
