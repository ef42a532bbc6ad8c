/** Characters that end a link's destination or mean something in it; percent-encoding keeps the address the same. */
const UNSAFE = /[\s<>\\\p{Cc}]|[\ud800-\udfff]/gu;

/** An address without characters that no address may hold. */
export function safeUrl(url: string): string {
  return url.trim().replace(UNSAFE, percentEncode);
}

function percentEncode(character: string): string {
  // A lone surrogate cannot be encoded; browsers replace it as well.
  return /[\ud800-\udfff]/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);
}
