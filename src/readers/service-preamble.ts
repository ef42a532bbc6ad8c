import { unifyLineEnds } from '../text/characters.js';
import { foreignMetadata } from './foreign-metadata.js';
import type { FrontMatter } from './front-matter.js';

/** A few short facts stand above the content; behind so many characters it would be part of a story. */
const MOST_UNITS = 8_000;
const FIELD = /^([A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,3}):([^]*)$/u;
const CONTENT = /^Markdown Content:[ \t]*$/u;

/**
 * Reads the lines that services put above the Markdown of a page: `Title: …`, `URL Source: …`, `Published Time: …`, and
 * `Markdown Content:` before the rest. Null where they are not there, both ends of them.
 */
export function readServicePreamble(text: string): FrontMatter | null {
  if (!/^\uFEFF?(?:Title|URL Source): /u.test(text.slice(0, 20))) return null;
  const fields: Record<string, string> = {};
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const end = Math.min(text.length, MOST_UNITS);
  while (at < end) {
    const next = text.indexOf('\n', at);
    const lineEnd = next < 0 ? text.length : next;
    const line = unifyLineEnds(text.slice(at, lineEnd)).trimEnd();
    at = lineEnd + 1;
    if (CONTENT.test(line)) {
      if (fields['URL Source'] === undefined) return null;
      return { metadata: foreignMetadata(named(fields)), generator: null, bodyStart: Math.min(at, text.length) };
    }
    const [, key, value = ''] = FIELD.exec(line) ?? [];
    if (key !== undefined) fields[key] ??= value.trim();
    // Anything else is text, and none of it may disappear.
    else if (line !== '') return null;
  }
  return null;
}

function named({ 'URL Source': url, ...fields }: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return { ...fields, url };
}
