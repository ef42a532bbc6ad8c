import { lineKey } from '../text/tokens.js';

/** What tells whose page a document is. */
export interface SiteEvidence {
  readonly url: string | null;
  readonly publisher: { readonly name: string | null; readonly domain: string | null };
  /** Path of the file; null for standard input and strings. */
  readonly path: string | null;
}

/** Labels before a host name that every second site has and no site is told by. */
const HOST_LABELS = /^(?:www\d?|m|mobile|amp)\./u;

/**
 * The site a document belongs to, by the best evidence there is: the host of its address, its publisher's domain or
 * name, the folder it lies in (`folder:` in front, since a folder may hold anything). Two documents of a site get the
 * same answer on every machine, but for folders.
 */
export function siteOf({ url, publisher, path }: SiteEvidence): string {
  const host = hostOf(url) ?? (publisher.domain === null ? null : withoutLabel(publisher.domain.toLowerCase()));
  if (host !== null && host !== '') return host;
  const name = publisher.name === null ? '' : lineKey(publisher.name);
  if (name !== '') return name;
  const folders = (path ?? '').replaceAll('\\', '/').split('/').slice(0, -1);
  return `${FOLDER}${folders.filter((part) => part !== '' && part !== '.').join('/')}`;
}

const FOLDER = 'folder:';

/** Whether a site is known by nothing but the folder its files lie in. */
export function isFolderSite(site: string): boolean {
  return site.startsWith(FOLDER);
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? withoutLabel(new URL(url).hostname) : null;
}

function withoutLabel(host: string): string {
  return host.replace(HOST_LABELS, '');
}
