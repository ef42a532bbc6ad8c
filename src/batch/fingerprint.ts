import { digest } from '../io/digest.js';
import { VERSION } from '../pipeline/version.js';
import type { Job } from './job.js';
import type { BatchSettings } from './settings.js';

/**
 * Stands for all that is common to the outputs of a run: options and version. What becomes of near-duplicates is settled
 * by itself, when everything is written.
 */
export function hashOptions(
  settings: Omit<BatchSettings, 'optionsHash' | 'explanation' | 'maxBytes' | 'dedupe'>,
): string {
  const { options, rendering, encoding, field, url, lang, profile } = settings;
  return digest(stable([VERSION, options, rendering, encoding, field, url, lang, profile]));
}

/** Stands for all that decides one output: the above, the input's bytes and name, what is known of its site. */
export function fingerprintOf(
  { path, number, site, isCompared }: Job,
  stored: Uint8Array,
  settings: BatchSettings,
): string {
  // Sorting keys takes longer than the digests, and most documents have no object among what decides them.
  const known = site === null ? '' : stable(site);
  return digest(JSON.stringify([settings.optionsHash, digest(stored), path, number, known, isCompared]));
}

/** Stands for all that decides what is learned from a document: options, version, the input's bytes and name. */
export function sightDigest({ path, number }: Job, stored: Uint8Array, { optionsHash }: BatchSettings): string {
  return digest(JSON.stringify([optionsHash, digest(stored), path, number]));
}

/** JSON whose keys stand in one order, whoever made the object. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : Number(a > b))))
      : inner,
  );
}
