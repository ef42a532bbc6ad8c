/** Without the characters at the end that `edge` matches, one by one: a pattern would try every run of them in between. */
export function trimEndOf(text: string, edge: RegExp): string {
  let end = text.length;
  while (end > 0 && edge.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The lines of a text as one, with a blank between them. */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

// bounded: by the callers, which read single lines
const SEPARATORS = /^[\s|·•.,;:–—/()[\]-]+|[\s|·•,;:–—/()[\]-]+$/gu;

/** A part of a line (a few hundred characters at most) without what sets it off from its neighbours; a full stop at its end stays. */
export function trimSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}
