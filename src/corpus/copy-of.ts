import type { FingerprintStore } from './fingerprint-store.js';

/** How one article repeats another: `same` as much of it, or `cut` from it. */
export interface Copy {
  readonly relation: 'same' | 'cut';
  /** The share of its runs of words that it has in common with the other, 0 to 1; an estimate. */
  readonly similarity: number;
}

/** With half of all runs of two words in common, one is a copy of the other: stories of one event share a tenth. */
const LEAST_LIKENESS = 0.5;
/** Of a copy so many runs of four words stand in the original: a follow-up repeats a third for background. */
const LEAST_CONTAINED = 0.45;
/** Fewer common runs may be one quotation. */
const LEAST_COMMON = 4;
/** Reports by one template, of prices, weather, matches, have the words in common and hardly a figure. */
const LEAST_FIGURES_SHARED = 1 / 3;
/** With fewer figures one that was rounded decides. */
const LEAST_FIGURES = 3;
/** Below so many words … */
const SHORT = 60;
/**
 * … texts of one kind, such as warnings, obituaries and appointments, differ in a name alone. So all must agree, but for
 * what an estimate may be off; of a text that was cut out of a longer one every run, since a dozen are no fair sample.
 */
const LEAST_OF_SHORT = 0.95;
/** So many of the sampled runs, which is what about thirty words have, say that all agree and not by chance. */
const LEAST_COMMON_OF_SHORT = 8;
/** A copy that is shorter by more than a fifth has been cut. */
const SAME_LENGTH = 0.8;

/** Whether an article is a copy of a fuller one, both told by their numbers in the store; null if not. */
export function copyOf(store: FingerprintStore, original: number, copy: number): Copy | null {
  const likeness = store.likeness(original, copy);
  const { common, second } = store.sharedRuns(original, copy);
  const contained = second === 0 ? 0 : common / second;
  const relation = store.words(copy) >= store.words(original) * SAME_LENGTH ? 'same' : 'cut';
  const isShort = store.words(copy) < SHORT;
  const isLike = likeness >= (isShort ? LEAST_OF_SHORT : LEAST_LIKENESS);
  const isContained = isShort
    ? contained >= LEAST_OF_SHORT && common >= LEAST_COMMON_OF_SHORT
    : contained >= LEAST_CONTAINED && common >= LEAST_COMMON;
  const isCut = isContained && !(isShort && relation === 'same');
  if ((!isLike && !isCut) || differInFigures(store, original, copy)) return null;
  return { relation, similarity: Math.max(likeness, contained) };
}

function differInFigures(store: FingerprintStore, original: number, copy: number): boolean {
  const { common, first, second } = store.sharedFigures(original, copy);
  const fewer = Math.min(first, second);
  return fewer >= LEAST_FIGURES && common < fewer * LEAST_FIGURES_SHARED;
}
