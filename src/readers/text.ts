import { type Block, NO_INLINE, type Table } from '../model/block.js';
import type { Removal } from '../model/removal.js';
import { cleanCharacters, unifyLineEnds } from '../text/characters.js';
import { repairMojibake } from '../text/mojibake.js';
import { type Gathered, gather, layoutOf } from './gather.js';
import { keepLists } from './list-runs.js';
import { cutLine, isOneLine } from './one-line.js';
import { splitLines, type TextLine } from './text-lines.js';
import { type MarkedLine, readMark } from './text-marks.js';

/** A plain-text scrape as blocks, and what reading it changed. */
export interface TextReading {
  readonly blocks: readonly Block[];
  /** `replaced` entries: entities, mojibake, joined lines and hyphens. */
  readonly repairs: readonly Removal[];
}

/** The pass name under which the reader's own changes are listed. */
const READER = 'read-text';
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iu;
/** `&amp;nbsp;` was escaped twice; deeper nesting is text about entities. */
const ENTITY_ROUNDS = 2;
/** An escaped line end is white space, as it is in HTML. */
const ESCAPED_LINE_END = /&(?:#0{0,5}1[03]|#x0{0,4}[ad]|NewLine);/giu;

/** Reads a plain-text scrape: repairs its characters, finds its lines, puts cut sentences together. */
export async function readText(text: string): Promise<TextReading> {
  const repairs: Removal[] = [];
  const source = await repairCharacters(text, repairs);
  const lines = splitLines(source);
  if (isOneLine(lines)) return { blocks: cutBlocks(lines), repairs };
  const layout = layoutOf(lines);
  const blocks: Block[] = [];
  const asWritten = new Map<number, string>();
  for (let at = 0; at < lines.length; ) {
    const rows = tableRows(lines, at);
    if (rows > 1) {
      blocks.push(tableBlock(lines.slice(at, at + rows), blocks.length));
      at += rows;
      continue;
    }
    const gathered = gather(lines, at, layout);
    if (gathered.lines.length > 1) repairs.push(joinRepair(gathered, blocks.length));
    const marked = readMark(gathered.text);
    if (marked.kind === 'list-item') asWritten.set(blocks.length, gathered.text);
    blocks.push(makeBlock(marked, gathered, blocks.length));
    at += gathered.lines.length;
  }
  return { blocks: keepLists(blocks, asWritten), repairs };
}

function cutBlocks(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const place = origin(line, line);
    for (const { text, continues: goesOn } of cutLine(line.text)) {
      blocks.push({
        id: blocks.length,
        kind: 'paragraph',
        text,
        inline: NO_INLINE,
        origin: place,
        ...(goesOn ? { continues: true } : {}),
      });
    }
  }
  return blocks;
}

/** Mends what went wrong before the text was saved; each changed line is listed. */
async function repairCharacters(text: string, repairs: Removal[]): Promise<string> {
  const given = unifyLineEnds(text);
  const repaired = repairMojibake(given);
  listChanges(given, repaired, 'mojibake', 'repairs UTF-8 that was read as windows-1252', repairs);
  const mended = cleanCharacters(repaired);
  if (!mended.includes('&') || !ENTITY.test(mended)) return mended;
  const { decodeHTMLStrict } = await import('entities');
  let decoded = mended.replace(ESCAPED_LINE_END, ' ');
  for (let round = 0; round < ENTITY_ROUNDS && ENTITY.test(decoded); round++) decoded = decodeHTMLStrict(decoded);
  decoded = cleanCharacters(decoded);
  listChanges(mended, decoded, 'entities', 'decodes HTML entities left in the text', repairs);
  return decoded;
}

/** Both texts have the same lines, some of them changed. */
function listChanges(before: string, after: string, rule: string, reason: string, repairs: Removal[]): void {
  if (before === after) return;
  const old = before.split('\n');
  const now = after.split('\n');
  for (let i = 0; i < old.length; i++) {
    const line = old[i] as string;
    const changed = now[i] ?? '';
    if (line !== changed) repairs.push(replaced(line, changed, rule, reason, -1, [i + 1, i + 1]));
  }
}

function makeBlock(marked: MarkedLine, { lines }: Gathered, id: number): Block {
  const first = lines[0] as TextLine;
  const last = lines.at(-1) as TextLine;
  return { id, ...marked, inline: NO_INLINE, origin: origin(first, last) };
}

function origin(first: TextLine, last: TextLine): Block['origin'] {
  return { lines: [first.number, last.number], path: null, group: first.group, linkDensity: null };
}

/** Rows of tab-separated cells from `at` on that have the same number of cells. */
function tableRows(lines: readonly TextLine[], at: number): number {
  const width = lines[at]?.cells?.length;
  if (width === undefined) return 0;
  let end = at + 1;
  while (lines[end]?.cells?.length === width) end++;
  return end - at;
}

function tableBlock(lines: readonly TextLine[], id: number): Block {
  const [header = [], ...rows] = lines.map((line) => line.cells ?? []);
  const table: Table = { header, rows };
  const text = [header, ...rows].map((row) => row.join(' | ')).join('\n');
  const first = lines[0] as TextLine;
  return { id, kind: 'table', text, table, inline: NO_INLINE, origin: origin(first, lines.at(-1) as TextLine) };
}

function joinRepair({ text, lines, hyphens }: Gathered, block: number): Removal {
  const first = lines[0] as TextLine;
  const last = lines.at(-1) as TextLine;
  const before = lines.map((line) => line.text).join('\n');
  const rule = hyphens > 0 ? 'hyphenated-lines' : 'joined-lines';
  const reason = `joins ${lines.length} lines of one paragraph${hyphens > 0 ? `, ${hyphens} words at hyphens` : ''}`;
  return replaced(before, text, rule, reason, block, [first.number, last.number]);
}

function replaced(
  before: string,
  after: string,
  rule: string,
  reason: string,
  block: number,
  lines: Removal['lines'],
): Removal {
  const place = { block, start: 0, end: after.length, lines, path: null };
  return { action: 'replaced', text: before, after, pass: READER, rule, reason, ...place };
}
