import { safeUrl } from '../text/safe-url.js';

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
  const safe = safeUrl(url);
  const closed = hasBalancedParentheses(safe) ? safe : safe.replace(/[()]/gu, '\\$&');
  // What looks like a character reference would be decoded.
  return closed.replace(/&(?=#?\w+;)/gu, '\\&');
}

/** A URL in pointed brackets, `<here>`: how embeds are told from links. */
export function pointedDestination(url: string): string {
  return `<${safeUrl(url).replace(/&(?=#?\w+;)/gu, '\\&')}>`;
}
