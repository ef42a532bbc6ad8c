import { CleanNewsError } from '../model/errors.js';
import { isoDate } from './iso-date.js';
import type { Payload } from './payload.js';

/** Where scrapers and corpora put the document; the most telling first, mark-up before text made from it. */
const DOCUMENT_FIELDS = ['html', 'raw_html', 'text', 'content', 'body', 'raw_content', 'markdown'] as const;
const HTML_FIELDS: ReadonlySet<string> = new Set(['html', 'raw_html']);
const URL_FIELDS = ['url', 'link', 'source_url', 'uri'] as const;
/** Names that mean publication; a bare `date` may be that of the crawl, and comes last. */
const DATE_FIELDS = ['published', 'date_publish', 'published_at', 'publication_date', 'pub_date', 'date'] as const;

/**
 * The document in one line of JSON Lines; the fields beside it are carried along.
 *
 * @param field name of the field with the document; null for the first known one
 * @throws CleanNewsError `unreadable` for a line that is no object or has no such field
 */
export function readJsonlRecord(line: Uint8Array, field: string | null): Payload {
  const fields = parseObject(line);
  const name = field ?? DOCUMENT_FIELDS.find((known) => typeof fields[known] === 'string');
  const content = name === undefined ? undefined : fields[name];
  if (name === undefined || typeof content !== 'string') {
    const wanted = field === null ? `any of ${DOCUMENT_FIELDS.join(', ')}` : `"${field}"`;
    throw new CleanNewsError('unreadable', `the line has no text in ${wanted} (see --field)`);
  }
  const { [name]: _, ...record } = fields;
  const url = firstOf(URL_FIELDS, (known) => addressOf(fields[known]));
  const published = firstOf(DATE_FIELDS, (known) => isoDate(fields[known]));
  const from = HTML_FIELDS.has(name) ? 'html' : null;
  return { stored: line, content, encoding: null, url, published, from, record };
}

function parseObject(line: Uint8Array): Record<string, unknown> {
  const text = Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CleanNewsError('unreadable', `the line is no JSON: ${detail}`, { cause: error });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new CleanNewsError('unreadable', 'the line is no JSON object');
}

function firstOf<Name>(names: readonly Name[], read: (name: Name) => string | null): string | null {
  for (const name of names) {
    const value = read(name);
    if (value !== null) return value;
  }
  return null;
}

function addressOf(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : null;
}
