import type { Fact } from '../../model/html-facts.js';
import { readDateLine } from '../../passes/block/date-lines.js';
import type { LanguagePack } from '../../rules/pack.js';
import { machineDate } from '../../text/machine-date.js';

/** A date with who said it. */
export interface ChosenDate {
  readonly value: string;
  readonly fact: Fact;
}

/** When an article was published and changed, as far as the page says. */
export interface ChosenDates {
  readonly published: ChosenDate | null;
  readonly modified: ChosenDate | null;
}

interface Dated extends ChosenDate {
  readonly field: 'published' | 'modified' | 'date';
  readonly rank: number;
}

/** Who states when an article was published, the most reliable first. */
const RANKS: readonly RegExp[] = [
  /^(?!WebPage|ItemPage)\w+\.datePublished$/u,
  /^(?:article|og|og:article|vr|vf|cxenseparse:recs|cxenseparse|shareaholic|rnews|parsely|sailthru)[:.-](?:article_)?(?:published_time|published|pub-?date|date|publishtime|pub|datepublished)$/u,
  /^itemprop\.datepublished$/u,
  /^\w+\.datePublished$/u,
  /^(?:datepublished|dcterms\.issued|dc\.date\.issued|citation_\w+|publish\w*|publish-date|publication[_-]date|pub_?-?date|article_date_original|originalpublicationdate|date_published|published[_-]\w+|bt:pubdate|displaydate|ptime)$/u,
  /^time$/u,
  /^itemprop\.(?:issued|datecreated)$/u,
  /^class\.date$/u,
  /^\w+\.(?:dateCreated|uploadDate)$/u,
  /^(?:date|dc\.date|dcterms\.date|dcterms\.created|dc\.date\.created|dc\.created|created|datecreated|date\.release)$/u,
  /^url$/u,
];

/** Dates of publication and change, cross-checked; a wrong date is worse than none. */
export function chooseDates(
  facts: readonly Fact[],
  isOwn: (fact: Fact) => boolean,
  packs: readonly LanguagePack[],
): ChosenDates {
  const dated = facts
    .filter((fact) => isDateField(fact.field) && isOwn(fact))
    .flatMap((fact) => readDates(fact, packs))
    .toSorted((a, b) => a.rank - b.rank);
  const modified = dated.find(({ field }) => field === 'modified') ?? null;
  const stated = dated.filter(({ field }) => field !== 'modified');
  const published = stated[0] ?? null;
  if (published === null) return { published: null, modified };
  return { published, modified: modified !== null && day(modified.value) < day(published.value) ? null : modified };
}

function day(value: string): string {
  return value.slice(0, 10);
}

function isDateField(field: Fact['field']): field is 'published' | 'modified' | 'date' {
  return field === 'published' || field === 'modified' || field === 'date';
}

/** The dates a fact states: the machine's own words, else those on the page with the label before them. */
function readDates(fact: Fact, packs: readonly LanguagePack[]): Dated[] {
  const field = fact.field as Dated['field'];
  const rank = RANKS.findIndex((pattern) => pattern.test(fact.source));
  const place = rank < 0 ? RANKS.length : rank;
  const machine = machineDate(fact.value);
  const labelled = labelOf(fact, packs);
  if (machine !== null)
    return [{ value: machine, fact, rank: place, field: field === 'published' ? field : (labelled ?? field) }];
  const line = readDateLine(fact.value, { packs });
  if (line === null) return [];
  return [line, ...line.more].map(({ value, label }) => ({
    value,
    fact,
    rank: place,
    field: field === 'modified' ? field : (label ?? labelled ?? field),
  }));
}

/** What the words in front of a date call it. */
function labelOf({ words }: Fact, packs: readonly LanguagePack[]): 'published' | 'modified' | null {
  if (words === undefined) return null;
  const [label = '', text = ''] = words.split('\n');
  const own = readDateLine(text, { packs });
  if (own?.label) return own.label;
  return label === ''
    ? null
    : (readDateLine(`${label} ${/\d/u.test(text) ? text : '2020-02-02'}`, { packs })?.label ?? null);
}
