/** Characters that end a link's destination or mean something in it; percent-encoding keeps the address the same. */
const UNSAFE = /[\s<>\\\p{Cc}]|[\ud800-\udfff]/gu;

function percentEncode(character: string): string {
  // A lone surrogate cannot be encoded; browsers replace it as well.
  return /[\ud800-\udfff]/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);
}

/** More nested parentheses than any address has; readers give up at 32. */
const MAX_NESTING = 8;

function hasBalancedParentheses(url: string): boolean {
  let depth = 0;
  for (const character of url) {
    if (character === '(' && ++depth > MAX_NESTING) return false;
    if (character === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** A URL as the destination of a Markdown link: `[text](here)`. */
export function linkDestination(url: string): string {
  const safe = url.trim().replace(UNSAFE, percentEncode);
  const closed = hasBalancedParentheses(safe) ? safe : safe.replace(/[()]/gu, '\\$&');
  // What looks like a character reference would be decoded.
  return closed.replace(/&(?=#?\w+;)/gu, '\\&');
}

/** A URL in pointed brackets, `<here>`: how embeds are told from links. */
export function pointedDestination(url: string): string {
  return `<${url
    .trim()
    .replace(UNSAFE, percentEncode)
    .replace(/&(?=#?\w+;)/gu, '\\&')}>`;
}
