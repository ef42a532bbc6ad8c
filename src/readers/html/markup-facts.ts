import { isTag } from 'domhandler';
import type { MarkupFacts } from '../../model/markup.js';
import type { Compass } from './compass.js';
import type { HtmlElement } from './html-tree.js';
import { type PageLayout, subtreeSum } from './page-layout.js';
import type { RawBlock } from './raw-block.js';

/** Reads what the boxes around blocks say of them. */
export class MarkupReader {
  readonly #layout: PageLayout;
  readonly #total: number;
  readonly #coreSigns: number;
  /** Running text by the kind of box it stands in. */
  readonly #kinds = new Map<string, number>();
  /** Paragraphs of the kind that has most of it, and for each block how many of them stand before it. */
  readonly #main = new Set<RawBlock>();
  readonly #before = new Map<RawBlock, number>();
  readonly #all: number;
  readonly #compass: Compass | null;

  constructor(blocks: readonly RawBlock[], layout: PageLayout, compass: Compass | null) {
    this.#compass = compass;
    this.#layout = layout;
    this.#total = Math.max(1, layout.totals.prose.at(-1) as number);
    let signs = 0;
    for (let at = layout.core?.order ?? -1; at >= 0; at = layout.parents[at] as number)
      signs |= layout.own[at] as number;
    this.#coreSigns = signs;
    for (const [i, { element }] of blocks.entries()) {
      const weight = layout.prose[i] as number;
      if (weight === 0) continue;
      const kind = kindOf(element);
      this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + weight);
    }
    const [main] = [...this.#kinds].sort(([, a], [, b]) => b - a)[0] ?? [null];
    const isMain = blocks.map(({ element }, i) => (layout.prose[i] as number) > 0 && kindOf(element) === main);
    this.#all = isMain.filter(Boolean).length;
    let before = 0;
    for (const [i, block] of blocks.entries()) {
      this.#before.set(block, before);
      if (isMain[i] === true) this.#main.add(block);
      if (isMain[i] === true) before++;
    }
  }

  facts(block: RawBlock): MarkupFacts {
    const { element, text, linked, strong, emphasised } = block;
    const before = this.#before.get(block) ?? 0;
    const { own, above, parents, holdsCore, totals } = this.#layout;
    const { order } = element;
    const parent = element.parent && isTag(element.parent) ? (element.parent as HtmlElement) : element;
    const up = parents[order] as number;
    const beyond = up < 0 ? -1 : (parents[up] as number);
    const signsOf = (at: number): number => (at < 0 || holdsCore[at] ? 0 : (own[at] as number));
    const length = Math.max(1, text.length);
    const around = subtreeSum(totals.characters, parent);
    return {
      tag: element.name,
      own: holdsCore[order] ? 0 : (own[order] as number),
      near: signsOf(up) | signsOf(beyond),
      above: above[order] as number,
      coreDepth: this.#coreDepth(element),
      coreSigns: this.#coreSigns,
      parentShare: subtreeSum(totals.prose, parent) / this.#total,
      kindShare: (this.#kinds.get(kindOf(element)) ?? 0) / this.#total,
      mainBefore: before,
      mainBehind: this.#all - before - (this.#main.has(block) ? 1 : 0),
      linked: linked / length,
      parentLinked: around === 0 ? 0 : subtreeSum(totals.linked, parent) / around,
      strong: strong / length,
      emphasised: emphasised / length,
      siblings: subtreeSum(totals.blocks, parent),
      announced: this.#compass?.announces(text) ?? null,
    };
  }

  #coreDepth({ order }: HtmlElement): number {
    const { core, depths } = this.#layout;
    if (!core || order < core.order || order > core.last) return -1;
    return Math.max(0, (depths[order] as number) - (depths[core.order] as number) - 1);
  }
}

/** Boxes of one kind have the same name and class, and so have the boxes around them. */
function kindOf(element: HtmlElement): string {
  const { parent } = element;
  const around = parent && isTag(parent) ? `${parent.name}.${parent.attribs['class'] ?? ''}` : '';
  return `${element.name}.${element.attribs['class'] ?? ''} ${around}`;
}
