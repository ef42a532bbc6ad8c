import { toJson, toMarkdown, toText } from '../index.js';
import type { OutputFormat } from '../io/plan.js';
import type { Article } from '../model/article.js';
import type { Fingerprint } from '../model/fingerprint.js';
import { type DuplicateMark, markIndented, markLine, markMarkdown } from '../writers/duplicate-mark.js';

/** How documents are written down. */
export interface Rendering {
  readonly format: OutputFormat;
  /** Lists removals in JSON. */
  readonly explain: boolean;
  readonly frontMatter: boolean;
  readonly links: boolean;
  readonly images: boolean;
}

/** What stands between two documents in one stream: a line with one form feed, where the format has no own border. */
export const SEPARATORS: Readonly<Record<OutputFormat, string>> = {
  markdown: '\f\n',
  text: '\f\n',
  json: '',
  jsonl: '',
};

/** The article in the format asked for; ends with a line feed unless it is empty. */
export function render(article: Article, rendering: Rendering, fingerprint?: Fingerprint | null): string {
  const { format, explain, frontMatter, links, images } = rendering;
  if (format === 'markdown') return endLine(toMarkdown(article, { frontMatter, links, images }));
  if (format === 'text') return endLine(toText(article));
  return endLine(toJson(article, { explain, fingerprint: fingerprint ?? null, indent: format === 'json' ? 2 : 0 }));
}

/** How a document in that format comes to say what it repeats; null where it has no place to say so. */
export function duplicateMark({ format, frontMatter }: Rendering): DuplicateMark | null {
  if (format === 'markdown') return frontMatter ? markMarkdown : null;
  if (format === 'text') return null;
  return format === 'json' ? markIndented : markLine;
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
