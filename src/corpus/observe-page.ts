import type { CleanOptions } from '../model/options.js';
import { MatcherCache } from '../pipeline/context.js';
import { type FirstLook, firstLook } from '../pipeline/first-look.js';
import { hash53 } from '../text/hash.js';
import { type PageLines, readPageLines } from './page-lines.js';
import { siteOf } from './site-of.js';
import { readTitleNames } from './site-name.js';

/** What counting needs to know of one page, as data that structured cloning copies from thread to thread. */
export interface PageObservation {
  readonly site: string;
  /** Tells pages apart; the same page has the same number on every machine and in every run. */
  readonly page: number;
  readonly language: string | null;
  readonly lines: PageLines;
  /** See {@link readTitleNames}. */
  readonly names: string;
}

/** Looks at pages with the same options, and keeps what they share: compiled rules by language. */
export interface PageObserver {
  /** Null for a page that there is nothing to learn from: an empty one, or our own Markdown. */
  observe(text: string, options?: CleanOptions): Promise<PageObservation | null>;
  /** The site a page belongs to, as `observe` would say. */
  siteOf(text: string, options?: CleanOptions): Promise<string>;
}

/** Makes an observer for many pages; `options` are the cleaner's own. */
export function createPageObserver(options: CleanOptions = {}): PageObserver {
  const matchers = new MatcherCache();
  const look = (text: string, more: CleanOptions): Promise<FirstLook> =>
    firstLook(text, { ...options, ...more }, matchers);
  return {
    async observe(text, more = {}) {
      return observation(await look(text, more), more.input?.number ?? null);
    },
    async siteOf(text, more = {}) {
      const { url = null } = more;
      if (url !== null) return siteOf({ url, publisher: { name: null, domain: null }, path: null });
      return siteOfLook(await look(text, more));
    },
  };
}

function siteOfLook({ read, publisher }: FirstLook): string {
  return siteOf({ url: read.metadata.url, publisher, path: read.source.path });
}

/** @param number of a record in its container, which may hold the same page twice */
function observation(look: FirstLook, number: number | null): PageObservation | null {
  const { read, language } = look;
  const lines = readPageLines(read.blocks);
  if (read.settled || lines.keys.length === 0) return null;
  const { path, url } = read.source;
  return {
    site: siteOfLook(look),
    page: hash53([path ?? '', url ?? '', ...(number === null ? [] : [`#${number}`]), ...lines.keys].join('\n')),
    language,
    lines,
    names: readTitleNames(read.blocks, look.titles),
  };
}
