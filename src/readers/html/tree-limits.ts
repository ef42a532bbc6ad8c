/**
 * Elements are nested so deep at most; what lies deeper becomes its neighbour, as in browsers, which stop at the same
 * depth. Every search through the open elements is bounded by it, so that reading stays linear.
 */
export const MOST_DEPTH = 512;
/** More elements than any page has; the text behind the last of them is still read, its tags are not. */
export const MOST_ELEMENTS = 500_000;

/** How much of a page becomes a tree. */
export interface TreeLimits {
  /** Most elements; default {@link MOST_ELEMENTS}. */
  readonly maxElements?: number;
  /** Most elements inside one another; default {@link MOST_DEPTH}. */
  readonly maxDepth?: number;
}
