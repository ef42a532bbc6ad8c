import type { CorpusProfile } from '../corpus/corpus-profile.js';
import { createPageObserver } from '../corpus/observe-page.js';
import { SiteCounter } from '../corpus/site-counter.js';
import { openSource } from '../io/open.js';
import { readFileSource, readStreamSource } from '../io/source.js';
import { isUsageError } from './exit-code.js';
import type { Flags } from './flags.js';
import { refuseFutureInput } from './not-yet.js';
import type { Streams } from './streams.js';

export interface LearnRequest {
  /** Files; null for standard input. */
  readonly paths: readonly (string | null)[];
  readonly flags: Pick<Flags, 'encoding' | 'from' | 'lang' | 'maxBytes'>;
  readonly stdin?: Streams['stdin'];
  /** Told of each input that cannot be read; the others are learned from. */
  readonly onFailure?: (path: string | null, error: unknown) => Promise<void>;
}

export interface Learned {
  readonly profile: CorpusProfile;
  /** The site of each file that was counted, by its path. */
  readonly sites: ReadonlyMap<string, string>;
}

/** What all inputs together teach about their sites. Each is read, counted and let go. */
export async function learnInputs({ paths, flags, stdin, onFailure }: LearnRequest): Promise<Learned> {
  const observer = createPageObserver(flags.from === undefined ? {} : { from: flags.from });
  const counter = new SiteCounter();
  const sites = new Map<string, string>();
  for (const path of paths) {
    try {
      const limits = { maxBytes: flags.maxBytes };
      if (path === null && stdin === undefined) continue;
      const raw = await (path === null
        ? readStreamSource(stdin as Streams['stdin'], limits)
        : readFileSource(path, limits));
      const { text, input } = await openSource(raw, { encoding: flags.encoding, hash: false });
      refuseFutureInput(text, path, flags.from);
      const page = await observer.observe(text, { path, input });
      if (page === null) continue;
      counter.add(page);
      if (path !== null) sites.set(path, page.site);
    } catch (error) {
      if (isUsageError(error)) throw error;
      await onFailure?.(path, error);
    }
  }
  return { profile: await counter.freeze(), sites };
}
