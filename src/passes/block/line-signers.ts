import type { Block } from '../../model/block.js';
import { BY_WORDS_BESIDE_DATES } from '../../rules/by-words.js';
import { isParticle } from '../../text/person-name.js';
import { lineKey } from '../../text/tokens.js';
import type { PassContext, PassView } from '../pass.js';
import { readByline, readShortSignature } from './byline-lines.js';
import { readNameLine } from './name-line.js';

/** A line with what it is read in. */
export interface Line {
  readonly block: Block;
  readonly view: PassView;
  readonly context: PassContext;
}

/** Bars between parts of a line: `Envoyer à un ami | Version imprimable`. */
export const BARS = /\s?[|｜·•]\s?/u;

/** Where a blog files its story: `By Jana Roe, in News, Harbour`. */
// bounded: by the callers, which read short lines
export const IN_SECTIONS = /(?:,?\s[Ii]n|(?<=\p{Ll})In)\s\p{Lu}[^.!?\p{Nd}]*$/u;

const SIGNING = new RegExp(`^(?:${BY_WORDS_BESIDE_DATES.join('|')})\\s+(?=\\p{Lu})`, 'iu');
/** What stands between a name and its date: `by Jana on May 3`. */
const JOINING = /\s(?:on|at|am|um|le|el|il|op|den)$/u;

/** The people whom the words beside a date name; null where they say something else. */
export function namesIn(words: string, line: Line): readonly string[] | null {
  return signersIn(words, line) ?? bareNames(words, line);
}

/** The people who sign behind a word for `by` or with their job; null where nobody does. */
export function signersIn(words: string, { context }: Line): readonly string[] | null {
  const text = words.replace(JOINING, '');
  const signed = readByline(text, context);
  if (signed) return signed.authors.length > 0 && signed.rest === '' ? signed.authors : null;
  return readShortSignature(text, context);
}

/** People named with no word for `by`; null for what may as well be a section and an author, or a place (`From Venice`). */
export function bareNames(words: string, { block, view, context }: Line): readonly string[] | null {
  const text = words.replace(JOINING, '').replace(SIGNING, '');
  const named = text.split(BARS).filter((part) => readNameLine({ ...block, text: part }, view, context) !== null);
  const bare = named.length > 1 || isSource(text, context) ? null : readNameLine({ ...block, text }, view, context);
  return bare?.script === 'cased' ? bare.names : null;
}

/** Whether a line begins like a byline, of which no name has come; `Van` and `Di` begin names as well. */
function isSource(text: string, { packs }: PassContext): boolean {
  const first = lineKey(text.slice(0, text.indexOf(' ')));
  return !isParticle(first) && packs.some(({ byline }) => byline.prefixes.includes(first));
}
