/** What a block can be: before the article, the article, furniture inside it, behind the article. */
export const LABELS = ['head', 'body', 'inner', 'tail'] as const;
export type Label = (typeof LABELS)[number];
export const START: readonly number[] = [0, 0, -99, -2];
export const TRANSITIONS: readonly (readonly number[])[] = [
  [0, 0, -99, -4],
  [-99, 0, -3, -3],
  [-99, 0, 0, -4],
  [-99, -99, -99, 0],
];
export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {};
