import type { HtmlElement } from './html-tree.js';
import type { RawBlock } from './raw-block.js';

interface OpenList {
  readonly element: HtmlElement;
  readonly ordered: boolean;
  next: number;
}

/** What a text is by the lists and quotes around it. */
export type ListShape = Pick<RawBlock, 'kind' | 'depth' | 'ordered' | 'ordinal'>;

/** The lists, items and quotes that are open. */
export class ListBoxes {
  readonly #lists: OpenList[] = [];
  readonly #items: HtmlElement[] = [];
  readonly #quotes: HtmlElement[] = [];
  /** Items whose first block has been made: what follows in them are blocks of their own. */
  readonly #begun = new Set<HtmlElement>();

  get list(): HtmlElement | undefined {
    return this.#lists.at(-1)?.element;
  }

  get quote(): HtmlElement | undefined {
    return this.#quotes.at(-1);
  }

  enter(element: HtmlElement): void {
    const { kind } = element;
    if (kind === 'list') this.#lists.push({ element, ordered: element.name === 'ol', next: startOf(element) });
    else if (kind === 'item') this.#items.push(element);
    else if (kind === 'quote') this.#quotes.push(element);
  }

  leave(element: HtmlElement): void {
    if (this.list === element) this.#lists.pop();
    if (this.#items.at(-1) === element) this.#items.pop();
    if (this.quote === element) this.#quotes.pop();
  }

  /** The shape of the next text: an item's first, a quote's, or a plain paragraph. */
  shape(): ListShape {
    const item = this.#items.at(-1);
    const { quote } = this;
    if (item && !this.#begun.has(item) && (!quote || quote.order < item.order)) {
      this.#begun.add(item);
      return this.#itemShape(item);
    }
    if (quote) return { kind: 'quote', depth: this.#quotes.length - 1 };
    return { kind: 'paragraph' };
  }

  #itemShape(item: HtmlElement): ListShape {
    const list = this.#lists.at(-1);
    if (!list) return { kind: 'list-item', depth: 0, ordered: false };
    const ordinal = numberOf(item) ?? list.next;
    list.next = ordinal + 1;
    const depth = this.#lists.length - 1;
    return { kind: 'list-item', depth, ordered: list.ordered, ...(list.ordered ? { ordinal } : {}) };
  }
}

/** Larger numbers than Markdown takes are none. */
const MOST_NUMBER = 999_999;

function startOf({ attribs }: HtmlElement): number {
  return wholeNumber(attribs['start']) ?? 1;
}

function numberOf({ attribs }: HtmlElement): number | null {
  return wholeNumber(attribs['value']);
}

function wholeNumber(text: string | undefined): number | null {
  const number = /^\s*\d{1,6}\s*$/u.test(text ?? '') ? Number(text) : null;
  return number !== null && number <= MOST_NUMBER ? number : null;
}
