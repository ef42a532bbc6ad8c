import { isTag } from 'domhandler';
import type { HtmlElement } from './html-tree.js';

/** Longer paths say no more to anybody. */
const MOST_STEPS = 40;
/** Neighbours share the path of the box around them; it is a fact of the tree, which never changes. */
const PATHS = new WeakMap<HtmlElement, string>();

/** The names of the elements around and down to an element: `html > body > main > p`. */
export function pathOf(element: HtmlElement): string {
  const known = PATHS.get(element);
  if (known !== undefined) return known;
  const open: HtmlElement[] = [];
  let path: string | undefined;
  for (let at: HtmlElement | null = element; at && open.length < MOST_STEPS; ) {
    path = PATHS.get(at);
    if (path !== undefined) break;
    open.push(at);
    at = at.parent && isTag(at.parent) ? (at.parent as HtmlElement) : null;
  }
  for (const one of open.toReversed()) {
    path = path === undefined ? one.name : `${path} > ${one.name}`;
    PATHS.set(one, path);
  }
  return path ?? element.name;
}
