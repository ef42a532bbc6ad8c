import type { PhrasePassName, PhraseRule } from './rule.js';

export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'no',
  'da',
  'fi',
  'pl',
  'cs',
  'ru',
  'uk',
  'tr',
  'el',
  'ar',
  'he',
  'fa',
  'hi',
  'bn',
  'id',
  'vi',
  'th',
  'zh',
  'ja',
  'ko',
  'bg',
  'ro',
  'hu',
] as const;

export type LanguageCode = (typeof LANGUAGES)[number];

/** How news sites of a language sign their articles. Lower case, compared like phrases. */
export interface BylineWords {
  /** Words a byline begins with: `by`, `written by`, `von`. The name follows. */
  readonly prefixes: readonly string[];
  /** Words that follow the name instead: `기자`, `報道`. */
  readonly suffixes: readonly string[];
  /** Words between two names: `and`, `und`, `y`. */
  readonly conjunctions: readonly string[];
  /** Jobs and desks that stand beside a name and are not part of it: `staff writer`, `political editor`. */
  readonly roles: readonly string[];
  /** Signatures that name nobody: `staff`, `newsroom`, `redaktion`, `admin`. */
  readonly placeholders: readonly string[];
}

/** How dates are labelled and written. Months come from a generated table, not from here. */
export interface DateWords {
  /** Labels of the first publication: `published`, `posted on`. */
  readonly published: readonly string[];
  /** Labels of a later change: `updated`, `last modified`. */
  readonly modified: readonly string[];
  /** Order of an all-figures date with `/`, `.` or `-` as this language's news sites write it. */
  readonly order: 'dmy' | 'mdy' | 'ymd';
  /** Words between date and time or after a time: `at`, `um`, `uhr`, `kl`, `à`. */
  readonly fillers: readonly string[];
  /** Month spellings the generated table lacks: `['sept', 9]`. */
  readonly extraMonths: readonly (readonly [spelling: string, month: number])[];
  /** Phrases of relative dates, which are never resolved: `{n} hours ago`, `yesterday`. */
  readonly relative: readonly string[];
  /** Words for the halves of the day. */
  readonly am: readonly string[];
  readonly pm: readonly string[];
}

/** Labels of facts that stand on a line with their value: `Tags: a, b`. */
export interface LabelWords {
  readonly tags: readonly string[];
  readonly section: readonly string[];
  /** Labels of the place or agency a text was taken from. */
  readonly source: readonly string[];
}

/** Pages that are no article. */
export interface RefusalWords {
  /** The page does not exist. */
  readonly notFound: readonly string[];
  /** Cookie or consent wall instead of the page. */
  readonly consent: readonly string[];
  /** Robot checks, access refused, JavaScript wanted. */
  readonly blocked: readonly string[];
  /** Only subscribers see the article. */
  readonly paywall: readonly string[];
}

/** All that is known of how one language's news sites speak. Data only; loaded when a page needs it. */
export interface LanguagePack {
  readonly code: LanguageCode;
  /** English name of the language. */
  readonly name: string;
  readonly phrases: { readonly [pass in PhrasePassName]?: readonly PhraseRule[] };
  readonly byline: BylineWords;
  readonly dates: DateWords;
  readonly labels: LabelWords;
  /** Usual names of sections, as they stand in menus, breadcrumbs and page titles: `world`, `sport`, `politics`. */
  readonly sections: readonly string[];
  readonly refusals: RefusalWords;
}
