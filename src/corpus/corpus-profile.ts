import type { SiteProfile } from '../model/site-profile.js';
import { isFolderSite } from './site-of.js';

/** Of fewer files several may share a line by chance. */
export const LEAST_FILES_OF_SITE = 5;

/** What was learned of one site, with all fields that a profile file has. */
export type LearnedSite = Required<SiteProfile>;

/** What was learned of all sites of a batch, ascending by their names (code units). */
export interface CorpusProfile {
  readonly sites: readonly LearnedSite[];
}

/**
 * What is known of a site; null for nothing. A document that only its folder tells anything of may have come from
 * anywhere: where the profile knows one site alone, it is taken for one of that site.
 */
export function siteProfile({ sites }: CorpusProfile, site: string): LearnedSite | null {
  const known = sites.find((other) => other.site === site);
  if (known) return known;
  return isFolderSite(site) && sites.length === 1 ? (sites[0] ?? null) : null;
}
