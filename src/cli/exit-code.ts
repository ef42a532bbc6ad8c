import { CleanNewsError, type ErrorCode } from '../model/errors.js';

export const EXIT_OK = 0;
export const EXIT_FAILED_INPUTS = 1;
export const EXIT_USAGE = 2;

/** Faults of the command line or the configuration; every other error is one input's. */
const USAGE_ERRORS: ReadonlySet<ErrorCode> = new Set([
  'usage',
  'unknown-encoding',
  'unknown-rule',
  'bad-config',
  'bad-profile',
]);

/** True for errors that concern the whole run, not one input. */
export function isUsageError(error: unknown): boolean {
  return error instanceof CleanNewsError && USAGE_ERRORS.has(error.code);
}
