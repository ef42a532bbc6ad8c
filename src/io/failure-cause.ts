import { CleanNewsError, type ErrorCode } from '../model/errors.js';

/** What people call the system errors that befall files. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'is in the way',
  ELOOP: 'symbolic links go round in circles',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
  EIO: 'input/output error',
};

/** A system error in words, as the error to show; our own errors and bugs pass unchanged. */
export function failureCause(error: unknown, code: ErrorCode): unknown {
  if (error instanceof CleanNewsError || !(error instanceof Error)) return error;
  const system = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const words = system === null ? undefined : SYSTEM_ERRORS[system];
  if (words === undefined) return system === null ? error : new CleanNewsError(code, error.message, { cause: error });
  const isMissing = system === 'ENOENT' && code === 'unreadable';
  return new CleanNewsError(isMissing ? 'not-found' : code, words, { cause: error });
}
