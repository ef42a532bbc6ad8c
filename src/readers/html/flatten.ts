import { type ChildNode, isTag } from 'domhandler';
import { Flattener } from './flattener.js';
import { HtmlElement, type HtmlTree } from './html-tree.js';
import type { RawBlock } from './raw-block.js';

/** The texts of a page in reading order, each in the box that holds it. */
export function flatten({ document, elements }: HtmlTree): RawBlock[] {
  // Text may stand before and behind all elements; a page without any is one box.
  const outermost = elements.find(({ name }) => name === 'body') ?? elements[0] ?? new HtmlElement('body', {});
  const flattener = new Flattener(outermost);
  // By hand instead of by recursion: a page may be nested as deep as it likes.
  for (let node = document.firstChild; node; ) {
    const enters = flattener.enter(node);
    const inner = enters ? (node as HtmlElement).firstChild : null;
    if (inner) {
      node = inner;
      continue;
    }
    if (enters) flattener.leave(node as HtmlElement);
    node = nextNode(node, flattener);
  }
  return flattener.finish();
}

/** The next node behind one and everything in it; the elements that end on the way are left. */
function nextNode(from: ChildNode, flattener: Flattener): ChildNode | null {
  let node = from;
  while (!node.next) {
    const { parent } = node;
    if (!parent || !isTag(parent)) return null;
    flattener.leave(parent as HtmlElement);
    node = parent;
  }
  return node.next;
}
