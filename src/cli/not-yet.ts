import { CleanNewsError } from '../model/errors.js';
import type { Flags } from './flags.js';

/*
 * What the contract promises and this version lacks, in one place that goes away piece by piece. Saying so is better
 * than ignoring it: nobody shall believe that a batch was searched for duplicates when it was not.
 */

/** @throws CleanNewsError `usage` for options whose machinery is not there yet */
export function refuseFutureOptions(flags: Flags): void {
  const future = [flags.dedupe !== undefined && flags.dedupe !== 'off' ? `--dedupe ${flags.dedupe}` : null].find(
    (name) => name !== null,
  );
  if (future !== undefined) throw new CleanNewsError('usage', `${future} is not supported yet`);
}
