import type { Fate } from './fate.js';
import { inputName } from './fate.js';
import { printable } from './printable.js';

/** One line for a whole run: `12 documents: 10 ok, 1 suspect, 1 failed; 8,120 words kept, 644 removed`. */
export function formatSummary(fates: readonly Fate[]): string {
  const counts = (['ok', 'empty', 'suspect', 'failed'] as const)
    .map((status) => ({ status, count: fates.filter((fate) => fate.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`);
  const kept = fates.reduce((sum, { words }) => sum + words.kept, 0);
  const removed = fates.reduce((sum, { words }) => sum + words.removed, 0);
  const documents = fates.length === 1 ? '1 document' : `${fates.length} documents`;
  return `${documents}: ${counts.join(', ') || 'nothing done'}; ${grouped(kept)} words kept, ${grouped(removed)} removed\n`;
}

/** The line that `--verbose` prints for one input. */
export function formatFate({ path, status, output, words }: Fate): string {
  const place = output === null ? '' : ` -> ${printable(output)}`;
  return `${printable(inputName(path))}${place}: ${status}, ${grouped(words.kept)} words kept, ${grouped(words.removed)} removed\n`;
}

/** A failure or warning of one input. */
export function formatProblem(path: string | null, kind: 'error' | 'warning', message: string): string {
  return `clean-news: ${printable(inputName(path))}: ${kind}: ${printable(message)}\n`;
}

/** Figures read the same whatever the machine's language is. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
