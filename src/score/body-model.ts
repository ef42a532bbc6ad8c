/** What finding the body adds up; text and mark-up have a model each. */
export interface BodyModel {
  /** Score of going from one label (row) to the next (column). */
  readonly transitions: readonly (readonly number[])[];
  /** What each feature says for each label, in the order of LABELS. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** Whether paragraphs with next to nothing between them belong together: mark-up tells better where articles end. */
  readonly gapsBind: boolean;
}

/** The model for blocks of a format; the one for mark-up is read when a page needs it. */
export async function bodyModel(format: string): Promise<BodyModel> {
  const isMarkup = format === 'html';
  const { TRANSITIONS, WEIGHTS } = isMarkup ? await import('./markup-weights.js') : await import('./weights.js');
  return { transitions: TRANSITIONS, weights: WEIGHTS, gapsBind: !isMarkup };
}
