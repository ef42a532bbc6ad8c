import type { HtmlElement } from './html-tree.js';

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0\s*(?:;|!|$))/iu;
/** Styles that move a text out of sight: far off the page, or into one pixel. */
const OFF_SCREEN = /(?:^|;)\s*(?:(?:left|top|text-indent)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*(?:0|1px))/iu;
/** Class names of the common frameworks for text that only screen readers say, or nobody. */
const HIDING_NAMES: ReadonlySet<string> = new Set([
  'hidden',
  'd-none',
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'screen-reader-text',
  'screen-reader-only',
  'element-invisible',
  'is-hidden',
  'u-hidden',
  'u-visually-hidden',
  'assistive-text',
  'offscreen',
  'off-screen',
  'hide-text',
]);

/** A part of each of those names: most lists of names need not be taken apart. */
const LIKELY = /hid|none|sr-|visually|screen|assist/u;

/** Whether a page hides an element, by attribute, style or the class names of common frameworks. */
export function isHidden({ name, attribs }: HtmlElement): boolean {
  if (name === 'template' || name === 'noscript') return true;
  if (name === 'dialog') return attribs['open'] === undefined;
  if (attribs['hidden'] !== undefined && attribs['hidden'] !== 'false') return true;
  if (attribs['aria-hidden'] === 'true') return true;
  const { style } = attribs;
  if (style !== undefined && (HIDING_STYLE.test(style) || OFF_SCREEN.test(style))) return true;
  const names = attribs['class'];
  if (names === undefined || !LIKELY.test(names)) return false;
  return names.split(/\s+/u).some((one) => HIDING_NAMES.has(one));
}
