import type { HtmlElement } from './html-tree.js';

const CREDIT =
  /(?:^|[^a-z])(?:credit|credits|copyright|photographer|source|quelle|bildnachweis|autor|author|fotograf|photog|attribution|byline)/iu;

/** Whether a box inside a caption is named for who took the picture. */
export function isCreditBox({ attribs }: HtmlElement): boolean {
  const names = attribs['class'] ?? attribs['itemprop'];
  return names !== undefined && CREDIT.test(names);
}

/** A picture's caption in the middle of a text, and its credit inside the caption, are pieces of their own. */
export function isPictureText(box: HtmlElement | undefined, element: HtmlElement): boolean {
  if (IN_LINE.test(element.attribs['class'] ?? '')) return true;
  if (box === undefined) return false;
  const isCaption = box.name === 'figcaption' || CAPTION_NAME.test(box.attribs['class'] ?? '');
  return isCaption && isCreditBox(element);
}

/** How portals name the `em` or `span` that a picture's caption stands in: `img_desc`. */
const IN_LINE = /(?:^|[^a-z])(?:img|image|photo|pic|picture)[_-]?(?:desc|description|caption|explain)(?:[^a-z]|$)/iu;

const CAPTION_NAME = /(?:^|[^a-z])(?:caption|legend|bildunterschrift)/iu;
