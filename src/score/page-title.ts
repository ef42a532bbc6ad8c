import { hasUnspaced } from '../text/line-ends.js';
import { lineKey, tokenize } from '../text/tokens.js';

/** A part of a page title between two separators, with its place in the line. */
export interface TitleSegment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How sure the separator before it is one: `|` always, a dash often, a colon seldom. */
  readonly separator: 'none' | 'strong' | 'dash' | 'colon';
}

/** `a|b` needs no blanks; most other marks are separators only between blanks. */
function separators(): RegExp {
  // bounded: `LONGEST_TITLE`
  return /\s*(?:\|+|｜|»|«|›|‹|::|•)\s*|\s+(?:[·_~<>\\/⋅∙●]|&[lr]aquo;)\s+|\s+[-–—−]{1,2}\s+|\s*[－＿]\s*|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\d])[_-](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])|(?<=\p{L}\p{L})_(?=\p{L}\p{L})|\s*:\s+|：/gu;
}

/** Without one of these a line has no separator, and the expression above, dear to compile, is not needed. */
const SEPARATING = /[|｜»«›‹:：•·_~<>\\/⋅∙●&–—−－＿-]/u;
/** French and Spanish quotes open with «, German ones with » and then stand close to their words. */
const QUOTED = /«[^«»]*»|»(?! )[^«»]*(?<! )«|‹[^‹›]*›|›(?! )[^‹›]*(?<! )‹/gu;
/** More parts than any page title has; the rest is left as one. */
const MOST_SEGMENTS = 10;
/** Page titles are short; nothing longer is searched for separators. */
export const LONGEST_TITLE = 400;

/** Splits a page title at everything that may be a separator. */
export function splitTitle(line: string): TitleSegment[] {
  const segments: TitleSegment[] = [];
  let start = 0;
  let separator: TitleSegment['separator'] = 'none';
  const push = (end: number): void => {
    if (line.slice(start, end).trim() !== '') segments.push({ text: line.slice(start, end), start, end, separator });
  };
  const searched = line.slice(0, LONGEST_TITLE);
  const found = SEPARATING.test(searched) ? maskQuotes(searched).matchAll(separators()) : [];
  for (const match of found) {
    if (segments.length >= MOST_SEGMENTS - 1) break;
    push(match.index);
    start = match.index + match[0].length;
    const mark = match[0].trim();
    if (segments.length === 0) separator = 'none';
    else if (mark === ':' || mark === '：') separator = 'colon';
    else separator = /^[-–—−]+$/u.test(mark) ? 'dash' : 'strong';
  }
  push(line.length);
  return segments;
}

/** The line with the guillemets that quote something (`« Phare »`, `»Orden«`) masked; a lone one separates. */
function maskQuotes(line: string): string {
  return line.replace(QUOTED, (quoted) => `"${quoted.slice(1, -1)}"`);
}

/** A stretch of neighbouring segments. */
export interface TitleRun {
  readonly text: string;
  readonly key: string;
  readonly words: number;
  readonly first: number;
  readonly last: number;
}

/** All stretches of segments, the longest (in words) first. */
export function titleRuns(line: string, segments: readonly TitleSegment[]): TitleRun[] {
  const runs: TitleRun[] = [];
  for (let first = 0; first < segments.length; first++) {
    for (let last = first; last < segments.length; last++) {
      const text = line.slice((segments[first] as TitleSegment).start, (segments[last] as TitleSegment).end).trim();
      const key = lineKey(text);
      runs.push({ text, key, words: key === '' ? 0 : key.split(' ').length, first, last });
    }
  }
  return runs.sort((a, b) => b.words - a.words || a.first - b.first);
}

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:[a-z]{2,24}))\/?$/iu;

/** The host name a segment consists of, lower-cased without `www.`; null for anything else. */
export function domainOf(text: string): string | null {
  return DOMAIN.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}

/** `Page 2`, `Seite 3`, `2/4`: tells nothing about the article. */
export function isPageNumber(text: string): boolean {
  const trimmed = text.trim();
  return /\d$/u.test(trimmed) && /^(?:\p{L}{2,8}\.?\s)?\d{1,3}(?:\s?(?:\/|\p{L}{1,4})\s?\d{1,3})?$/u.test(trimmed);
}

/** What the segments beside the headline say. */
export interface TitleRest {
  readonly section: string | null;
  readonly name: string | null;
  readonly domain: string | null;
}

/** Longer than any site's or section's name. */
const LONGEST_NAME_WORDS = 6;
/** The same in characters, for scripts without spaces. */
const LONGEST_NAME_CHARACTERS = 20;

/**
 * Reads section and publisher from the segments beside the headline, outermost first: the site stands at the outer
 * end, sections between it and the headline. A usual section name is believed before any other.
 */
export function readTitleRest(outerFirst: readonly string[], sections: ReadonlySet<string>): TitleRest {
  let section: string | null = null;
  let free: string | null = null;
  let name: string | null = null;
  let domain: string | null = null;
  for (const part of outerFirst) {
    const text = part.trim();
    const words = tokenize(text).words.length;
    if (isPageNumber(text) || words === 0) continue;
    const host = domainOf(text);
    if (host !== null) domain ??= host;
    else if (sections.has(lineKey(text))) section ??= text;
    else if (words > (hasUnspaced(text) ? LONGEST_NAME_CHARACTERS : LONGEST_NAME_WORDS)) continue;
    else if (name === null && domain === null) name = text;
    else free ??= text;
  }
  return { section: section ?? free, name, domain };
}
