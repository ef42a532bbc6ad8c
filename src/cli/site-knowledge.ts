import { type CorpusProfile, LEAST_FILES_OF_SITE, siteProfile } from '../corpus/corpus-profile.js';
import type { PlannedInput } from '../io/plan.js';
import { CleanNewsError } from '../model/errors.js';
import type { CleanOptions } from '../model/options.js';
import type { SiteProfile } from '../model/site-profile.js';
import type { Flags } from './flags.js';

/** What a run knows about the sites its inputs come from. */
export interface SiteKnowledge {
  /** The profile in force, which decides over outputs as options do; null for none. */
  readonly profile: CorpusProfile | null;
  /** What is known of the site of one input; null for nothing. */
  siteOf(text: string, options: CleanOptions): Promise<SiteProfile | null>;
}

const NOTHING_KNOWN: SiteKnowledge = { profile: null, siteOf: async () => null };

/**
 * Reads the profile that was asked for, or learns one from the inputs, if there are enough.
 *
 * @throws CleanNewsError `bad-profile`
 */
export async function knowSites(inputs: readonly PlannedInput[], flags: Flags): Promise<SiteKnowledge> {
  if (flags.siteFurniture === 'off') return NOTHING_KNOWN;
  if (flags.profile !== undefined) return knowledgeOf(await loadProfile(flags.profile), new Map(), flags);
  if (inputs.length < LEAST_FILES_OF_SITE) return NOTHING_KNOWN;
  const { learnInputs } = await import('./learn-inputs.js');
  // What cannot be read is told when it is to be cleaned.
  const { profile, sites } = await learnInputs({ paths: inputs.map(({ path }) => path), flags });
  return knowledgeOf(profile, sites, flags);
}

async function loadProfile(path: string): Promise<CorpusProfile> {
  const { readFile } = await import('node:fs/promises');
  const { readProfile } = await import('../corpus/profile-json.js');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new CleanNewsError('bad-profile', `${path}: cannot be read`, { cause: error });
  }
  return readProfile(text, path);
}

async function knowledgeOf(
  profile: CorpusProfile,
  sites: ReadonlyMap<string, string>,
  { from }: Flags,
): Promise<SiteKnowledge> {
  if (profile.sites.length === 0) return { ...NOTHING_KNOWN, profile };
  const { createPageObserver } = await import('../corpus/observe-page.js');
  const observer = createPageObserver(from === undefined ? {} : { from });
  return {
    profile,
    async siteOf(text, options) {
      const known = sites.get(options.path ?? '');
      return siteProfile(profile, known ?? (await observer.siteOf(text, options)));
    },
  };
}
