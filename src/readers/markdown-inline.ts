import type { Definition, Link, Nodes, PhrasingContent } from 'mdast';
import type { Inline } from '../model/block.js';
import { safeUrl } from '../text/safe-url.js';

/** Inline content as the model has it: a text and runs over it. */
export interface InlineText {
  readonly text: string;
  readonly inline: readonly Inline[];
  /** Letters and figures that are link text, links that GFM makes of bare addresses among them. */
  readonly linked: number;
}

/** What reading inline content needs to know of the whole file. */
export interface MarkdownContext {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Written by clean-news, so that what looks odd was meant. */
  readonly own: boolean;
}

/** Collects the text of nodes and the formatting over it. */
export function readInline(nodes: readonly PhrasingContent[], context: MarkdownContext): InlineText {
  const collector = new InlineCollector(context);
  collector.all(nodes);
  return { text: collector.text, inline: collector.runs, linked: collector.linked };
}

/** Marks a link that we made of what a translator had taken apart. */
export const MENDED: Link['data'] = Object.freeze({ mended: true });

/** Whether a link was written as one, `[text](url)`; bare addresses are text. */
export function isWrittenLink(node: Nodes, source: string): boolean {
  if (node.type !== 'link') return false;
  return node.data === MENDED || source.charAt(node.position?.start.offset ?? -1) === '[';
}

/** Number of letters and figures; what stands between the links of a menu are neither. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** An address that leads to a picture; those of place-holders hold the picture themselves. */
export function pictureUrl(url: string | undefined): string {
  return url === undefined || /^(?:data|blob|about):/iu.test(url) ? '' : safeUrl(url);
}

/** What a picture shows; the services number the pictures of a page: `Image 3: A boat`. */
export function altText(alt: string | null | undefined, { own }: Pick<MarkdownContext, 'own'>): string {
  return own
    ? (alt ?? '')
    : (alt ?? '')
        .replace(/^Image \d+(?:: |$)/u, '')
        .replaceAll(/\s+/gu, ' ')
        .trim();
}

/** Marks of a heading that stood in a link, which can hold none: `[### Title](url)`. */
const HEADING_IN_LINK = /(^|\s)#{1,6}\s+(?=\S)/gu;

/** Some systems draw emoji as pictures, which then stand for a character. */
export function isEmoji(alt: string | null | undefined): boolean {
  return EMOJI.test(alt ?? '');
}

const EMOJI = /^(?:\p{Extended_Pictographic}(?:\u200d|\ufe0f|\p{Emoji_Modifier})*)+$/u;

class InlineCollector {
  readonly #context: MarkdownContext;
  readonly runs: Inline[] = [];
  text = '';
  linked = 0;
  #links = 0;
  readonly #tags: OpenTag[] = [];

  constructor(context: MarkdownContext) {
    this.#context = context;
  }

  all(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        this.#text(node.value);
        break;
      case 'break':
        this.#break();
        break;
      case 'inlineCode':
        this.#run('code', () => (this.text += node.value.replaceAll(/\r?\n|\r/gu, ' ')));
        break;
      case 'strong':
      case 'emphasis':
        this.#run(node.type, () => this.all(node.children));
        break;
      case 'link':
        this.#link(node.children, isWrittenLink(node, this.#context.source) ? node.url : null);
        break;
      case 'linkReference':
        this.#link(node.children, this.#context.definitions.get(node.identifier)?.url ?? null);
        break;
      case 'image':
        this.#image(node.url, node.alt);
        break;
      case 'imageReference':
        this.#image(this.#context.definitions.get(node.identifier)?.url ?? '', node.alt);
        break;
      case 'footnoteReference':
        this.text += `[^${node.label ?? node.identifier}]`;
        break;
      case 'html':
        this.#html(node.value);
        break;
      case 'delete':
        this.all(node.children);
        break;
    }
  }

  #break(): void {
    this.runs.push({ type: 'break', start: this.text.length, end: this.text.length });
    this.text += '\n';
  }

  /** A line end in a paragraph is a blank. */
  #text(value: string): void {
    const line = value.replaceAll(/[ \t\r\n]+/gu, ' ');
    this.text += this.#links > 0 && !this.#context.own ? line.replaceAll(HEADING_IN_LINK, '$1') : line;
  }

  #image(url: string, alt: string | null | undefined): void {
    if (!this.#context.own && isEmoji(alt)) {
      this.text += alt ?? '';
      return;
    }
    const place = { start: this.text.length, end: this.text.length };
    const address = this.#context.own ? url : pictureUrl(url);
    if (address !== '') this.runs.push({ type: 'image', ...place, url: address, alt: altText(alt, this.#context) });
  }

  #link(children: readonly PhrasingContent[], url: string | null): void {
    const start = this.text.length;
    this.#links++;
    if (url === null) this.all(children);
    else this.#run('link', () => this.all(children), this.#context.own ? url : safeUrl(url));
    this.#links--;
    this.#countLinked(start);
  }

  /** Links in links count once. */
  #countLinked(start: number): void {
    if (this.#links === 0) this.linked += countLetters(this.text.slice(start));
  }

  /** One tag of HTML among the text; tags that show nothing are mark-up and no more. */
  #html(value: string): void {
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z\d]*)/iu.exec(value) ?? [];
    const tag = name.toLowerCase();
    const type = INLINE_TAGS.get(tag);
    if (tag === 'br') this.#break();
    else if (tag === 'img') this.#image(attribute(value, 'src'), attribute(value, 'alt'));
    else if (type !== undefined && slash === '')
      this.#tags.push({ tag, start: this.text.length, index: this.runs.length, url: attribute(value, 'href') });
    else if (type !== undefined) this.#close(tag, type);
  }

  #close(tag: string, type: Inline['type']): void {
    const at = this.#tags.findLastIndex((open) => open.tag === tag);
    const open = this.#tags[at];
    if (!open) return;
    this.#tags.length = at;
    const { start, index, url } = open;
    if (this.text.length === start || (type === 'link' && url === '')) return;
    this.runs.splice(index, 0, {
      type,
      start,
      end: this.text.length,
      ...(type === 'link' ? { url: safeUrl(url) } : {}),
    });
    if (type === 'link') this.#countLinked(start);
  }

  #run(type: Inline['type'], content: () => void, url?: string): void {
    const start = this.text.length;
    const index = this.runs.length;
    content();
    const run = { type, start, end: this.text.length, ...(url === undefined ? {} : { url }) };
    if (run.end > start) this.runs.splice(index, 0, run);
  }
}

interface OpenTag {
  readonly tag: string;
  readonly start: number;
  readonly index: number;
  readonly url: string;
}

/** A map: objects know `constructor` as well. */
const INLINE_TAGS: ReadonlyMap<string, Inline['type']> = new Map([
  ['a', 'link'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
]);

/** The value of an attribute of one tag; empty where it is missing. */
function attribute(tag: string, name: string): string {
  const [, quoted, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(tag) ?? [];
  return quoted ?? single ?? bare ?? '';
}
