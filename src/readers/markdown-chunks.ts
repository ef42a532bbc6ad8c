import { findDefinitions, NO_DEFINITIONS, usedDefinitions } from './markdown-definitions.js';
import { DENSE_LIMIT, isDense, SignCounter } from '../text/sign-counter.js';

/** A stretch of a Markdown file that can be parsed apart from the rest. */
export interface MarkdownChunk {
  /** What to parse: the stretch, behind whatever it needs of the rest of the file. */
  readonly source: string;
  /** Lines of the file above the first line of `source`; what was put in front counts as above. */
  readonly linesAbove: number;
  /** Goes on with the list or table in the middle of which the file was cut. */
  readonly continues: boolean;
  /** So full of signs that no person wrote it: finding pairs among them would take the square of their number. */
  readonly isHostile: boolean;
}

/** The parser keeps some 300 bytes of events for each byte of Markdown; of so many characters at once it is bearable. */
const SOFT_LIMIT = 32_000;
/** A list or table that runs on so far is cut between two items … */
const ITEM_LIMIT = 64_000;
/** … and anything else between two lines, or two words of one line; earlier where they are full of signs. */
const HARD_LIMIT = 128_000;
/** It does so for headings without blank lines between them, too; nobody writes so many in a row. */
const MOST_HEADINGS = 100;
/** People nest lists and quotes some five deep; each line of the file costs the parser as much as it is deep. */
const MOST_NESTED = 32;
/** The columns that such a nest of lists takes. */
const MOST_INDENT = 2 * MOST_NESTED;

const FENCE = /^ {0,3}(?:(`{3,})[^`]*|(~{3,})[^]*)$/u;
/** A heading, or the line that underlines one. */
const HEADING = /^ {0,3}(?:#{1,6}[ \t]|=+[ \t]*$|-+[ \t]*$)/u;
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/u;
const DELIMITER_ROW = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?$/u;
/** A new item, row, heading or quote: the signs before it cannot pair with those behind it. */
const NEW_CONTENT = /^\s*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>)/u;
/** HTML that goes on over blank lines, and what ends it. */
const OPEN_HTML: readonly (readonly [opens: RegExp, ends: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^ {0,3}<!--/u, /-->/u],
];

/**
 * Cuts a Markdown file where its parts do not need each other, so that time and memory grow with its length alone,
 * and says which parts are not to be parsed for formatting at all. A file of usual size is one chunk.
 */
export function* markdownChunks(source: string): Iterable<MarkdownChunk> {
  let definitions: ReadonlyMap<string, string> | null = null;
  const cutter = new Cutter();
  for (const part of cutter.cut(source)) {
    // Most files are one part, which holds its definitions.
    if (!part.isWhole) definitions ??= findDefinitions(source);
    const above = [
      ...usedDefinitions(part.source, definitions ?? NO_DEFINITIONS),
      ...(part.table === null ? [] : [part.table]),
    ];
    const head = above.map((text) => `${text}\n`).join('');
    const lines = above.reduce((sum, text) => sum + text.split('\n').length, 0);
    yield {
      source: head + part.source,
      linesAbove: part.firstLine - lines,
      continues: part.continues,
      isHostile: part.isHostile,
    };
  }
}

interface Part {
  readonly source: string;
  readonly firstLine: number;
  readonly continues: boolean;
  readonly isHostile: boolean;
  readonly isWhole: boolean;
  /** An empty head for a table that was cut. */
  readonly table: string | null;
}

/** Reads a file line by line and hands out its parts. */
class Cutter {
  #lines: string[] = [];
  #length = 0;
  #line = 0;
  #firstLine = 0;
  #continues = false;
  readonly #signs = new SignCounter();
  #fence: string | null = null;
  #html: RegExp | null = null;
  #isBlank = true;
  #headings = 0;
  /** Where the paragraph under way begins among the lines, if the file may be cut there, and in the file. */
  #start = 0;
  #startLine = 0;
  #row: string | null = null;
  #table: string | null = null;

  *cut(source: string): Iterable<Part> {
    for (const { line, isEnd } of linesOf(source)) {
      if (this.#lines.length > 0 && this.#mayCutBefore(line)) yield* this.#handOut(line);
      this.#read(line);
      if (this.#isBlank) yield* this.#splitOff();
      if (isEnd) this.#line++;
    }
    if (this.#lines.length > 0) yield* this.#handOut(null);
  }

  /** @param next the line that begins the next part; null at the end of the file */
  *#handOut(next: string | null): Iterable<Part> {
    this.#signs.endContent();
    yield* this.#splitOff();
    const isWhole = next === null && this.#firstLine === 0;
    yield { ...this.#flush(next ?? ''), isWhole };
  }

  #mayCutBefore(line: string): boolean {
    if (this.#fence !== null) return false;
    const isItem = ITEM.test(line);
    if (this.#length > HARD_LIMIT || this.#headings > MOST_HEADINGS) return true;
    if (this.#length > DENSE_LIMIT && this.#signs.isDense(DENSE_LIMIT)) return true;
    if (this.#html !== null) return false;
    if (this.#length > ITEM_LIMIT && (isItem || this.#row !== null)) return true;
    if (!this.#isBlank || !/^\S/u.test(line)) return false;
    return this.#signs.isHostile || (this.#length > SOFT_LIMIT && !isItem);
  }

  /** What stands above a hostile paragraph is parsed as ever. */
  *#splitOff(): Iterable<Part> {
    if (!this.#signs.isHostile) return;
    const above = this.#lines.slice(0, this.#start);
    if (above.every((line) => line.trim() === '')) return;
    const part = { source: above.join('\n'), firstLine: this.#firstLine, continues: this.#continues, isHostile: false };
    const table = this.#table;
    this.#lines = this.#lines.slice(this.#start);
    this.#length = this.#lines.reduce((sum, line) => sum + line.length + 1, 0);
    this.#firstLine = this.#startLine;
    this.#continues = false;
    this.#table = null;
    this.#start = 0;
    yield { ...part, isWhole: false, table };
  }

  #flush(next: string): Omit<Part, 'isWhole'> {
    const { source, table } = { source: this.#lines.join('\n'), table: this.#table };
    const isHostile = this.#signs.takeVerdict();
    const part = { source, firstLine: this.#firstLine, continues: this.#continues, isHostile, table };
    const isInTable = !this.#isBlank && this.#row !== null && next.includes('|');
    this.#table = isInTable ? `${(this.#row ?? '').replaceAll(/[^|]/gu, ' ')}\n${this.#row ?? ''}` : null;
    if (!isInTable) this.#row = null;
    this.#continues = isInTable || (ITEM.test(next) && this.#lines.some((line) => ITEM.test(line)));
    this.#lines = [];
    this.#length = 0;
    this.#headings = 0;
    this.#start = 0;
    this.#firstLine = this.#line;
    return part;
  }

  #read(line: string): void {
    const kept = this.#fence === null ? withoutDepth(line) : line;
    if (this.#isBlank && this.#fence === null && this.#html === null && /^\S/u.test(line) && !ITEM.test(line)) {
      this.#start = this.#lines.length;
      this.#startLine = this.#line;
    }
    this.#lines.push(kept);
    this.#length += kept.length + 1;
    this.#followFence(line);
    this.#isBlank = line.trim() === '';
    this.#headings = this.#isBlank ? 0 : this.#headings + (HEADING.test(line) ? 1 : 0);
    if (this.#isBlank) this.#row = null;
    else if (line.includes('|') && DELIMITER_ROW.test(line)) this.#row = line;
    if (this.#isBlank || this.#row !== null || NEW_CONTENT.test(line)) this.#signs.endContent();
    if (this.#fence === null) this.#signs.add(kept);
  }

  /** Code, comments and scripts go on over blank lines. */
  #followFence(line: string): void {
    if (this.#html !== null) {
      if (this.#html.test(line)) this.#html = null;
      return;
    }
    const fence = FENCE.exec(line);
    const marks = fence?.[1] ?? fence?.[2] ?? null;
    if (this.#fence === null) {
      this.#fence = marks;
      const opened = marks === null ? OPEN_HTML.find(([opens]) => opens.test(line)) : undefined;
      if (opened && !opened[1].test(line)) this.#html = opened[1];
    } else if (marks !== null && marks.startsWith(this.#fence) && line.trim() === marks) {
      this.#fence = null;
    }
  }
}

/** The lines of a text without their ends; a line longer than a chunk in several pieces. */
function* linesOf(source: string): Iterable<{ readonly line: string; readonly isEnd: boolean }> {
  for (let start = 0; start < source.length; ) {
    let end = source.indexOf('\n', start);
    if (end < 0) end = source.length;
    const limit = end - start > DENSE_LIMIT && isDense(source, start, end) ? DENSE_LIMIT : HARD_LIMIT;
    while (end - start > limit) {
      const blank = source.lastIndexOf(' ', start + limit);
      const cut = blank > start ? blank : start + limit;
      yield { line: source.slice(start, cut), isEnd: false };
      start = cut;
    }
    yield { line: source.slice(start, end), isEnd: true };
    start = end + 1;
  }
}

/** The line with no more marks of quotes and lists, and no deeper indented, than anybody nests. */
function withoutDepth(line: string): string {
  const indent = line.length - line.trimStart().length;
  const shallow = indent > MOST_INDENT ? line.slice(indent - MOST_INDENT) : line;
  let at = 0;
  for (let marks = 0; marks < MOST_NESTED; marks++) {
    const length = markLength(shallow, at);
    if (length === 0) return shallow;
    at += length;
  }
  let end = at;
  for (let length = markLength(shallow, end); length > 0; length = markLength(shallow, end)) end += length;
  return shallow.slice(0, at) + shallow.slice(end);
}

function markLength(line: string, at: number): number {
  MARK.lastIndex = at;
  return MARK.exec(line)?.[0].length ?? 0;
}

const MARK = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*/uy;
