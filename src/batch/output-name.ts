import { join } from 'node:path';
import { EXTENSIONS, type OutputFormat } from '../io/plan.js';
import type { Job } from './job.js';

/** Names sort like numbers up to a million records. */
const NUMBER_DIGITS = 6;
/** Enough to recognise a story by, and far below what file systems allow. */
const MOST_SLUG = 60;

/** The file a document is written to, or null where it is handed back. */
export function outputOf({ target, number }: Job, url: string | null, format: OutputFormat): string | null {
  if (target === null) return null;
  return target.isFolder ? join(target.path, `${recordName(number ?? 0, url)}${EXTENSIONS[format]}`) : target.path;
}

/** `000012-example-org-news-a-story`: unique by its number, the rest is for people. */
export function recordName(number: number, url: string | null): string {
  const slug = url === null ? '' : slugOf(url);
  return `${String(number).padStart(NUMBER_DIGITS, '0')}${slug === '' ? '' : `-${slug}`}`;
}

/** Host and path in lower-case letters and digits, from the end where it is too long: the end names the story. */
function slugOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const path = decoded(pathname).replace(/\.(?:x?html?|php|aspx?)$/i, '');
  const slug = `${host} ${path}`
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return slug.length <= MOST_SLUG ? slug : slug.slice(-MOST_SLUG).replace(/^[a-z0-9]*-/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
