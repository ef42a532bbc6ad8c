import { Document, type Element, type ParentNode, Text } from 'domhandler';
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { type QuoteType, type TokenizerCallbacks } from 'htmlparser2';
import { HtmlElement, type HtmlTree } from './html-tree.js';
import { MOST_DEPTH, MOST_ELEMENTS, type TreeLimits } from './tree-limits.js';
import { endedBy, endsParagraph, FORMATTING, HEAD_CONTENT, PARAGRAPH_TAG, stopsSearch, VOID } from './tag-rules.js';

/**
 * Builds the tree from htmlparser2's tokens. Its own parser is not used, because it searches a stack that grows with
 * the page (100,000 nested elements take minutes) and does not end paragraphs, cells and formatting where browsers do.
 */
export class TreeBuilder implements TokenizerCallbacks {
  readonly #source: string;
  readonly #mostElements: number;
  readonly #mostDepth: number;
  readonly #document = new Document([]);
  readonly #elements: HtmlElement[] = [];
  /** Open elements, the innermost last. */
  readonly #open: HtmlElement[] = [];
  /** Formatting whose end tag came inside a block: it ends with that block. */
  readonly #ending = new Set<HtmlElement>();
  /** How many elements of a name are open, so that nobody searches for what is not there. */
  readonly #openNames = new Map<string, number>();
  #flattened: HtmlTree['flattened'] = null;
  #foreign = 0;
  #tag = '';
  #attributes: Record<string, string> = {};
  #attribute = '';
  #value = '';
  #lastText: Text | null = null;

  constructor(source: string, { maxElements = MOST_ELEMENTS, maxDepth = MOST_DEPTH }: TreeLimits = {}) {
    this.#source = source;
    this.#mostElements = maxElements;
    this.#mostDepth = maxDepth;
  }

  get tree(): HtmlTree {
    return { document: this.#document, elements: this.#elements, flattened: this.#flattened };
  }

  ontext(start: number, end: number): void {
    const data = this.#source.slice(start, end);
    const isCode = this.#top()?.name === 'script' || this.#top()?.name === 'style';
    this.#text(isCode || !data.includes('&') ? data : decodeHTML(data));
  }

  ontextentity(code: number): void {
    this.#text(String.fromCodePoint(code));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#source.slice(start, end).toLowerCase();
    this.#attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#source.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    const data = this.#source.slice(start, end);
    this.#value += data.includes('&') ? decodeHTMLAttribute(data) : data;
  }

  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code);
  }

  onattribend(_quote: QuoteType): void {
    const name = this.#attribute;
    // The first of two attributes of one name counts.
    if (!Object.hasOwn(this.#attributes, name)) this.#attributes[name === '__proto__' ? '-proto-' : name] = this.#value;
    this.#value = '';
  }

  onopentagend(): void {
    this.#start(false);
  }

  onselfclosingtag(): void {
    this.#start(this.#foreign > 0 || this.#tag === 'svg' || this.#tag === 'math');
  }

  onclosetag(start: number, end: number): void {
    this.#end(this.#source.slice(start, end).toLowerCase());
  }

  oncdata(start: number, end: number, offset: number): void {
    this.#text(this.#source.slice(start, end - offset));
  }

  oncomment(): void {
    this.#lastText = null;
  }

  ondeclaration(): void {
    this.#lastText = null;
  }

  onprocessinginstruction(): void {
    this.#lastText = null;
  }

  onend(): void {
    while (this.#open.length > 0) this.#pop();
  }

  #text(data: string): void {
    if (this.#lastText) {
      this.#lastText.data += data;
      return;
    }
    // Text ends the head, also where it is meant for readers without scripts.
    if (this.#isOpen('head') && data.trim() !== '' && isHeadBox(this.#top())) this.#endHead();
    const text = new Text(data);
    this.#append(text);
    this.#lastText = text;
  }

  #start(isClosed: boolean): void {
    const tag = this.#tag;
    if (tag === 'html' || tag === 'body' || tag === 'head') {
      if (this.#mergeRoot(tag)) return;
    } else if (!HEAD_CONTENT.has(tag) && this.#top()?.name === 'head') {
      this.#pop();
    }
    if (this.#elements.length >= this.#mostElements) {
      this.#flattened = 'nodes';
      // Words on both sides of a tag that is not read must not grow together.
      if (!FORMATTING.has(tag)) this.#text('\n');
      return;
    }
    if (this.#foreign === 0) this.#endWhatItEnds(tag);
    const element = new HtmlElement(tag, this.#attributes);
    element.order = element.last = this.#elements.length;
    this.#elements.push(element);
    this.#append(element);
    this.#lastText = null;
    if (isClosed || VOID.has(tag)) return;
    if (this.#open.length >= this.#mostDepth) {
      this.#flattened = 'depth';
      return;
    }
    this.#open.push(element);
    this.#openNames.set(tag, (this.#openNames.get(tag) ?? 0) + 1);
    if (tag === 'svg' || tag === 'math') this.#foreign++;
  }

  /** A second `<html>` or `<body>` only adds attributes; a head begins nothing once the body has. */
  #mergeRoot(tag: string): boolean {
    const there = this.#elements.find(({ name }, at) => at < 1000 && name === tag);
    if (!there) {
      if (tag === 'body') while (this.#top()?.name === 'head') this.#pop();
      return tag === 'head' && this.#open.some(({ name }) => name === 'body');
    }
    for (const [name, value] of Object.entries(this.#attributes)) there.attribs[name] ??= value;
    return true;
  }

  #endWhatItEnds(tag: string): void {
    if (this.#isOpen('p') && endsParagraph(tag)) this.#endNearest(PARAGRAPH_TAG, 'p');
    const ended = endedBy(tag);
    // Several may end one inside the other: a row ends its last cell and itself.
    while (ended.size > 0 && this.#endNearest(ended, tag));
  }

  #endNearest(ended: ReadonlySet<string>, by: string): boolean {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const { name } = this.#open[at] as HtmlElement;
      if (ended.has(name)) {
        this.#closeFrom(at);
        return true;
      }
      if (stopsSearch(by, name)) return false;
      // A heading only ends another one that is open right here.
      if (by.length === 2 && by.startsWith('h') && !FORMATTING.has(name)) return false;
    }
    return false;
  }

  #end(tag: string): void {
    this.#lastText = null;
    if (tag === 'br') {
      this.#tag = 'br';
      this.#attributes = {};
      this.#start(false);
    }
    // What stands behind the end of the page is text like any other.
    if (tag === 'html' || tag === 'body') return;
    if (!this.#isOpen(tag)) return;
    const isFormatting = FORMATTING.has(tag);
    let isCrossed = false;
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const open = this.#open[at] as HtmlElement;
      if (open.name === tag && !this.#ending.has(open)) {
        if (isCrossed) this.#ending.add(open);
        else this.#closeFrom(at);
        return;
      }
      if (isFormatting && !FORMATTING.has(open.name)) isCrossed = true;
      if (stopsSearch(tag === 'li' ? 'div' : tag, open.name)) return;
    }
  }

  #closeFrom(at: number): void {
    while (this.#open.length > at) this.#pop();
    for (let top = this.#top(); top && this.#ending.delete(top); top = this.#top()) this.#pop();
  }

  #pop(): void {
    const closed = this.#open.pop() as HtmlElement;
    closed.last = this.#elements.length - 1;
    this.#openNames.set(closed.name, (this.#openNames.get(closed.name) as number) - 1);
    this.#lastText = null;
    if (closed.name === 'svg' || closed.name === 'math') this.#foreign--;
  }

  #endHead(): void {
    while (this.#isOpen('head')) this.#pop();
  }

  #isOpen(tag: string): boolean {
    return (this.#openNames.get(tag) ?? 0) > 0;
  }

  #top(): HtmlElement | undefined {
    return this.#open.at(-1);
  }

  #append(node: Element | Text): void {
    const parent: ParentNode = this.#top() ?? this.#document;
    const previous = parent.children.at(-1) ?? null;
    node.parent = parent;
    node.prev = previous;
    if (previous) previous.next = node;
    parent.children.push(node);
  }
}

/** The head itself, or what readers without scripts see of it. */
function isHeadBox(open: HtmlElement | undefined): boolean {
  return open?.name === 'head' || open?.name === 'noscript';
}
