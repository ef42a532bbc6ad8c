import { isTag } from 'domhandler';
import type { Figure } from '../../model/block.js';
import { embedAddress } from './embeds.js';
import type { HtmlElement } from './html-tree.js';
import type { ListBoxes } from './list-boxes.js';
import type { RawBlock } from './raw-block.js';

/** What is in a block besides its text; most blocks that are no text have nothing of it. */
type Rest = Partial<Omit<RawBlock, 'kind' | 'text' | 'element' | 'group'>>;

/** The blocks of a page in their order. */
export class RawBlocks {
  readonly #blocks: RawBlock[] = [];
  readonly #lists: ListBoxes;

  /** @param lists the lists and quotes under way */
  constructor(lists: ListBoxes) {
    this.#lists = lists;
  }

  get all(): RawBlock[] {
    return this.#blocks;
  }

  /** Adds what is no text, or a text without formatting. */
  addPlain(kind: RawBlock['kind'], text: string, element: HtmlElement, rest: Rest = {}): void {
    this.add({ kind, text, inline: [], linked: 0, strong: 0, emphasised: 0, ...rest }, element);
  }

  add(block: Omit<RawBlock, 'element' | 'group'>, element: HtmlElement): void {
    const { kind } = block;
    const holder = kind === 'list-item' ? this.#lists.list : kind === 'quote' ? this.#lists.quote : element.parent;
    const group = holder && isTag(holder) ? (holder as HtmlElement).order : element.order;
    // A heading is one line, however it was broken.
    const whole =
      kind === 'heading' ? { ...block, text: block.text.replaceAll('\n', ' '), inline: withoutBreaks(block) } : block;
    this.#blocks.push({ ...whole, element, group });
  }

  /** The picture for readers without scripts stands for the one that a script would have put there. */
  addFallback(figure: Figure, noscript: HtmlElement): void {
    const before = this.#blocks.at(-1);
    const isTwin = before?.kind === 'figure' && before.text === '' && before.element.parent === noscript.parent;
    if (isTwin && before.figure) {
      before.figure = { ...before.figure, url: figure.url, alt: before.figure.alt ?? figure.alt };
      return;
    }
    const { parent } = noscript;
    const holder = parent && isTag(parent) ? (parent as HtmlElement) : noscript;
    this.addPlain('figure', '', holder, { figure });
  }

  /** The text of a post from elsewhere is one embed, which its last link leads to. */
  addToPost(text: string, inline: RawBlock['inline'], post: HtmlElement): void {
    const last = this.#blocks.at(-1);
    const url = inline.findLast((run) => run.type === 'link' && run.url)?.url;
    if (last?.kind === 'embed' && last.element === post) {
      last.text = last.text === '' ? text : `${last.text} ${text}`;
      if (url !== undefined) last.url = url;
      return;
    }
    const address = url ?? embedAddress(post) ?? '';
    this.addPlain('embed', text, post, { url: address });
  }
}

function withoutBreaks({ inline }: Pick<RawBlock, 'inline'>): RawBlock['inline'] {
  return inline.filter(({ type }) => type !== 'break');
}
