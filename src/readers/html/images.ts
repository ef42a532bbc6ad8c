import type { Figure } from '../../model/block.js';
import type { HtmlElement } from './html-tree.js';

/** Attributes under which pages keep the address of a picture that a script loads later, the surest first. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-hi-res-src', 'data-url', 'data-image'];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** Smaller pictures are icons and counters (pixels). */
const LEAST_SIZE = 60;
const DECORATION =
  /(?:^|[^a-z])(?:icon|avatar|gravatar|logo|emoji|smiley|pixel|spacer|sprite|badge|tracking)(?:[^a-z]|$)/iu;

/** The picture an `img` shows, with its address as written; null for icons, counters and placeholders. */
export function readImage({ attribs, parent }: HtmlElement): Figure | null {
  if (isSmall(attribs['width']) || isSmall(attribs['height'])) return null;
  const url = imageAddress(attribs) ?? pictureAddress(parent);
  if (url === null || DECORATION.test(`${attribs['class'] ?? ''} ${url.slice(url.lastIndexOf('/') + 1)}`)) return null;
  const alt = attribs['alt']?.replaceAll(/\s+/gu, ' ').trim();
  return { url, alt: alt === undefined || alt === '' ? null : alt, caption: null, credit: null };
}

function imageAddress(attribs: Readonly<Record<string, string>>): string | null {
  for (const name of LAZY) if (isAddress(attribs[name])) return (attribs[name] as string).trim();
  for (const name of LAZY_SETS) {
    const largest = largestOf(attribs[name]);
    if (largest !== null) return largest;
  }
  return isAddress(attribs['src']) ? (attribs['src'] as string).trim() : null;
}

/** In `<picture>` the addresses stand beside the picture. */
function pictureAddress(parent: HtmlElement['parent']): string | null {
  if (!parent || !('name' in parent) || parent.name !== 'picture') return null;
  for (const child of parent.children) {
    if (!('attribs' in child) || child.name !== 'source') continue;
    const largest = largestOf(child.attribs['srcset'] ?? child.attribs['data-srcset']);
    if (largest !== null) return largest;
  }
  return null;
}

/** The largest of the candidates in a `srcset`. */
function largestOf(set: string | undefined): string | null {
  let best: string | null = null;
  let size = 0;
  for (const candidate of (set ?? '').split(/,\s+/u)) {
    const [url, width] = candidate.trim().split(/\s+/u);
    const found = Number.parseFloat(width ?? '1');
    if (!isAddress(url) || found <= size) continue;
    best = url as string;
    size = found;
  }
  return best;
}

function isAddress(url: string | undefined): boolean {
  return (
    url !== undefined && /\S/u.test(url) && !/^\s*(?:data|javascript|blob|about):/iu.test(url) && !url.includes('{{')
  );
}

function isSmall(size: string | undefined): boolean {
  return size !== undefined && /^\s*\d+\s*(?:px\s*)?$/u.test(size) && Number.parseInt(size, 10) < LEAST_SIZE;
}
