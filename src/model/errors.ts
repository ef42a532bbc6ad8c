/** What went wrong, for scripts; the message is for people. */
export type ErrorCode =
  | 'usage'
  | 'not-found'
  | 'unreadable'
  | 'unwritable'
  | 'too-large'
  | 'timeout'
  | 'out-of-memory'
  | 'unsupported-format'
  | 'unknown-encoding'
  | 'unknown-rule'
  | 'bad-config'
  | 'bad-profile'
  | 'internal';

/** An error that is the caller's or the input's, not a bug: shown without a stack. */
export class CleanNewsError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CleanNewsError';
    this.code = code;
  }
}
