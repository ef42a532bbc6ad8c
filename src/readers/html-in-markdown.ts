import { Parser } from 'htmlparser2';
import type { BlockKind, Figure, Inline } from '../model/block.js';
import { safeUrl } from '../text/safe-url.js';
import { countLetters, type InlineText, pictureUrl } from './markdown-inline.js';

/** A block that was written as HTML in the midst of Markdown. */
export interface HtmlBlock {
  readonly kind: BlockKind;
  readonly content: InlineText;
  readonly level?: number;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly figure?: Figure;
}

/** Elements whose content is no text of the page. */
const SILENT = new Set(['script', 'style', 'template', 'svg', 'iframe', 'object', 'head']);
/** Elements that share a line with what stands beside them; all others begin a block. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** A map: objects know `constructor` as well. */
const FORMAT: ReadonlyMap<string, Inline['type']> = new Map([
  ['a', 'link'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['code', 'code'],
]);
const NONE: InlineText = { text: '', inline: [], linked: 0 };

/** Reads a stretch of HTML, as CommonMark lets it stand between paragraphs, into blocks. */
export function readHtmlBlocks(html: string): HtmlBlock[] {
  const builder = new HtmlBuilder();
  const parser = new Parser({
    onopentag: (name, attributes) => builder.open(name, attributes),
    onclosetag: (name) => builder.close(name),
    ontext: (text) => builder.text(text),
  });
  parser.end(html);
  return builder.end();
}

interface OpenFormat {
  readonly name: string;
  readonly type: Inline['type'];
  readonly start: number;
  readonly url: string;
}

class HtmlBuilder {
  readonly #blocks: HtmlBlock[] = [];
  #text = '';
  #runs: Inline[] = [];
  #linked = 0;
  #formats: OpenFormat[] = [];
  #silent = 0;
  /** Innermost first are the last ones. */
  readonly #elements: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SILENT.has(name)) this.#silent++;
    if (this.#silent > 0) return;
    if (name === 'br') this.#break();
    else if (name === 'img') this.#image(attributes);
    else if (name === 'td' || name === 'th') this.#text += this.#text.trim() === '' ? '' : ' | ';
    else if (!INLINE.has(name)) this.#flush();
    const type = FORMAT.get(name);
    if (type) this.#formats.push({ name, type, start: this.#text.length, url: safeUrl(attributes['href'] ?? '') });
    if (isStructure(name)) this.#elements.push(name);
  }

  close(name: string): void {
    if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    if (this.#silent > 0) return;
    const at = this.#formats.findLastIndex((format) => format.name === name);
    if (at >= 0) this.#endFormats(this.#formats.splice(at));
    if (!INLINE.has(name) && name !== 'td' && name !== 'th' && name !== 'br' && name !== 'img') this.#flush();
    if (isStructure(name)) {
      const open = this.#elements.lastIndexOf(name);
      if (open >= 0) this.#elements.length = open;
    }
  }

  text(text: string): void {
    if (this.#silent === 0) this.#text += text.replaceAll(/[ \t\r\n]+/gu, ' ');
  }

  end(): HtmlBlock[] {
    this.#flush();
    return this.#blocks;
  }

  #break(): void {
    this.#runs.push({ type: 'break', start: this.#text.length, end: this.#text.length });
    this.#text += '\n';
  }

  #image({ src, alt: given = '' }: Readonly<Record<string, string>>): void {
    const alt = given.replaceAll(/\s+/gu, ' ').trim();
    this.#flush();
    const url = pictureUrl(src) || null;
    if (url === null && alt === '') return;
    const figure = { url, alt: alt || null, caption: null, credit: null };
    this.#blocks.push({ kind: 'figure', content: { ...NONE, text: alt }, figure });
  }

  #endFormats(formats: readonly OpenFormat[]): void {
    const end = this.#text.length;
    for (const { type, start, url } of formats) {
      if (start >= end || (type === 'link' && url === '')) continue;
      // Code is one line in Markdown.
      if (type === 'code' && this.#text.slice(start, end).includes('\n')) continue;
      this.#runs.push({ type, start, end, ...(type === 'link' ? { url } : {}) });
      if (type === 'link') this.#linked += countLetters(this.#text.slice(start, end));
    }
  }

  /** Ends the block under way; formatting that is open goes on in the next one. */
  #flush(): void {
    const open = this.#formats;
    this.#endFormats(open);
    const inline = this.#runs.toSorted((a, b) => a.start - b.start || b.end - a.end);
    const content = { text: this.#text, inline, linked: this.#linked };
    if (content.text.trim() !== '') this.#addText(content);
    this.#text = '';
    this.#runs = [];
    this.#linked = 0;
    this.#formats = open.map(({ name, type, url }) => ({ name, type, url, start: 0 }));
  }

  #addText(content: InlineText): void {
    const inner = this.#elements.at(-1) ?? '';
    const before = this.#blocks.at(-1);
    if (inner === 'figcaption' && before?.figure?.caption === null) {
      const caption = content.text.replaceAll(/\s+/gu, ' ').trim();
      this.#blocks[this.#blocks.length - 1] = {
        ...before,
        content: { ...NONE, text: caption },
        figure: { ...before.figure, caption },
      };
    } else if (/^h[1-6]$/u.test(inner)) {
      this.#blocks.push({ kind: 'heading', content, level: Number(inner.charAt(1)) });
    } else if (inner === 'li') {
      this.#blocks.push({ kind: 'list-item', content, depth: 0, ordered: this.#elements.at(-2) === 'ol' });
    } else {
      const isQuote = this.#elements.includes('blockquote');
      this.#blocks.push(isQuote ? { kind: 'quote', content, depth: 0 } : { kind: 'paragraph', content });
    }
  }
}

function isStructure(name: string): boolean {
  return /^(?:h[1-6]|li|ol|ul|blockquote|figcaption)$/u.test(name);
}
