import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { collapseSpaces } from '../../text/characters.js';

/** Elements that stand on lines of their own. */
const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section table td th tr ul'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set(
  'script style noscript template svg iframe object select textarea button'.split(' '),
);

/** A headline, byline or date is made of fewer nodes; what has more is a container, however little text it has. */
const MOST_NODES = 150;

/** The next node in reading order below `root`; null behind the last one. Deep trees must not cost stack. */
export function nextNode(node: AnyNode, root: AnyNode, skipChildren: boolean): AnyNode | null {
  const child = skipChildren || !('children' in node) ? undefined : node.children[0];
  if (child) return child;
  for (let at: AnyNode | null = node; at !== null && at !== root; at = at.parent) {
    if (at.next !== null) return at.next;
  }
  return null;
}

/**
 * The text of an element as it is read, white space collapsed, with a line break where a block begins or ends; null
 * where it is longer than `limit` characters, or made of too many nodes.
 */
export function elementText(root: Element, limit: number): string | null {
  let text = '';
  let left = MOST_NODES;
  let node: AnyNode | null = root.children[0] ?? null;
  while (node !== null) {
    if (left-- === 0) return null;
    let skip = false;
    if (isText(node)) text += node.data.replace(/[^\S\u3000]+/gu, ' ');
    else if (isTag(node)) {
      skip = UNREAD_TAGS.has(node.name) || node.attribs['hidden'] !== undefined;
      if (BLOCK_TAGS.has(node.name)) text += '\n';
    } else skip = true;
    // Blanks and breaks that will go count too: a cheap bound while collecting, made exact below.
    if (text.length > limit * 4) return null;
    const next: AnyNode | null = nextNode(node, root, skip);
    if (next !== null && closesBlock(node, next)) text += '\n';
    node = next;
  }
  const collapsed = collapseLines(text);
  return collapsed.length > limit ? null : collapsed;
}

/** Whether going on to `next` leaves a block element. */
function closesBlock(node: AnyNode, next: AnyNode): boolean {
  for (let at: AnyNode | null = node; at !== null && at !== next.parent; at = at.parent) {
    if (isTag(at) && BLOCK_TAGS.has(at.name)) return true;
  }
  return false;
}

function collapseLines(text: string): string {
  return text
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '')
    .join('\n');
}

/** Soft hyphens and marks of no width, which are no part of a word. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;

/** White space collapsed to single blanks, ideographic ones where they stand in such a script. */
export function collapse(text: string): string {
  return collapseSpaces(text.replace(UNSEEN, ''));
}
