/** How pages of React's server components push their rows: `self.__next_f.push([1,"…"])`. */
const PUSH = /^\s*(?:self|window|globalThis)\.__next_f\.push\(\s*(?=\[)/u;
/** A row of text says how long it is, in bytes: `24:T1b7b,`. */
const TEXT_ROW = /(?:^|\n)[0-9a-f]{1,6}:T([0-9a-f]{1,6}),/gu;
/** A row of JSON, up to the next row. */
const JSON_ROW = /(?:^|\n)[0-9a-f]{1,6}:(?=[[{])/gu;

/** What React's server components send with a page: long texts, and the values they stand in. */
export interface Flight {
  readonly texts: readonly string[];
  readonly values: readonly unknown[];
}

/** The rows that a page's scripts push, put together again; empty for pages that push none. */
export function readFlight(scripts: readonly string[]): Flight {
  const stream = scripts.map(pushed).join('');
  if (stream === '') return { texts: [], values: [] };
  return { texts: [...textRows(stream)], values: [...jsonRows(stream)] };
}

function pushed(script: string): string {
  const start = PUSH.exec(script)?.[0].length;
  if (start === undefined) return '';
  const end = script.lastIndexOf(']');
  try {
    const row: unknown = JSON.parse(script.slice(start, end + 1));
    return Array.isArray(row) && typeof row[1] === 'string' ? row[1] : '';
  } catch {
    return '';
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function* textRows(stream: string): Iterable<string> {
  TEXT_ROW.lastIndex = 0;
  for (let row = TEXT_ROW.exec(stream); row !== null; row = TEXT_ROW.exec(stream)) {
    const bytes = Number.parseInt(row[1] as string, 16);
    // No character takes less than a byte, so that so many of them hold the text.
    const text = decoder.decode(
      encoder.encode(stream.slice(TEXT_ROW.lastIndex, TEXT_ROW.lastIndex + bytes)).subarray(0, bytes),
    );
    yield text;
    TEXT_ROW.lastIndex += text.length;
  }
}

function* jsonRows(stream: string): Iterable<unknown> {
  for (const { index, 0: found } of stream.matchAll(JSON_ROW)) {
    const from = index + found.length;
    const end = stream.indexOf('\n', from);
    try {
      yield JSON.parse(stream.slice(from, end < 0 ? undefined : end)) as unknown;
    } catch {
      // A row that holds a text with line breaks, or one that was cut: its texts stand in rows of their own.
    }
  }
}
