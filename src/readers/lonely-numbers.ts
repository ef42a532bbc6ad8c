import type { List, RootContent } from 'mdast';

/**
 * Numbered lists of one item that no other list beside them counts on with: `12. Mai 2025`, `3. Liga`. A date or a rank
 * was meant, and CommonMark takes any number at the start of a paragraph for an item.
 */
export function lonelyNumbers(nodes: readonly RootContent[]): ReadonlySet<List> {
  const lonely = new Set<List>();
  const lists = nodes.filter((node) => node.type === 'list').filter(({ ordered }) => ordered === true);
  for (const [i, list] of lists.entries()) {
    const [item] = list.children;
    if (list.children.length > 1 || item?.children.length !== 1 || item.children[0]?.type !== 'paragraph') continue;
    const start = startOf(list);
    const [before, after] = [lists[i - 1], lists[i + 1]];
    const isCounted =
      (before && startOf(before) + before.children.length === start) || (after && startOf(after) === start + 1);
    if (!isCounted) lonely.add(list);
  }
  return lonely;
}

function startOf({ start }: List): number {
  return start ?? 1;
}
