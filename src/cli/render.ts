import { toJson, toMarkdown, toText } from '../index.js';
import type { OutputFormat } from '../io/plan.js';
import type { Article } from '../model/article.js';
import type { Flags } from './flags.js';

/** What stands between two documents in one stream: a line with one form feed, where the format has no own border. */
export const SEPARATORS: Readonly<Record<OutputFormat, string>> = { markdown: '\f\n', text: '\f\n', json: '', jsonl: '' };

/** The article in the format asked for; ends with a line feed unless it is empty. */
export function render(article: Article, format: OutputFormat, flags: Flags): string {
  const explain = flags.explain === true;
  switch (format) {
    case 'markdown': {
      const { frontMatter = true, links = true, images = true } = flags;
      return endLine(toMarkdown(article, { frontMatter, links, images }));
    }
    case 'text':
      return endLine(toText(article));
    case 'json':
      return endLine(toJson(article, { explain, indent: 2 }));
    case 'jsonl':
      return endLine(toJson(article, { explain, indent: 0 }));
  }
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
