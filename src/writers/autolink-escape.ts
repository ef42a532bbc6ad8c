/** What GFM makes a link of by itself. */
const LITERAL_START = /https?:\/\/|www\./giu;
/** `www.` may end a piece, the rest of the address being bold. */
const SHORTEST = 4;
const SPAN_END = /[\s<]/u;
/** Parts of a mail address; one that touches a `_` of ours would take it in. */
const ATEXT_ONLY = /^[\w.+-]*$/u;
/** Marks that readers leave outside a literal link when it ends with them. */
const TRAILING = /^[!"')*,.:;?_~]*(?:\s|<|$)/u;

/**
 * Inside a literal link (`www.example.org/a_b`) a backslash is part of the address. So where something in it must be
 * escaped, or where it runs into mark-up, the link itself is undone by escaping its `:`, `.` or `@`; readers still show
 * the same text.
 */
export function autolinkEscapes(
  value: string,
  escapes: ReadonlySet<number>,
  { before, following }: { readonly before: string; readonly following: string },
): number[] {
  if (value.length < SHORTEST) return [];
  const found: number[] = [];
  const sorted = [...escapes].toSorted((a, b) => a - b);
  let next = 0;
  let done = 0;
  for (const { index } of value.matchAll(LITERAL_START)) {
    if (index < done) continue;
    done = spanEnd(value, index);
    const runsOn = done === value.length && !TRAILING.test(following);
    while ((sorted[next] ?? Number.POSITIVE_INFINITY) < index) next++;
    const escaped = (sorted[next] ?? Number.POSITIVE_INFINITY) <= done;
    if (!runsOn && !escaped) continue;
    for (const { index: at, 0: literal } of value.slice(index, done).matchAll(LITERAL_START)) {
      found.push(index + at + literal.search(/[:.]/u));
    }
  }
  const first = before === '_' ? value.indexOf('@') : -1;
  if (first > 0 && ATEXT_ONLY.test(value.slice(0, first))) found.push(first);
  const last = following.startsWith('_') ? value.lastIndexOf('@') : -1;
  if (last > 0 && last !== first && ATEXT_ONLY.test(value.slice(last + 1))) found.push(last);
  return found;
}

function spanEnd(value: string, from: number): number {
  const length = value.slice(from).search(SPAN_END);
  return length < 0 ? value.length : from + length;
}
