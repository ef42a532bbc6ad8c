import { type ChildNode, isTag, isText } from 'domhandler';
import { isPictureText } from './credit-box.js';
import { type ElementKind, OWN_THINGS, TEXT_BOXES } from './element-kinds.js';
import { embeddedPost, frameAddress } from './embeds.js';
import { isHidden } from './hidden.js';
import type { HtmlElement } from './html-tree.js';
import { Footnotes } from './footnotes.js';
import { readImage } from './images.js';
import { InlineText } from './inline-text.js';
import { ListBoxes } from './list-boxes.js';
import type { RawBlock } from './raw-block.js';
import { RawBlocks } from './raw-blocks.js';
import { readTable } from './tables.js';

/** Gathers the texts of a page while the walk goes through it. */
export class Flattener {
  #inline = new InlineText();
  /** Texts that are interrupted by a hidden word or two, which go on behind it. */
  readonly #suspended: { readonly element: HtmlElement; readonly inline: InlineText }[] = [];
  /** Open boxes, the innermost last. */
  readonly #boxes: HtmlElement[] = [];
  readonly #footnotes = new Footnotes();
  readonly #lists = new ListBoxes();
  readonly #blocks = new RawBlocks(this.#lists);
  /** The posts of other sites and preformatted boxes under way. */
  #post: HtmlElement | null = null;
  #preformatted = 0;

  readonly #outermost: HtmlElement;

  constructor(outermost: HtmlElement) {
    this.#outermost = outermost;
  }

  /** Whether the walk goes into the node. */
  enter(node: ChildNode): boolean {
    if (isText(node)) {
      if (this.#preformatted > 0) this.#inline.appendAsIs(node.data);
      else this.#inline.append(node.data);
      return false;
    }
    if (!isTag(node)) return false;
    const element = node as HtmlElement;
    return this.#enterElement(element, element.kind);
  }

  #enterElement(element: HtmlElement, kind: ElementKind): boolean {
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all other kinds are boxes
    switch (kind) {
      case 'skip':
        return false;
      case 'break':
        this.#lineBreak(element);
        return false;
      case 'image':
        this.#image(element);
        return false;
      case 'rule':
        this.#flush();
        this.#blocks.addPlain('rule', '', element);
        return false;
      case 'frame':
        this.#frame(element);
        return false;
      case 'noscript':
        return this.#noscript(element);
      case 'table':
        return this.#table(element);
      case 'link':
        if (this.#footnotes.call(element)) {
          this.#inline.append(`[^${this.#footnotes.labelOf(element)}]`);
          return false;
        }
        if (this.#footnotes.isReturn(element)) return false;
        this.#partThings(element);
        this.#inline.open(kind, element.attribs['href'] ?? '');
        return true;
      case 'strong':
      case 'emphasis':
      case 'code':
        if (isPictureText(undefined, element)) {
          this.#enterBox(element, 'block');
          return true;
        }
        this.#partThings(element);
        this.#inline.open(kind);
        return true;
      case 'inline':
        this.#enterInline(element);
        return true;
      default:
        this.#enterBox(element, kind);
        return true;
    }
  }

  #enterInline(element: HtmlElement): void {
    if (isHidden(element)) {
      this.#suspended.push({ element, inline: this.#inline });
      this.#inline = new InlineText();
    } else if (isPictureText(this.#boxes.at(-1), element)) this.#enterBox(element, 'block');
    else this.#partThings(element);
  }

  /** What a hidden element amid a text says is a block of its own. */
  #resume(inline: InlineText, element: HtmlElement): void {
    const { text } = this.#inline.take();
    this.#inline = inline;
    if (text !== '') this.#blocks.addPlain('paragraph', text, element);
  }

  #enterBox(element: HtmlElement, kind: ElementKind): void {
    this.#flush();
    this.#boxes.push(element);
    if (kind === 'pre') this.#preformatted++;
    if (this.#post === null && embeddedPost(element)) this.#post = element;
    else this.#lists.enter(element);
  }

  leave(element: HtmlElement): void {
    const { kind } = element;
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all other kinds are boxes
    switch (kind) {
      case 'link':
      case 'strong':
      case 'emphasis':
      case 'code':
        if (this.#boxes.at(-1) === element) this.#leaveBox(element);
        else this.#inline.close(kind);
        return;
      case 'inline': {
        const suspended = this.#suspended.at(-1);
        if (suspended?.element === element) this.#resume((this.#suspended.pop() as typeof suspended).inline, element);
        else if (this.#boxes.at(-1) === element) this.#leaveBox(element);
        return;
      }
      default:
        this.#leaveBox(element);
    }
  }

  #leaveBox(element: HtmlElement): void {
    this.#flush();
    if (this.#boxes.at(-1) !== element) return;
    this.#boxes.pop();
    this.#lists.leave(element);
    if (this.#post === element) this.#post = null;
    if (element.kind === 'pre') this.#preformatted--;
  }

  finish(): RawBlock[] {
    this.#flush();
    return this.#blocks.all;
  }

  /** Outside text, links and names that touch each other are things of their own, which styles set apart. */
  #partThings(element: HtmlElement): void {
    if (this.#inline.isApart || !OWN_THINGS.has(element.name)) return;
    const box = this.#boxes.at(-1);
    if (!box || TEXT_BOXES.has(box.name)) return;
    const before = element.prev;
    if (before && isTag(before) && (OWN_THINGS.has(before.name) || (before as HtmlElement).kind === 'strong'))
      this.#flush();
  }

  /** A single break goes on in the same paragraph; two begin another. */
  #lineBreak(element: HtmlElement): void {
    if (this.#preformatted > 0) {
      this.#inline.appendAsIs('\n');
      return;
    }
    if (this.#inline.isEmpty) return;
    if (isBreakBehind(element) || this.#inline.endsInBreak) this.#flush();
    else this.#inline.lineBreak();
  }

  #image(element: HtmlElement): void {
    const figure = readImage(element);
    if (!figure || this.#post !== null) return;
    const box = this.#boxes.at(-1);
    if (box?.kind === 'noscript') {
      this.#blocks.addFallback(figure, box);
      return;
    }
    // A picture amid words is a sign among them.
    if (!this.#inline.isApart) return;
    this.#blocks.addPlain('figure', '', element, { figure });
  }

  #frame(element: HtmlElement): void {
    const url = frameAddress(element);
    if (url === null) return;
    this.#flush();
    const text = (element.attribs['title'] ?? '').replaceAll(/\s+/gu, ' ').trim();
    this.#blocks.addPlain('embed', text, element, { url });
  }

  /** Browsers that run scripts show nothing of it; its pictures are those that scripts load later. */
  #noscript(element: HtmlElement): boolean {
    this.#flush();
    this.#boxes.push(element);
    return true;
  }

  #table(element: HtmlElement): boolean {
    this.#flush();
    const table = readTable(element);
    if (table === null) {
      this.#boxes.push(element);
      return true;
    }
    const text = [table.header, ...table.rows]
      .filter((row) => row.length > 0)
      .map((row) => row.join(' | '))
      .join('\n');
    if (text.trim() !== '') {
      this.#blocks.addPlain('table', text, element, { table });
    }
    return false;
  }

  #flush(): void {
    if (this.#inline.isEmpty) return;
    const isPre = this.#preformatted > 0;
    const taken = this.#inline.take();
    if (taken.text === '' && taken.inline.length === 0) return;
    const box = this.#boxes.at(-1) ?? this.#outermost;
    if (taken.text === '') return;
    if (this.#post !== null) {
      this.#blocks.addToPost(taken.text.replaceAll('\n', ' '), taken.inline, this.#post);
      return;
    }
    this.#blocks.add({ ...taken, ...(isPre ? { kind: 'code', inline: [] } : this.#shape(box)) }, box);
  }

  /** What a text is by the boxes around it. */
  #shape(box: HtmlElement): Pick<RawBlock, 'kind' | 'level' | 'depth' | 'ordered' | 'ordinal' | 'label'> {
    const note = this.#footnotes.noteIn(box);
    if (note !== null) return { kind: 'footnote', label: note };
    if (box.kind === 'heading') return { kind: 'heading', level: Number(box.name[1]) };
    return this.#lists.shape();
  }
}

/** The next thing behind a break is a break as well. */
function isBreakBehind(element: HtmlElement): boolean {
  let next = element.next;
  while (next && isText(next) && next.data.trim() === '') next = next.next;
  return next !== null && isTag(next) && next.name === 'br';
}
