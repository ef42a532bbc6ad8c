import { CleanNewsError } from '../model/errors.js';
import type { SourceFormat } from '../model/source.js';
import type { Flags } from './flags.js';

/*
 * What the contract promises and this version lacks, in one place that goes away piece by piece. Saying so is better
 * than ignoring it: nobody shall believe that a batch was searched for duplicates when it was not.
 */

/** @throws CleanNewsError `usage` for options whose machinery is not there yet */
export function refuseFutureOptions(flags: Flags): void {
  const future = [
    flags.dedupe !== undefined && flags.dedupe !== 'off' ? `--dedupe ${flags.dedupe}` : null,
    flags.timeout === undefined ? null : '--timeout',
    flags.report !== undefined && /\.html?$/i.test(flags.report) ? 'an HTML --report' : null,
    flags.from !== undefined && FUTURE_FORMATS.has(flags.from) ? `--from ${flags.from}` : null,
  ].find((name) => name !== null);
  if (future !== undefined) throw new CleanNewsError('usage', `${future} is not supported yet`);
}

const FUTURE_FORMATS: ReadonlySet<string> = new Set(['jsonl', 'warc', 'mhtml']);

/** Beginnings and endings of the formats to come. */
const FUTURE_INPUTS: readonly (readonly [format: SourceFormat, start: RegExp, name: RegExp])[] = [
  ['warc', /^WARC\/1\.[01]\r?\n/, /\.warc(?:\.gz)?$/i],
  ['mhtml', /^(?:From: <Saved by |MIME-Version: 1)/, /\.mht(?:ml)?(?:\.gz)?$/i],
  ['jsonl', /^\{"/, /\.(?:jsonl|ndjson)(?:\.gz)?$/i],
];

/** @throws CleanNewsError `unsupported-format`, unless the caller says that it is text */
export function refuseFutureInput(text: string, path: string | null, from: Flags['from']): void {
  if (from !== undefined && from !== 'auto') return;
  const head = text.slice(0, 4096);
  if (head.trim() === '') return;
  const found = FUTURE_INPUTS.find(([, start, name]) => start.test(head) || (path !== null && name.test(path)));
  if (found === undefined) return;
  throw new CleanNewsError(
    'unsupported-format',
    `${found[0]} input is not supported yet (--from text reads it as plain text)`,
  );
}
