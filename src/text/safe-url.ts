import { decodeHTML } from 'entities';

/** Characters that end a link's destination or mean something in it; percent-encoding keeps the address the same. */
const UNSAFE = /[\s<>\\\p{Cc}]|[\ud800-\udfff]/gu;

/** The address as it may be handed on; null where it does more than lead somewhere, as it is or once it is mended. */
export function harmlessUrl(url: string): string | null {
  const safe = safeUrl(url);
  return isHarmless(url) && (safe === url || isHarmless(safe)) ? safe || null : null;
}

/** An address without characters that no address may hold. */
export function safeUrl(url: string): string {
  return url.trim().replace(UNSAFE, percentEncode);
}

function percentEncode(character: string): string {
  // A lone surrogate cannot be encoded; browsers replace it as well.
  return /[\ud800-\udfff]/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);
}

/** What may hide in a scheme: browsers skip blanks, line ends and controls; other readers skip what shows nothing. */
const HIDDEN = /[\s\p{Cc}\p{Cf}\ufffd]+/gu;
/** What stands before the first `:`, unless the address is a path, a query or a fragment by then. */
const SCHEME = /^([^/?#]*?):/u;
/** Schemes are shorter, and so is what could be told from one. */
const MOST_UNITS = 200;
const FOLLOWED: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'ftp']);

/**
 * Whether an address, relative or with a scheme, only leads somewhere: `javascript:`, `data:` and all others that are
 * not known to be harmless do not, however they are written. Entities count as what they stand for, since an output may
 * be put into HTML without care.
 */
function isHarmless(url: string): boolean {
  const start = url.slice(0, MOST_UNITS);
  const bare = (start.includes('&') ? decodeHTML(start) : start).replaceAll(HIDDEN, '');
  const scheme = SCHEME.exec(bare)?.[1];
  if (scheme !== undefined) return FOLLOWED.has(scheme.toLowerCase());
  // Nothing but filling, and the scheme behind it.
  return url.length <= MOST_UNITS || /[/?#]/u.test(bare);
}
