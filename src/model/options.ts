import type { SiteProfile } from './site-profile.js';
import type { SiteRule } from './site-rule.js';
import type { SourceFormat } from './source.js';

/** What a caller may ask of one cleaning. Every field is optional; the defaults are those of the command line. */
export interface CleanOptions {
  /** Input format; default `auto`: by content, then by the extension of `path`. */
  readonly from?: SourceFormat | 'auto';
  /** Where the document came from, as it shall stand in `source.path`. */
  readonly path?: string | null;
  readonly url?: string | null;
  /** Language code (`de`, `pt-BR`); default: told from the text. */
  readonly lang?: string | null;
  /** Date of publication (ISO 8601) by whoever delivered the document; taken where the document names none. */
  readonly published?: string | null;
  /** WHATWG label; overrides detection for byte input. */
  readonly encoding?: string | null;
  /** Readers' comments; default `drop`. */
  readonly comments?: 'drop' | 'keep';
  /** Passes (`related`) or rules (`newsletter/en-signup`) to switch off. */
  readonly disable?: readonly string[];
  /** Passes or rules to switch on again, after `disable`. */
  readonly enable?: readonly string[];
  /** Keep link targets in `markdown`; default true. */
  readonly links?: boolean;
  /** Keep images in `markdown`; default true. */
  readonly images?: boolean;
  /** What is known of the site from other files of the batch. */
  readonly site?: SiteProfile | null;
  /** Rules for publishers whose pages the general ones get wrong; the first that fits a page's host counts. */
  readonly siteRules?: readonly SiteRule[];
  /** Most elements of an HTML page that are read as such; the text behind them is read without mark-up. Default 500,000. */
  readonly maxElements?: number;
  /** Elements of an HTML page inside one another, at most; what lies deeper is read as their neighbour. Default 512. */
  readonly maxDepth?: number;
  /** Facts about the input bytes, filled in by whoever read them. */
  readonly input?: InputFacts | null;
}

/** What only the reader of the bytes knows. */
export interface InputFacts {
  readonly encoding: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** Set when the bytes are no text at all, naming what they look like (`PDF document`). */
  readonly binary?: string | null;
  /** Said in the result's warnings: what could not be decoded. */
  readonly warning?: string | null;
  /** Which record of a container the document is, counted from 1. */
  readonly number?: number | null;
  /** What the container says of the document beside its text: the other fields of a line, the headers of a record. */
  readonly record?: Readonly<Record<string, unknown>> | null;
}
