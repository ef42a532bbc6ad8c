import { type Article, toMarkdown } from '../src/index.js';

/** The goldens of a case by file name: the document, and everything that was decided about it, with the why. */
export function goldensOf(article: Article): Record<'expected.md' | 'expected.json', string> {
  const { status, title, subtitle, authors, published, modified, publisher, section, tags, language, related } =
    article;
  const { metadataSources, removed, warnings, removals } = article;
  const decided = {
    ...{ status, title, subtitle, authors, published, modified, publisher, section, tags, language, related },
    ...{ metadataSources, removed, warnings },
    removals: removals.map(({ action, field, pass, rule, reason, text, after }) => ({
      action,
      ...(field === undefined ? {} : { field }),
      rule: `${pass}/${rule}`,
      reason,
      text,
      ...(after === undefined ? {} : { after }),
    })),
  };
  return { 'expected.md': toMarkdown(article), 'expected.json': `${JSON.stringify(decided, null, 2)}\n` };
}
