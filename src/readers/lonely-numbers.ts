import type { List, Paragraph, RootContent } from 'mdast';

/** A paragraph that begins with a number, and the number as written. */
export interface NumberedSentence {
  readonly paragraph: Paragraph;
  readonly mark: string;
}

/**
 * Numbered lists of one item that no other list beside them counts on with: `12. Mai 2025`, `3. Liga`. A date or a rank
 * was meant, and CommonMark takes any number at the start of a paragraph for an item.
 */
export function lonelyNumbers(nodes: readonly RootContent[], source: string): ReadonlyMap<List, NumberedSentence> {
  const lonely = new Map<List, NumberedSentence>();
  const lists = nodes.filter((node) => node.type === 'list').filter(({ ordered }) => ordered === true);
  for (const [i, list] of lists.entries()) {
    const [item] = list.children;
    const [paragraph, ...more] = item?.children ?? [];
    if (list.children.length > 1 || paragraph?.type !== 'paragraph' || more.length > 0) continue;
    const start = startOf(list);
    const [before, after] = [lists[i - 1], lists[i + 1]];
    const isCounted =
      (before && startOf(before) + before.children.length === start) || (after && startOf(after) === start + 1);
    if (isCounted) continue;
    const mark = source.slice(list.position?.start.offset, paragraph.position?.start.offset).trim();
    lonely.set(list, { paragraph, mark });
  }
  return lonely;
}

function startOf({ start }: List): number {
  return start ?? 1;
}
