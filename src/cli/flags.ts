import type { SiteRule } from '../model/site-rule.js';
import type { OutputFormat } from '../io/plan.js';
import type { SourceFormat } from '../model/source.js';

/** The options of a run, from the command line or a configuration file; what is not given is undefined. */
export interface Flags {
  readonly output?: string;
  readonly format?: OutputFormat;
  readonly from?: SourceFormat | 'auto';
  readonly filesFrom?: string;
  /** The field of a JSON line that holds the document. */
  readonly field?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly comments?: 'drop' | 'keep';
  readonly dryRun?: boolean;
  readonly encoding?: string;
  readonly jobs?: number;
  readonly explain?: boolean;
  readonly disable?: readonly string[];
  readonly enable?: readonly string[];
  readonly frontMatter?: boolean;
  readonly links?: boolean;
  readonly images?: boolean;
  readonly dedupe?: 'off' | 'mark' | 'drop';
  /** From the configuration alone: selectors are too long for a command line. */
  readonly siteRules?: readonly SiteRule[];
  readonly siteFurniture?: 'on' | 'off';
  /** A file that `learn` wrote. */
  readonly profile?: string;
  readonly report?: string;
  readonly force?: boolean;
  readonly failFast?: boolean;
  readonly maxBytes?: number;
  /** Most elements of an HTML page. */
  readonly maxElements?: number;
  /** Elements inside one another, at most. */
  readonly maxDepth?: number;
  /** Seconds for one document; 0 for as long as it takes. */
  readonly timeout?: number;
  /** Bytes of memory for one document. */
  readonly maxMemory?: number;
  /** A file, or false for none; undefined searches upward. */
  readonly config?: string | false;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly progress?: boolean;
}
