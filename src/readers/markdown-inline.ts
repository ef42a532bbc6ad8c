import type { Definition, Nodes, PhrasingContent } from 'mdast';
import type { Inline } from '../model/block.js';

/** Inline content as the model has it: a text and runs over it. */
export interface InlineText {
  readonly text: string;
  readonly inline: readonly Inline[];
  /** Characters that are link text, links that GFM makes of bare addresses among them. */
  readonly linked: number;
}

/** What reading inline content needs to know of the whole file. */
export interface MarkdownContext {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Collects the text of nodes and the formatting over it. */
export function readInline(nodes: readonly PhrasingContent[], context: MarkdownContext): InlineText {
  const collector = new InlineCollector(context);
  collector.all(nodes);
  return { text: collector.text, inline: collector.runs, linked: collector.linked };
}

/** Whether a link was written as one, `[text](url)`; bare addresses are text. */
export function isWrittenLink(node: Nodes, source: string): boolean {
  return node.type === 'link' && source.charAt(node.position?.start.offset ?? -1) === '[';
}

class InlineCollector {
  readonly #context: MarkdownContext;
  readonly runs: Inline[] = [];
  text = '';
  linked = 0;

  constructor(context: MarkdownContext) {
    this.#context = context;
  }

  all(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        // A line end in a paragraph is a blank.
        this.text += node.value.replaceAll(/[ \t\r\n]+/gu, ' ');
        break;
      case 'break':
        this.#break();
        break;
      case 'inlineCode':
        this.#run('code', () => (this.text += node.value));
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
        // Tags are mark-up; only a line break says something.
        if (/^<br\b/iu.test(node.value)) this.#break();
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

  #image(url: string, alt: string | null | undefined): void {
    const place = { start: this.text.length, end: this.text.length };
    if (url !== '') this.runs.push({ type: 'image', ...place, url, alt: alt ?? '' });
  }

  #link(children: readonly PhrasingContent[], url: string | null): void {
    const start = this.text.length;
    if (url === null) this.all(children);
    else this.#run('link', () => this.all(children), url);
    this.linked += this.text.length - start;
  }

  #run(type: Inline['type'], content: () => void, url?: string): void {
    const start = this.text.length;
    const index = this.runs.length;
    content();
    const run = { type, start, end: this.text.length, ...(url === undefined ? {} : { url }) };
    if (run.end > start) this.runs.splice(index, 0, run);
  }
}
