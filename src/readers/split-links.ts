/** A link around whole blocks, by its lines in the source, counted from 0. */
interface SplitLink {
  readonly first: number;
  readonly last: number;
  readonly url: string;
}

/** A Markdown source whose links around blocks were taken apart; no line was added or lost. */
export interface MendedSource {
  readonly source: string;
  /** The address of the link around a line (counted from 0); null where there is none. */
  readonly urlAt: (line: number) => string | null;
}

/** A card is a picture, a title, a date and a summary, with blank lines between them. */
const MOST_LINES = 24;
/** A bracket at the end of a line: alone, behind a list mark, or behind another link's end. */
const OPENS = /^(.*(?:^|\s|\)))\[\s*$/u;
/** The bracket before a picture that stands on a line of its own. */
const OPENS_PICTURE = /^(\s*(?:[-+*]\s+|\d{1,9}[.)]\s+)?)\[(!\[[^\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)\s*)$/u;
const FENCE = /^\s*(?:```|~~~)/u;
const ADDRESS = /^\]\(\s*(?!\s)<?([^\s<>]*?)>?(?:\s+(?!\s)(?:"[^"\n]*"\s*)?)?\)/u;
/** An item of a list must begin with something, if only with what nobody sees. */
const NOTHING = '<!---->';

/**
 * Mends links around whole blocks. HTML allows them and Markdown does not, so that translators leave a lone `[` above a
 * card and `](address)` below it, with the next text or the next card's bracket glued to it.
 */
export function mendSplitLinks(source: string): MendedSource {
  if (!/\[\s*\n|\[!\[/u.test(source)) return { source, urlAt: () => null };
  const lines = source.split('\n');
  const links: SplitLink[] = [];
  let isCode = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (FENCE.test(line)) isCode = !isCode;
    const opened = isCode ? null : withoutOpening(line);
    const end = opened === null ? null : findEnd(lines, at);
    if (opened === null || end === null) continue;
    lines[at] = opened.line;
    lines[end.line] = end.before === '' ? end.behind : `${end.before} ${end.behind}`.trimEnd();
    // Text before the opening or behind the closing bracket is outside.
    const last = end.before.trim() === '' ? end.line - 1 : end.line;
    links.push({ first: opened.isInside ? at : at + 1, last, url: end.url });
    // What is left of the last line may open the next link.
    at = end.line - 1;
  }
  return links.length === 0 ? { source, urlAt: () => null } : { source: lines.join('\n'), urlAt: lookUp(links) };
}

interface Opening {
  /** The line without the bracket. */
  readonly line: string;
  /** Whether what is left of it stands in the link. */
  readonly isInside: boolean;
}

function withoutOpening(line: string): Opening | null {
  const picture = OPENS_PICTURE.exec(line);
  if (picture) return { line: `${picture[1]}${picture[2]}`, isInside: true };
  const before = OPENS.exec(line)?.[1];
  if (before === undefined) return null;
  const isMark = /^\s*(?:[-+*]|\d{1,9}[.)])\s+$/u.test(before);
  return { line: isMark ? before + NOTHING : before, isInside: false };
}

interface LinkEnd {
  readonly line: number;
  readonly url: string;
  /** What stands on the line before and behind the end of the link. */
  readonly before: string;
  readonly behind: string;
}

function findEnd(lines: readonly string[], start: number): LinkEnd | null {
  const last = Math.min(lines.length - 1, start + MOST_LINES);
  for (let at = start + 1; at <= last; at++) {
    const line = lines[at] as string;
    const bracket = closingBracket(line);
    const [whole, url] = bracket < 0 ? [] : (ADDRESS.exec(line.slice(bracket)) ?? []);
    if (whole !== undefined && url !== undefined)
      return { line: at, url, before: line.slice(0, bracket), behind: line.slice(bracket + whole.length) };
    // A bracket that opens another link shows that the first one opened none.
    if (bracket >= 0 || withoutOpening(line) !== null) return null;
  }
  return null;
}

/** Where a line closes a link it has not opened; -1 where it does not. */
function closingBracket(line: string): number {
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    const sign = line.charAt(i);
    if (sign === '\\') i++;
    else if (sign === '[') depth++;
    else if (sign === ']' && depth > 0) depth--;
    else if (sign === ']' && line.charAt(i + 1) === '(') return i;
  }
  return -1;
}

/** Links stand in the order of their lines and do not overlap. */
function lookUp(links: readonly SplitLink[]): MendedSource['urlAt'] {
  return (line) => {
    let [low, high] = [0, links.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((links[middle] as SplitLink).first <= line) low = middle + 1;
      else high = middle;
    }
    const link = links[low - 1];
    return link && line <= link.last ? link.url : null;
  };
}
