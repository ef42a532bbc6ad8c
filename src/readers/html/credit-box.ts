import type { HtmlElement } from './html-tree.js';

const CREDIT =
  /(?:^|[^a-z])(?:credit|credits|copyright|photographer|source|quelle|bildnachweis|autor|author|fotograf|photog|attribution|byline)/iu;

/** Whether a box inside a caption is named for who took the picture. */
export function isCreditBox({ attribs }: HtmlElement): boolean {
  const names = attribs['class'] ?? attribs['itemprop'];
  return names !== undefined && CREDIT.test(names);
}

/** A picture's credit inside its caption is a piece of its own. */
export function isCreditIn(box: HtmlElement | undefined, element: HtmlElement): boolean {
  if (box === undefined) return false;
  const isCaption = box.name === 'figcaption' || CAPTION_NAME.test(box.attribs['class'] ?? '');
  return isCaption && isCreditBox(element);
}

const CAPTION_NAME = /(?:^|[^a-z])(?:caption|legend|bildunterschrift)/iu;
