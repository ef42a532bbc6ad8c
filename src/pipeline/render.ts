import type { Article } from '../model/article.js';
import { type JsonOptions, writeArticleJson } from '../writers/json.js';
import { type MarkdownOptions, writeMarkdown } from '../writers/markdown.js';

/** The article as Markdown: front matter, title, subtitle, body. An empty one is the empty string. */
export function toMarkdown(article: Article, options: MarkdownOptions = {}): string {
  if (article.status === 'empty') return '';
  const { document, generator } = article;
  return writeMarkdown({ metadata: document.metadata, blocks: document.blocks, generator }, options);
}

/** Title, subtitle and body as plain text; an empty article is the empty string. */
export function toText(article: Article): string {
  if (article.status === 'empty') return '';
  return `${[article.title, article.subtitle, article.text].filter((part) => part).join('\n\n')}\n`;
}

/** The article as one JSON object; `removals` only with `explain`, on one line without `indent`. */
export function toJson(article: Article, options: JsonOptions = {}): string {
  return writeArticleJson(article, options);
}
