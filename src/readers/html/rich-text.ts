/** A node of a rich text: its kind, what it holds, or its words. */
type Node = Readonly<Record<string, unknown>>;

/** Names under which editors keep the children of a node. */
const CHILDREN = ['children', 'content', 'nodes', 'spans', 'contents'] as const;
const WORDS = ['text', 'data', 'value'] as const;
const KINDS = ['type', 'nodeType', 'tag', '_type', 'kind', 'name', 'object'] as const;

/** Kinds whose words no reader counts among the text. */
const UNREAD =
  /image|picture|photo|figure|video|audio|embed|iframe|script|advert|(?:^|[-_])ad(?:$|[-_s])|promo|related|newsletter|gallery|twitter|tweet|instagram/iu;

/** Trees nest a list in a list in a quote; deeper ones are no text. */
const DEEPEST = 30;

/**
 * Whether a value is a node of a rich text as editors save it (Contentful, Portable Text, ProseMirror, Slate, Lexical,
 * parsed HTML): a record with a kind and children.
 */
export function isRichText(value: unknown): value is Node {
  return isRecord(value) && kindOf(value) !== '' && childrenOf(value) !== null;
}

/** A node of a rich text as HTML; empty for pictures, embeds and other stories. */
export function richTextHtml(node: Node, depth = 0): string {
  const kind = kindOf(node);
  if (UNREAD.test(kind) || depth > DEEPEST) return '';
  const inner = (childrenOf(node) ?? []).map((child) => (isRecord(child) ? childHtml(child, depth + 1) : '')).join('');
  const tag = tagOf(node, kind);
  return tag === null || inner.trim() === '' ? inner : `<${tag}>${inner}</${tag}>`;
}

function childHtml(node: Node, depth: number): string {
  if (childrenOf(node) !== null) return richTextHtml(node, depth);
  const words = WORDS.map((name) => node[name]).find((value) => typeof value === 'string');
  if (typeof words === 'string') return UNREAD.test(kindOf(node)) ? '' : escaped(words).replaceAll('\n', '<br>');
  return /^(?:br|linebreak|hard_?break)$/iu.test(kindOf(node)) ? '<br>' : '';
}

/** The element a node stands for; null for what only holds others. */
function tagOf(node: Node, kind: string): string | null {
  const style = typeof node['style'] === 'string' ? node['style'] : '';
  const heading = /^(?:h|heading[-_]?)([1-6])$/iu.exec(/^h[1-6]$/iu.test(style) ? style : kind);
  if (heading) return `h${heading[1]}`;
  if (/^(?:heading|header)$/iu.test(kind)) return `h${levelOf(node)}`;
  if (/^(?:ul|unordered[-_]?list|bullet(?:ed)?[-_]?list|list)$/iu.test(kind)) return 'ul';
  if (/^(?:ol|(?:ordered|numbered)[-_]?list)$/iu.test(kind)) return 'ol';
  if (/^(?:li|list[-_]?item)$/iu.test(kind) || typeof node['listItem'] === 'string') return 'li';
  if (/^(?:blockquote|quote)$/iu.test(kind) || style === 'blockquote') return 'blockquote';
  if (/^(?:p|paragraph|block|text[-_]?block)$/iu.test(kind)) return 'p';
  if (/^(?:strong|b|bold)$/iu.test(kind)) return 'strong';
  if (/^(?:em|i|italic)$/iu.test(kind)) return 'em';
  return null;
}

function levelOf(node: Node): number {
  const attributes = node['attrs'];
  const level = node['level'] ?? (isRecord(attributes) ? attributes['level'] : undefined);
  return typeof level === 'number' && level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}

function kindOf(node: Node): string {
  const kind = KINDS.map((name) => node[name]).find((value) => typeof value === 'string');
  return typeof kind === 'string' ? kind : '';
}

function childrenOf(node: Node): readonly unknown[] | null {
  for (const name of CHILDREN) {
    const value = node[name];
    if (Array.isArray(value)) return value as readonly unknown[];
  }
  return null;
}

function isRecord(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
