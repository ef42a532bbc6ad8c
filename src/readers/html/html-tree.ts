import { type Document, Element } from 'domhandler';
import { type ElementKind, elementKind } from './element-kinds.js';

/** A page's tree, with what building it counted: elements in document order, so that a subtree is a range of them. */
export interface HtmlTree {
  readonly document: Document;
  /** All elements; `elements[e.order] === e`, and the elements inside `e` are those from `e.order + 1` to `e.last`. */
  readonly elements: readonly HtmlElement[];
  /** Set when the page was nested deeper, or had more elements, than is read as such. */
  readonly flattened: 'depth' | 'nodes' | null;
}

/** An element that knows its place in the document. */
export class HtmlElement extends Element {
  /** Place among all elements of the page, from 0. */
  order = 0;
  /** Order of the last element inside; its own where there is none. */
  last = 0;
  /** How the walk treats it. */
  readonly kind: ElementKind = elementKind(this.name);
}
