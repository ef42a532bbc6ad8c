import type { Inline } from '../model/block.js';

/** Formatting as Markdown nests it: no overlaps, no blanks at the edges, nothing of a kind within its kind. */
export interface Span {
  readonly type: 'strong' | 'emphasis' | 'link' | 'code';
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly children: (Span | Picture)[];
}

export interface Picture {
  readonly type: 'image';
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly alt: string;
}

export interface InlineTree {
  /** The block's text with trimmed lines; `\n` is a hard break. */
  readonly text: string;
  readonly children: readonly (Span | Picture)[];
}

export interface InlineOptions {
  readonly links: boolean;
  readonly images: boolean;
  /** False where there can be only one line: headings, cells. */
  readonly breaks: boolean;
}

const UNWANTED = /[\t\r\0]|[\ud800-\udfff]|^ | $|\n|  /u;

interface Tidy {
  readonly text: string;
  /** New offset of an old one. */
  readonly at: (offset: number) => number;
}

/**
 * One line a line: tabs and line ends become what Markdown can show, lines are trimmed, blank lines closed up, and what
 * no UTF-8 can hold becomes U+FFFD.
 */
function tidy(source: string, breaks: ReadonlySet<number>, options: InlineOptions): Tidy {
  if (breaks.size === 0 && !UNWANTED.test(source)) return { text: source, at: (offset) => offset };
  const text = source.replace(/[\ud800-\udfff]|\0/gu, '\ufffd');
  const newLine = options.breaks ? '\n' : ' ';
  const offsets = new Int32Array(text.length + 1);
  let out = '';
  let gap = '';
  for (let i = 0; i <= text.length; i++) {
    const character = text.charAt(i);
    // A break that the text shows itself comes after what stands at its place.
    if (breaks.has(i) && character !== '\n') gap = newLine;
    offsets[i] = out.length + (out === '' ? 0 : gap.length);
    if (character === '\n' || character === '\r') gap = newLine;
    else if (character === ' ' || character === '\t') gap ||= ' ';
    else if (character !== '') {
      out += (out === '' ? '' : gap) + character;
      gap = '';
    }
  }
  return { text: out, at: (offset) => Math.min(offsets[Math.min(offset, text.length)] ?? 0, out.length) };
}

/** Plain text as it stands in Markdown and front matter: one line, trimmed. */
export function oneLine(text: string): string {
  return tidy(text, new Set(), { links: true, images: true, breaks: false }).text;
}

/** Orders a block's runs into a tree over its tidied text. */
export function inlineTree(source: string, inline: readonly Inline[], options: InlineOptions): InlineTree {
  const breaks = new Set(inline.filter((run) => run.type === 'break').map((run) => run.start));
  const { text, at } = tidy(source, breaks, options);
  if (inline.length === 0) return { text, children: [] };
  const spans: (Span | Picture)[] = [];
  for (const run of inline) {
    const span = toSpan(run, text, at, options);
    if (span) spans.push(span);
  }
  return { text, children: nest(cutCode(mergeTouching(spans.toSorted(byPlace)), text)) };
}

function byPlace(a: Span | Picture, b: Span | Picture): number {
  return a.start - b.start || b.end - a.end || RANK[a.type] - RANK[b.type];
}

/** Of runs over the same text the first is the outermost. */
const RANK = { link: 0, strong: 1, emphasis: 2, code: 3, image: 4 } as const;

const BLANK = /\s/u;

function toSpan(run: Inline, text: string, at: Tidy['at'], options: InlineOptions): Span | Picture | null {
  let [start, end] = [at(run.start), at(run.end)];
  if (run.type === 'break') return null;
  if (run.type === 'image') {
    const picture: Picture = { type: 'image', start, end: start, url: run.url ?? '', alt: oneLine(run.alt ?? '') };
    return options.images && picture.url !== '' ? picture : null;
  }
  if (run.type === 'link' && (!options.links || !run.url)) return null;
  ({ start, end } = trimmed(text, start, end));
  return start < end ? { type: run.type, start, end, url: run.url ?? '', children: [] } : null;
}

/** The part of a stretch without the white space at its ends. */
function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let [start, end] = [from, to];
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (start < end && BLANK.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** `<b>a</b><b>b</b>` is one bold run: two delimiters side by side would read as something else. */
function mergeTouching(spans: readonly (Span | Picture)[]): (Span | Picture)[] {
  const result: (Span | Picture)[] = [];
  const open = new Map<string, number>();
  for (const span of spans) {
    const key = span.type === 'link' ? `link ${span.url}` : span.type;
    const index = span.type === 'image' ? undefined : open.get(key);
    const before = index === undefined ? undefined : result[index];
    if (index !== undefined && before && before.type !== 'image' && before.end >= span.start) {
      result[index] = { ...before, end: Math.max(before.end, span.end) };
      continue;
    }
    open.set(key, result.length);
    result.push(span);
  }
  return result.toSorted(byPlace);
}

/** Code holds no links in Markdown, but may be in one: it is cut where a link begins or ends. */
function cutCode(spans: readonly (Span | Picture)[], text: string): readonly (Span | Picture)[] {
  const edges = spans.flatMap(({ type, start, end }) => (type === 'link' ? [start, end] : []));
  if (edges.length === 0 || !spans.some(({ type }) => type === 'code')) return spans;
  const cut = spans.flatMap((span): (Span | Picture)[] => {
    if (span.type !== 'code') return [span];
    const inner = edges.filter((edge) => edge > span.start && edge < span.end);
    const bounds = [span.start, ...inner, span.end];
    return bounds.slice(1).flatMap((end, i) => {
      const part = trimmed(text, bounds[i] ?? 0, end);
      return part.start < part.end ? [{ ...span, ...part, children: [] }] : [];
    });
  });
  return cut.toSorted(byPlace);
}

function nest(spans: readonly (Span | Picture)[]): (Span | Picture)[] {
  const roots: (Span | Picture)[] = [];
  const stack: Span[] = [];
  for (const span of spans) {
    while (stack.length > 0 && (stack.at(-1)?.end ?? 0) <= span.start) stack.pop();
    const parent = stack.at(-1);
    // What crosses its parent's end is cut there: formatting may be lost, text never.
    const clipped = parent && span.end > parent.end ? { ...span, end: parent.end } : span;
    if (parent?.type === 'code' || stack.some((outer) => outer.type === span.type)) continue;
    (parent ? parent.children : roots).push(clipped);
    if (clipped.type !== 'image') stack.push(clipped);
  }
  return roots;
}
