/** Something a person should know about the result; warnings reach the JSON, infos only the explain view. */
export interface Note {
  readonly severity: 'info' | 'warning';
  /** Stable, kebab-case; scripts may depend on it. */
  readonly code: string;
  readonly message: string;
  /** The note puts the whole result in doubt: its status becomes `suspect`. */
  readonly suspect?: boolean;
  /** Id of the block concerned. */
  readonly block?: number;
}
