import type { Block } from '../model/block.js';

/** A list as Markdown and JSON nest it. */
export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item; 1 for bullets. */
  readonly start: number;
  /** Follows a list of the same sort directly, so that the two must be written differently to stay two. */
  readonly alternate: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  readonly block: Block;
  readonly lists: readonly List[];
}

interface OpenList extends List {
  readonly items: OpenItem[];
}

interface OpenItem extends Item {
  readonly lists: OpenList[];
  /** Columns in front of the item's text. */
  column: number;
}

/** Lists are not nested in items whose text stands further in: those come from broken pages, and readers give up there. */
const MOST_COLUMNS = 48;

/** Longest number CommonMark takes for a list marker. */
const MAX_ORDINAL = 999_999_999;

/** Gathers runs of list items into nested lists; every other block stays as it is. */
export function nestLists(blocks: readonly Block[]): (Block | List)[] {
  const result: (Block | List)[] = [];
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i];
    if (block?.kind !== 'list-item') {
      if (block) result.push(block);
      i++;
      continue;
    }
    const from = i;
    while (blocks[i]?.kind === 'list-item') i++;
    result.push(...nestItems(blocks.slice(from, i).filter(saysSomething)));
  }
  return result;
}

/** An empty item is a bullet without a point, and could not be told from what stands below it. */
function saysSomething({ text, inline }: Block): boolean {
  return /[^ \t\r\n]/u.test(text) || inline.some((run) => run.type === 'image' && run.url);
}

function nestItems(items: readonly Block[]): OpenList[] {
  const roots: OpenList[] = [];
  const sizes = runSizes(items);
  /** The item last opened at each depth. */
  const path: OpenItem[] = [];
  let previous: Block | null = null;
  for (const block of items) {
    // An item can only be one deeper than the item it stands under, whatever a broken page says.
    let depth = Math.min(Math.max(0, block.depth ?? 0), path.length);
    while (depth > 0 && (path[depth - 1]?.column ?? 0) > MOST_COLUMNS) depth--;
    const siblings = depth === 0 ? roots : (path[depth - 1]?.lists ?? roots);
    const parted = depth === 0 && previous !== null && standApart(previous, block, sizes);
    const item: OpenItem = { block, lists: [], column: path[depth - 1]?.column ?? 0 };
    path.length = depth;
    path.push(item);
    addItem(siblings, item, parted);
    item.column += markWidth(siblings.at(-1) as OpenList);
    if (depth === 0) previous = block;
  }
  return roots;
}

/** Puts an item into the last list of its depth where it continues it, else into a new one. */
function addItem(siblings: OpenList[], item: OpenItem, parted: boolean): void {
  const { ordered = false, ordinal } = item.block;
  const last = siblings.at(-1);
  const same = last?.ordered === ordered;
  const next = last ? last.start + last.items.length : 1;
  if (last && same && !parted && (!ordered || ordinal === undefined || ordinal === next)) {
    last.items.push(item);
    return;
  }
  const start = ordered && ordinal !== undefined && isMarker(ordinal) ? ordinal : 1;
  siblings.push({ kind: 'list', ordered, start, alternate: same && !last.alternate, items: [item] });
}

/** Columns that the mark of a list's last item takes, with the blank behind it. */
function markWidth({ ordered, start, items }: OpenList): number {
  return ordered ? `${start + items.length - 1}. `.length : 2;
}

function isMarker(ordinal: number): boolean {
  return Number.isInteger(ordinal) && ordinal >= 0 && ordinal <= MAX_ORDINAL;
}

/** The outermost items with the length of the list that each was read from: its group as far as one list can go on. */
function runSizes(items: readonly Block[]): ReadonlyMap<Block, number> {
  const runs: Block[][] = [];
  let next = 1;
  for (const block of items) {
    // What stands first is outermost, however deep a broken page says it is.
    if ((block.depth ?? 0) > 0 && runs.length > 0) continue;
    const { origin, ordered = false, ordinal } = block;
    const run = runs.at(-1);
    const [first] = run ?? [];
    const same = first?.origin.group === origin.group && (first.ordered ?? false) === ordered;
    if (run && same && (!ordered || ordinal === undefined || ordinal === next)) {
      run.push(block);
      next++;
    } else {
      runs.push([block]);
      next = (ordered && ordinal !== undefined && isMarker(ordinal) ? ordinal : 1) + 1;
    }
  }
  return new Map(runs.flatMap((run) => run.map((block) => [block, run.length] as const)));
}

/**
 * Two neighbours belong to different lists when their groups differ. In plain text a blank line between all items makes
 * each a group of its own, and is still one list.
 */
function standApart(a: Block, b: Block, sizes: ReadonlyMap<Block, number>): boolean {
  return a.origin.group !== b.origin.group && Math.max(sizes.get(a) ?? 0, sizes.get(b) ?? 0) > 1;
}
