import { canClose, canOpen, characterAt, characterBefore, sidesOf, type Side } from './flanking.js';
import type { InlineTree, Picture, Span } from './inline-tree.js';
import { linkDestination } from './destination.js';

/** A stretch of the output: words that may need escapes, or mark-up that must stand as it is. */
export interface Piece {
  readonly type: 'text' | 'mark' | 'code' | 'break';
  readonly value: string;
  /** Inside a link's text, where readers look for no further links. */
  readonly inLink: boolean;
}

type Node = Span | Picture;

/** Turns the tree into pieces, choosing delimiters that will act where they are put. */
export function toPieces({ text, children }: InlineTree): Piece[] {
  let nodes = children;
  for (;;) {
    const pieces: Piece[] = [];
    const assembler = new Assembler(text, pieces);
    assembler.children(nodes, 0, text.length, null);
    if (assembler.givenUp.size === 0) return pieces;
    // Without the given-up spans others may stand freer; what is read back is written the same then.
    nodes = without(nodes, assembler.givenUp);
  }
}

function without(nodes: readonly Node[], givenUp: ReadonlySet<Node>): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'image') return [node];
    const children = without(node.children, givenUp);
    return givenUp.has(node) ? children : [Object.assign({}, node, { children })];
  });
}

/** The delimiters around a span, seen from what it holds. */
interface Surroundings {
  readonly span: Span;
  readonly delimiter: string;
  readonly inLink: boolean;
}

class Assembler {
  readonly #text: string;
  readonly #pieces: Piece[];
  /** Spans that no delimiter would mark here. */
  readonly givenUp = new Set<Node>();

  constructor(text: string, pieces: Piece[]) {
    this.#text = text;
    this.#pieces = pieces;
  }

  children(nodes: readonly Node[], start: number, end: number, outer: Surroundings | null): void {
    const inLink = outer?.inLink ?? false;
    let at = start;
    for (const [index, node] of nodes.entries()) {
      this.#words(at, node.start, inLink);
      if (node.type === 'image') this.#picture(node, inLink);
      else this.#span(node, nodes[index - 1], nodes[index + 1], outer);
      at = Math.max(at, node.end);
    }
    this.#words(at, end, inLink);
  }

  #push(type: Piece['type'], value: string, inLink: boolean): void {
    if (value === '') return;
    const last = this.#pieces.at(-1);
    // Words on both sides of a delimiter that was given up are one piece again.
    if (type === 'text' && last?.type === 'text' && last.inLink === inLink) {
      this.#pieces[this.#pieces.length - 1] = { type, value: last.value + value, inLink };
    } else this.#pieces.push({ type, value, inLink });
  }

  #words(start: number, end: number, inLink: boolean): void {
    if (start >= end) return;
    const lines = this.#text.slice(start, end).split('\n');
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#push('break', '\\\n', inLink);
      this.#push('text', line, inLink);
    }
  }

  #picture({ alt, url }: Picture, inLink: boolean): void {
    this.#push('mark', '![', inLink);
    // Brackets and mark-up in an alternative text are read as inline content: it is escaped like a link's.
    this.#push('text', alt, true);
    this.#push('mark', `](${linkDestination(url)})`, inLink);
  }

  #span(span: Span, left: Node | undefined, right: Node | undefined, outer: Surroundings | null): void {
    const inLink = outer?.inLink ?? false;
    const inside = (delimiter: string, linked: boolean): void =>
      this.children(span.children, span.start, span.end, { span, delimiter, inLink: linked });
    if (span.type === 'code') {
      this.#push('code', codeSpan(this.#text.slice(span.start, span.end)), inLink);
    } else if (span.type === 'link') {
      this.#push('mark', '[', inLink);
      inside('', true);
      this.#push('mark', `](${linkDestination(span.url)})`, inLink);
    } else {
      const delimiter = this.#delimiter(span, left, right, outer);
      if (delimiter === '') this.givenUp.add(span);
      this.#push('mark', delimiter, inLink);
      inside(delimiter, inLink);
      this.#push('mark', delimiter, inLink);
    }
  }

  /** A delimiter that readers will take as one; empty where none would do, so that no stray `*` is shown. */
  #delimiter(span: Span, left: Node | undefined, right: Node | undefined, outer: Surroundings | null): string {
    const opens = outer?.span.start === span.start;
    const closes = outer?.span.end === span.end;
    const leftTouches = left?.end === span.start;
    const rightTouches = right?.start === span.end;
    const before = this.#sides(characterBefore(this.#text, span.start), opens || leftTouches);
    const after = this.#sides(characterAt(this.#text, span.end), closes || rightTouches);
    const first = this.#sides(characterAt(this.#text, span.start), span.children[0]?.start === span.start);
    const last = this.#sides(characterBefore(this.#text, span.end), span.children.at(-1)?.end === span.end);
    const acts = (mark: string): boolean =>
      every(before, first, (a, b) => canOpen(mark, a, b)) && every(last, after, (a, b) => canClose(mark, a, b));
    if (span.type === 'strong') return acts('*') && !isEdge(span, outer, '**') ? '**' : '';
    const neighbours = [leftTouches ? left : undefined, rightTouches ? right : undefined];
    const edges = span.children.filter((child) => child.start === span.start || child.end === span.end);
    const crowded = isEdge(span, outer, '**') || [...neighbours, ...edges].some(isDelimited);
    if (!crowded && acts('*')) return '*';
    return acts('_') ? '_' : '';
  }

  #sides(character: string, markedUp: boolean): readonly Side[] {
    // Beside mark-up there is punctuation, or what stands behind it should the mark-up be given up.
    return markedUp ? ['punctuation', ...sidesOf(character)] : sidesOf(character);
  }
}

function every(as: readonly Side[], bs: readonly Side[], test: (a: Side, b: Side) => boolean): boolean {
  return as.every((a) => bs.every((b) => test(a, b)));
}

function isDelimited(node: Node | undefined): boolean {
  return node?.type === 'strong' || node?.type === 'emphasis';
}

function touches(inner: Span, outer: Span): boolean {
  return inner.start === outer.start || inner.end === outer.end;
}

/** Whether strong text begins or ends where its emphasised parent, written with the same sign, does. */
function isEdge(span: Span, outer: Surroundings | null, delimiter: string): boolean {
  return outer !== null && outer.delimiter !== '' && delimiter.startsWith(outer.delimiter) && touches(span, outer.span);
}

/** Code between backticks, more of them than it holds in a row. */
function codeSpan(text: string): string {
  const code = text.replaceAll('\n', ' ');
  const fence = '`'.repeat(freeLength(code));
  return fence + (needsPadding(code) ? ` ${code} ` : code) + fence;
}

/** A backtick at an edge would be a part of the fence; of blanks at both edges readers take one each. */
function needsPadding(code: string): boolean {
  if (code.startsWith('`') || code.endsWith('`')) return true;
  return code.startsWith(' ') && code.endsWith(' ') && /[^ ]/u.test(code);
}

/** The shortest run of backticks that does not occur. */
function freeLength(code: string): number {
  const used = new Set((code.match(/`+/gu) ?? []).map((run) => run.length));
  let length = 1;
  while (used.has(length)) length++;
  return length;
}
