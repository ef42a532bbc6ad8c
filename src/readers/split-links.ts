import type { Link, Paragraph, PhrasingContent, RootContent } from 'mdast';

/** A card is a picture, a title, a date and a summary. */
const MOST_PARTS = 8;
const CLOSING = /\]\((\S*?)(?:\s+"[^"\n]*")?\)$/u;

/**
 * Mends links around whole blocks. HTML allows them and Markdown does not, so that translators leave a lone `[` above a
 * card and `](address)` below it, or glued to its first and last paragraph.
 */
export function mendSplitLinks(nodes: readonly RootContent[], source: string): readonly RootContent[] {
  if (!nodes.some(opensLink)) return nodes;
  const mended: RootContent[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as RootContent;
    const card = opensLink(node) ? linkedCard(nodes.slice(i, i + MOST_PARTS + 1), source) : null;
    if (card) i += card.length - 1;
    mended.push(...(card?.parts ?? [node]));
  }
  return mended;
}

function opensLink(node: RootContent | undefined): node is Paragraph {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' && first.value.startsWith('[');
}

interface Card {
  readonly parts: readonly RootContent[];
  /** Nodes it was made of. */
  readonly length: number;
}

/** The blocks of a card, each a link of its own; null where the bracket opens no link. */
function linkedCard(nodes: readonly RootContent[], source: string): Card | null {
  const end = nodes.findIndex((node, i) => i > 0 && (opensLink(node) || closingUrl(node, source) !== null));
  const last = nodes[end];
  const url = last && !opensLink(last) ? closingUrl(last, source) : null;
  if (url === null) return null;
  const parts = nodes.slice(0, end + 1).flatMap((node, i): RootContent[] => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return [node];
    const opened = i === 0 ? withoutOpening(node.children) : node.children;
    const children = i === end ? withoutClosing(opened) : opened;
    if (children.every((child) => child.type === 'text' && child.value.trim() === '')) return [];
    // Links in links there are none: what is one already stays as it is.
    const isLinked = children.some((child) => child.type === 'link');
    return [{ ...node, children: isLinked ? [...children] : [linkAround(children, url, nodes[0])] }];
  });
  return { parts, length: end + 1 };
}

/** Links without a place are those that the parser made of bare addresses; these have the bracket's. */
function linkAround(children: readonly PhrasingContent[], url: string, opener: RootContent | undefined): Link {
  const { position } = opener ?? {};
  return { type: 'link', url, children: [...children] as Link['children'], ...(position ? { position } : {}) };
}

/** The address behind the bracket that a paragraph closes without having opened it. */
function closingUrl(node: RootContent, source: string): string | null {
  if (node.type !== 'paragraph') return null;
  const end = node.position?.end.offset ?? 0;
  const isClosed = node.children.some((child) => child.type === 'text' && child.value.includes(']('));
  return isClosed ? (CLOSING.exec(source.slice(node.position?.start.offset ?? end, end))?.[1] ?? null) : null;
}

function withoutOpening([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  return first?.type === 'text' ? [{ ...first, value: first.value.slice(1) }, ...rest] : [...rest];
}

function withoutClosing(children: readonly PhrasingContent[]): PhrasingContent[] {
  const at = children.findLastIndex((child) => child.type === 'text' && child.value.includes(']('));
  const last = children[at];
  if (last?.type !== 'text') return [...children];
  return [...children.slice(0, at), { ...last, value: last.value.slice(0, last.value.lastIndexOf('](')) }];
}
