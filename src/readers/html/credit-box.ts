import type { HtmlElement } from './html-tree.js';

const CREDIT =
  /(?:^|[^a-z])(?:credit|credits|copyright|photographer|source|quelle|bildnachweis|autor|author|fotograf|photog|attribution|byline)/iu;

/** Whether a box inside a caption is named for who took the picture. */
export function isCreditBox({ attribs }: HtmlElement): boolean {
  const names = attribs['class'] ?? attribs['itemprop'];
  return names !== undefined && CREDIT.test(names);
}
