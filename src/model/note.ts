/** Something a person should know about the result; warnings reach the JSON, infos only the explain view. */
export interface Note {
  readonly severity: 'info' | 'warning';
  /** Stable, kebab-case; scripts may depend on it. */
  readonly code: string;
  readonly message: string;
  /** Id of the block concerned. */
  readonly block?: number;
}
