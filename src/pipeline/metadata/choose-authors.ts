import type { Fact } from '../../model/html-facts.js';
import { lineKey } from '../../text/tokens.js';
import { type NameKnowledge, type NameTrust, readNames } from './author-names.js';

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
  { sources: /^(?!WebPage|ItemPage)\w+\.author$/u, trust: 'stated' },
  {
    sources: /^(?:parsely-author|sailthru\.author|cxenseparse:author|citation_author|article:author_name)$/u,
    trust: 'stated',
  },
  { sources: /^itemprop\.(?:author\.name|author|creator)$/u, trust: 'stated' },
  { sources: /^rel\.author$/u, trust: 'stated' },
  { sources: /^class\.author-link$/u, trust: 'stated' },
  { sources: /^class\.author$/u, trust: 'worded' },
  {
    sources:
      /^(?:author|authors|byl|byline|vr:author|dc\.creator|dcterms\.creator|dc\.contributor\.author|article\.author|rnews:author)$/u,
    trust: 'stated',
  },
  { sources: /^(?:article:author|og:article:author|og:author|shareaholic:article_author_name)$/u, trust: 'stated' },
  { sources: /^\w+\.(?:author|creator)$/u, trust: 'stated' },
  { sources: /^(?:link\.author|creator|twitter:data1)$/u, trust: 'worded' },
];

/** More authors are a list of contributors. */
const MOST_AUTHORS = 12;

/** The article's authors: the names of the most reliable source that has any, made whole by another that has more. */
export function chooseAuthors(
  facts: readonly Fact[],
  isOwn: (fact: Fact) => boolean,
  knowledge: NameKnowledge,
): ChosenAuthors | null {
  const own = facts.filter((fact) => fact.field === 'author' && fact.isOrganization !== true && isOwn(fact));
  const found = SOURCES.flatMap(({ sources, trust }) => {
    const said = own.filter(({ source }) => sources.test(source));
    const names = unique(said.flatMap(({ value }) => readNames(value, trust, knowledge)));
    return names.length > 0 && names.length <= MOST_AUTHORS ? [{ names, fact: said[0] as Fact }] : [];
  });
  const [best] = found;
  if (!best) return null;
  const wider = found.find(
    ({ names }) => names.length > best.names.length && best.names.every((name) => includesName(names, name)),
  );
  const { names, fact } = wider ?? best;
  return { names: names.map((name) => readable(name, found)), fact };
}

function includesName(names: readonly string[], name: string): boolean {
  return names.some((other) => lineKey(other) === lineKey(name));
}

function unique(names: readonly string[]): string[] {
  const keys = new Set<string>();
  return names.filter((name) => !keys.has(lineKey(name)) && keys.add(lineKey(name)));
}

/** The same name as another source writes it, where this one shouts or whispers. */
function readable(name: string, found: readonly ChosenAuthors[]): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  const others = found.flatMap(({ names }) => names);
  return (
    others.find(
      (other) => lineKey(other) === lineKey(name) && other !== other.toUpperCase() && other !== other.toLowerCase(),
    ) ?? name
  );
}
