import { safeJson } from '../text/safe-json.js';
import type { DuplicateCluster } from './duplicate-index.js';

/** What the file says first, so that no other JSON is taken for one. */
const KIND = 'clean-news clusters';
const VERSION = 1;

/** The clusters as a file for people and programs: the same ones give the same bytes. Likeness is given in hundredths. */
export function writeClusters(clusters: readonly DuplicateCluster[]): string {
  const written = clusters.map(({ original, copies }) => ({
    original,
    copies: copies.map(({ id, relation, similarity }) => ({ id, relation, similarity: Number(similarity.toFixed(2)) })),
  }));
  return `${safeJson({ kind: KIND, version: VERSION, clusters: written }, 2)}\n`;
}
