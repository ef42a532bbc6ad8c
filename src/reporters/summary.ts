import type { Fate } from './fate.js';
import { inputName } from './fate.js';
import { printable } from './printable.js';
import type { Tally } from './tally.js';

/** One line for a whole run: `12 documents: 10 ok, 1 suspect, 1 failed (8 up to date); 8,120 words kept, 644 removed`. */
export function formatSummary({ documents, byStatus, upToDate, repeating, kept, removed }: Tally): string {
  const counts = (['ok', 'empty', 'suspect', 'duplicate', 'failed'] as const)
    .filter((status) => byStatus[status] > 0)
    .map((status) => `${grouped(byStatus[status])} ${status}`);
  const name = documents === 1 ? '1 document' : `${grouped(documents)} documents`;
  const facts = [
    ...(upToDate === 0 ? [] : [`${grouped(upToDate)} up to date`]),
    ...(repeating === 0 ? [] : [`${grouped(repeating)} near-duplicate${repeating === 1 ? '' : 's'}`]),
  ];
  const before = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  const states = counts.join(', ') || 'nothing done';
  return `${name}: ${states}${before}; ${grouped(kept)} words kept, ${grouped(removed)} removed\n`;
}

/** The line that `--verbose` prints for one document. */
export function formatFate({ path, record, status, output, words, upToDate }: Fate): string {
  const place = output === null ? '' : ` -> ${printable(output)}`;
  const state = upToDate ? `${status}, up to date` : status;
  const name = printable(inputName(path, record));
  return `${name}${place}: ${state}, ${grouped(words.kept)} words kept, ${grouped(words.removed)} removed\n`;
}

/** What a document repeats: `b.txt: near-duplicate of a.txt, 0.87 alike; left out`. */
export function formatDuplicate({ path, record, status, duplicateOf }: Fate): string {
  if (duplicateOf === null) return '';
  const { name, relation, similarity } = duplicateOf;
  const how = `${relation === 'cut' ? 'cut, ' : ''}${similarity.toFixed(2)} alike`;
  const fate = status === 'duplicate' ? '; left out' : '';
  return `${printable(inputName(path, record))}: near-duplicate of ${printable(name)}, ${how}${fate}\n`;
}

/** A failure or warning of one document. */
export function formatProblem(
  { path, record }: Pick<Fate, 'path' | 'record'>,
  kind: 'error' | 'warning',
  message: string,
): string {
  return `clean-news: ${printable(inputName(path, record))}: ${kind}: ${printable(message)}\n`;
}

/** Figures read the same whatever the machine's language is. */
export function grouped(number: number): string {
  // bounded: a number has 21 digits at most
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
