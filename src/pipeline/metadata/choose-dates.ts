import type { Fact, Place } from '../../model/html-facts.js';
import { readDateLine, vocabularyOf } from '../../passes/block/date-lines.js';
import type { LanguagePack } from '../../rules/pack.js';
import { findDate } from '../../text/dates.js';
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
  /^(?!WebPage|ItemPage)[A-Z]\w*\.datePublished$/u,
  /^(?:article|og|og:article|vr|vf|cxenseparse:recs|cxenseparse|shareaholic|rnews|parsely|sailthru)[:.-](?:article_)?(?:published_time|published|pub-?date|date|publishtime|pub|datepublished)$/u,
  /^itemprop\.datepublished$/u,
  /^[A-Z]\w*\.datePublished$/u,
  /^(?:datepublished|dcterms\.issued|dc\.date\.issued|citation_\w+|publish\w*|publish-date|publication[_-]date|pub_?-?date|article_date_original|originalpublicationdate|date_published|published[_-]\w+|bt:pubdate|displaydate|ptime)$/u,
  /^time$/u,
  /^itemprop\.(?:issued|datecreated)$/u,
  /^(?:date|dc\.date|dcterms\.date|dcterms\.created|dc\.date\.created|dc\.created|created|datecreated|date\.release)$/u,
  /^class\.date$/u,
  /^[A-Z]\w*\.(?:dateCreated|uploadDate)$/u,
  /^url$/u,
];
const MARKUP = /^(?:time|class\.date|itemprop\.datepublished)$/u;
/** Behind all others: a class says `updated` and the words on the page say nothing of it. */
const UPDATED_BY_CLASS = RANKS.length + 1;

/** More dates on a page are a calendar or a list; those of the head and of JSON-LD come first. */
const MOST_FACTS = 40;

/** Dates of publication and change, cross-checked; a wrong date is worse than none. */
export function chooseDates(
  facts: readonly Fact[],
  isOwn: (fact: Fact) => boolean,
  headline: Place | null,
  packs: readonly LanguagePack[],
): ChosenDates {
  const dated = facts
    .filter((fact) => isDateField(fact.field) && isOwn(fact))
    .slice(0, MOST_FACTS)
    .flatMap((fact) => readDates(fact, packs))
    .toSorted((a, b) => a.rank - b.rank);
  const modified = dated.find(({ field, rank }) => field === 'modified' && rank !== UPDATED_BY_CLASS) ?? null;
  const stated = dated.filter((one) => one.field !== 'modified' && !(isVague(one) && isChange(one, dated)));
  const [first] = isCalendar(stated, headline) ? [] : stated;
  if (!first) {
    const other = dated.find(({ rank }) => rank === UPDATED_BY_CLASS) ?? onlyDate(facts, headline, packs);
    return { published: other, modified };
  }
  const published = localised(corrected(first, stated, modified, headline), stated);
  return { published, modified: modified !== null && dayOf(modified) < dayOf(published) ? null : modified };
}

/** Whether a machine was told a date and not of what. */
function isVague({ fact }: Dated): boolean {
  return /^(?:date|dc\.date|dcterms\.date)$/u.test(fact.source);
}

/** Whether the page shows readers the same day as that of the last change. */
function isChange(one: Dated, dated: readonly Dated[]): boolean {
  return dated.some(({ field, fact, value }) => {
    return field === 'modified' && fact.provenance === 'markup' && value.slice(0, 10) === dayOf(one);
  });
}

/** So many days that stand away from the headline, and no other source: a list of other stories or a calendar. */
const CALENDAR_DAYS = 3;

function isCalendar(stated: readonly Dated[], headline: Place | null): boolean {
  return (
    stated.every(({ fact }) => MARKUP.test(fact.source) && !isBeside(fact.place, headline)) &&
    new Set(stated.map(dayOf)).size >= CALENDAR_DAYS
  );
}

/** The day of the only date that the page's mark-up shows far from the headline; several are those of other stories. */
function onlyDate(facts: readonly Fact[], headline: Place | null, packs: readonly LanguagePack[]): Dated | null {
  const isOwn = (place: Place | null): boolean =>
    place?.zone === 'page' && (place.article === null || place.article === headline?.article);
  const shown = facts.filter(({ field, source, place }) => field === 'date' && MARKUP.test(source) && isOwn(place));
  const dated = shown.length > MOST_SHOWN ? [] : shown.flatMap((fact) => readDates(fact, packs));
  const [first] = dated;
  const isOnly = dated.every((one) => one.field === 'date' && first !== undefined && dayOf(one) === dayOf(first));
  return first !== undefined && isOnly ? first : null;
}

/** A date, its box and its box's box. */
const MOST_SHOWN = 4;

/**
 * What the page shows its readers below the headline, where the machines' date cannot be right: it is the date of the
 * last change, or lies a day beside the one shown because it counts in another zone.
 */
function corrected(first: Dated, stated: readonly Dated[], modified: ChosenDate | null, headline: Place | null): Dated {
  if (MARKUP.test(first.fact.source)) return first;
  const shown = stated.filter(({ fact }) => MARKUP.test(fact.source) && isBeside(fact.place, headline));
  if (shown.some((one) => dayOf(one) === dayOf(first))) return first;
  const witness = shown.find((one) => stated.some((other) => isStatedTwice(other, one, first)));
  if (witness) return witness;
  const majority = stated.find((one) => isMajority(one, first, stated));
  if (majority) return majority;
  // A change before the publication was made to a draft.
  const isLast = modified !== null && dayOf(modified) === dayOf(first);
  const [nearest] = shown;
  if (!nearest) {
    const other = stated.find((one) => one.rank <= LAST_SURE_RANK && dayOf(one) < dayOf(first));
    return isLast && other ? other : first;
  }
  const apart = daysBetween(dayOf(nearest), dayOf(first));
  if (apart > 0 && isLast) return nearest;
  return Math.abs(apart) === 1 && /(?:Z|\+00:00)$/u.test(first.value) ? nearest : first;
}

/** Whether two sources of the head agree on another day than JSON-LD, which nothing else confirms. */
function isMajority(one: Dated, first: Dated, stated: readonly Dated[]): boolean {
  if (first.fact.provenance !== 'json-ld' || one.fact.provenance !== 'meta' || dayOf(one) === dayOf(first))
    return false;
  const metas = stated.filter(({ fact }) => fact.provenance === 'meta');
  const agreeing = new Set(metas.filter((other) => dayOf(other) === dayOf(one)).map(({ fact }) => fact.source));
  return agreeing.size >= 2 && agreeing.size === new Set(metas.map(({ fact }) => fact.source)).size;
}

/** Whether another source than the first says the day that readers are shown. */
function isStatedTwice(other: Dated, shown: Dated, first: Dated): boolean {
  return other.rank <= LAST_SURE_RANK && other.fact.source !== first.fact.source && dayOf(other) === dayOf(shown);
}

/** The last of the ranks that say `published`. */
const LAST_SURE_RANK = 4;
/** Between a headline and the date below it stand a standfirst and a byline at most, in characters. */
const BESIDE = 700;

function isBeside(place: Place | null, headline: Place | null): boolean {
  if (place === null || headline === null || place.zone === 'navigation') return false;
  return place.article === headline.article && Math.abs(place.offset - headline.offset) < BESIDE;
}

/** The same moment as another source writes it with the zone of the newsroom. */
function localised(chosen: Dated, stated: readonly Dated[]): Dated {
  if (!/(?:Z|\+00:00)$/u.test(chosen.value)) return chosen;
  const moment = Date.parse(chosen.value);
  return stated.find(({ value }) => /[+-](?!00:00)\d\d:\d\d$/u.test(value) && Date.parse(value) === moment) ?? chosen;
}

function dayOf({ value }: ChosenDate): string {
  return value.slice(0, 10);
}

/** Days from one day to a later one; negative for an earlier one. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function isDateField(field: Fact['field']): field is 'published' | 'modified' | 'date' {
  return field === 'published' || field === 'modified' || field === 'date';
}

/** The dates a fact states: the machine's own words, else those on the page with the label before them. */
function readDates(fact: Fact, packs: readonly LanguagePack[]): Dated[] {
  const found = RANKS.findIndex((pattern) => pattern.test(fact.source));
  const labelled = labelOf(fact, packs);
  const isOnlyByClass = fact.field === 'modified' && fact.provenance === 'markup' && labelled === null;
  const rank = isOnlyByClass ? UPDATED_BY_CLASS : found < 0 ? RANKS.length : found;
  const fieldOf = (label: 'published' | 'modified' | null): Dated['field'] => {
    const field = fact.field as Dated['field'];
    return field === 'date' ? (label ?? labelled ?? field) : field;
  };
  const machine = machineDate(fact.value);
  if (machine !== null) return [{ value: machine, fact, rank, field: fieldOf(null) }];
  if (fact.provenance !== 'markup' && isAmbiguous(fact.value)) return [];
  const line = readDateLine(fact.value, { packs }) ?? looseDate(fact, packs);
  if (line === null) return [];
  return [line, ...line.more].map(({ value, label }) => ({ value, fact, rank, field: fieldOf(label) }));
}

/** `03/05/2024` in an attribute follows no language's order. */
function isAmbiguous(value: string): boolean {
  const [, first, second] = /^\s*(\d\d?)[/.-](\d\d?)[/.-]\d{4}/u.exec(value) ?? [];
  return first !== undefined && first !== second && Number(first) <= 12 && Number(second) <= 12;
}

/** A date among other words, where the mark-up says that there is one. */
function looseDate({ value }: Fact, packs: readonly LanguagePack[]) {
  for (const pack of packs) {
    const date = findDate(value, vocabularyOf(pack));
    if (date) return { ...date, more: [] };
  }
  return null;
}

/** What the words in front of a date call it. */
function labelOf({ words }: Fact, packs: readonly LanguagePack[]): 'published' | 'modified' | null {
  if (words === undefined) return null;
  const at = words.indexOf('\n');
  const label = words.slice(0, at);
  const text = words.slice(at + 1).replaceAll('\n', ' ');
  const own = readDateLine(text, { packs });
  if (own?.label) return own.label;
  return label === ''
    ? null
    : (readDateLine(`${label} ${/\d/u.test(text) ? text : '2020-02-02'}`, { packs })?.label ?? null);
}
