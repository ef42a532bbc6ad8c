/** What a cleaner says of a page. */
export interface Prediction {
  readonly id: string;
  /** Paragraphs parted by blank lines. */
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly authors?: readonly string[] | null | undefined;
  /** ISO 8601; the first ten characters are compared. */
  readonly date?: string | null | undefined;
}
