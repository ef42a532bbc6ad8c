/**
 * Where a rule may act, seen from the article's body:
 * `anywhere`; `edges`: outside the body or within its first and last blocks; `head`, `tail`: before or after the body
 * (or at that edge of it).
 */
export type RuleZone = 'anywhere' | 'edges' | 'head' | 'tail';

/**
 * A line of furniture, described by what it says. Pure data.
 *
 * Phrases are compared word by word, ignoring case, width, accents' encoding, quote and dash shapes and all punctuation,
 * except that a `:` `?` `!` `|` `/` `©` `@` `€` `$` `£` `%` `=` written in a phrase must be there. In scripts written without
 * spaces each character is a word. Place-holders: `{n}` a number (also `1,234`, `1.2K`; no date such as `3/1/2013`,
 * nothing in per cent unless a `%` follows), `{w}` one word, `{x}` one to six words.
 *
 * A rule matches a block when one of `is`, `starts`, `ends`, `has` does, one of `and` (when given) occurs too, none of
 * `not` does, and the block has no more than `maxWords` words.
 */
export interface PhraseRule {
  /** `<language>-<what>`, unique within its pass; the full name is `<pass>/<id>`. */
  readonly id: string;
  /** Short phrase in the present tense: `asks to subscribe`. */
  readonly reason: string;
  /** The block says this and nothing else. */
  readonly is?: readonly string[];
  /** The block begins so. */
  readonly starts?: readonly string[];
  /** The block ends so. */
  readonly ends?: readonly string[];
  /** The block says this somewhere. */
  readonly has?: readonly string[];
  /** … and also one of these, somewhere. */
  readonly and?: readonly string[];
  /** … but none of these. */
  readonly not?: readonly string[];
  /** Default `anywhere`. */
  readonly where?: RuleZone;
  /** Longest block the rule may remove, in words (characters in scripts without spaces); default 30. */
  readonly maxWords?: number;
  /**
   * `list`: the block is the heading of a list of titles, which goes with it until running text resumes;
   * `rest`: everything behind it goes too (comments).
   */
  readonly opens?: 'list' | 'rest';
  /** `starts` may also match at the beginning of a later sentence of a paragraph; the cut then runs to its end. */
  readonly glued?: boolean;
  /** Examples that must match. */
  readonly removes: readonly string[];
  /** Article text that resembles them and must not match. */
  readonly keeps: readonly string[];
}

/** Kinds of furniture that phrases can tell; each is a pass of this name. */
export const PHRASE_PASSES = [
  'cookie-notice',
  'navigation',
  'share-bar',
  'advertisement',
  'newsletter',
  'paywall',
  'reading-aid',
  'credit',
  'read-more',
  'related',
  'comments',
  'author-bio',
  'feedback',
  'footer',
] as const;

export type PhrasePassName = (typeof PHRASE_PASSES)[number];
