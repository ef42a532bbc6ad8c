import { isTag } from 'domhandler';
import type { HtmlElement } from './html-tree.js';

/** Of a longer path only so many steps at either end are said: pages hold elements by the hundred thousand. */
const MOST_STEPS = 20;

interface Place {
  readonly path: string;
  /** Elements around it, itself among them. */
  readonly depth: number;
}

/** Neighbours share the path of the box around them; it is a fact of the tree, which never changes. */
const PLACES = new WeakMap<HtmlElement, Place>();

/** The names of the elements around and down to an element: `html > body > main > p`; with `…` amid a very long path. */
export function pathOf(element: HtmlElement): string {
  return placeOf(element).path;
}

function placeOf(element: HtmlElement): Place {
  const open: HtmlElement[] = [];
  let outer: Place | undefined;
  for (let at: HtmlElement | null = element; at; at = parentOf(at)) {
    outer = PLACES.get(at);
    if (outer) break;
    open.push(at);
  }
  for (const one of open.toReversed()) {
    outer = stepInto(one, outer);
    PLACES.set(one, outer);
  }
  return outer ?? { path: element.name, depth: 1 };
}

function stepInto(element: HtmlElement, outer: Place | undefined): Place {
  if (!outer) return { path: element.name, depth: 1 };
  const depth = outer.depth + 1;
  if (depth <= 2 * MOST_STEPS) return { path: `${outer.path} > ${element.name}`, depth };
  const head = outer.path.split(' > ', MOST_STEPS).join(' > ');
  const tail: string[] = [];
  for (let at: HtmlElement | null = element; at && tail.length < MOST_STEPS; at = parentOf(at)) tail.push(at.name);
  return { path: `${head} > … > ${tail.toReversed().join(' > ')}`, depth };
}

function parentOf({ parent }: HtmlElement): HtmlElement | null {
  return parent && isTag(parent) ? (parent as HtmlElement) : null;
}
