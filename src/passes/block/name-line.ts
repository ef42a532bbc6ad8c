import type { Block } from '../../model/block.js';
import { BY_WORDS } from '../../rules/by-words.js';
import { hasFirmWord } from '../../rules/firm-words.js';
import { isDesk } from '../../rules/desk-words.js';
import { isLabel } from '../../rules/label-words.js';
import { signBit } from '../../rules/sign-reader.js';
import { type BareNames, parseBareNames } from '../../text/bare-names.js';
import { lineKey } from '../../text/tokens.js';
import type { PassContext, PassView } from '../pass.js';

const FURNITURE =
  signBit('newsletter') |
  signBit('related') |
  signBit('aside') |
  signBit('footer') |
  signBit('navigation') |
  signBit('promo');

/** Names of people in a line that is no name of a section or the site. */
export function readNameLine(block: Block, { blocks, metadata }: PassView, context: PassContext): BareNames | null {
  if (
    context.hits(block).length > 0 ||
    block.kind === 'list-item' ||
    isPicture(block) ||
    isElsewhere(block) ||
    isInFurniture(block) ||
    isBoxHeading(block)
  )
    return null;
  const key = lineKey(block.text);
  if (isDesk(key) && !block.text.includes(',')) return null;
  if (context.packs.some((pack) => pack.sections.some((section) => lineKey(section) === key))) return null;
  const line = withoutSite(block.text, metadata.publisher.name);
  const bare = line.replace(FOREIGN_BY, '');
  const known = [metadata.section, metadata.publisher.name, metadata.title].flatMap((name) => name ?? []);
  if (known.some((name) => [key, lineKey(bare)].includes(lineKey(name)))) return null;
  if (bare !== line && isOneName(bare)) return { names: [bare], script: 'cased' };
  if (OWNED.test(bare) || endsWithPrefix(bare, context) || isLabel(bare, context.packs)) return null;
  const conjunctions = new Set(context.packs.flatMap((pack) => pack.byline.conjunctions));
  const found = parseBareNames(bare, conjunctions, (part) => isEmployer(part) || isPlace(part, block, blocks));
  // Vietnamese names are made of ordinary words.
  const isHeading =
    found?.script === 'cased' && context.language !== 'vi' && isWrittenSmall(found.names, blocks, context.language);
  return isHeading ? null : found;
}

/** An agency by its initials, a paper by its words, a station by both: `CNN Indonesia`. */
function isEmployer(part: string): boolean {
  return /^\p{Lu}{2,6}(?:$|\s\p{Lu}\p{Ll})/u.test(part) || (part.includes(' ') && hasFirmWord(part));
}

/** From where somebody writes: one name, which the text says as well. */
function isPlace(part: string, line: Block, blocks: readonly Block[]): boolean {
  if (!/^\p{Lu}[\p{L}\p{M}-]+$/u.test(part)) return false;
  const counts = wordCounts(blocks);
  const own = lineKey(line.text).split(' ');
  return lineKey(part)
    .split(' ')
    .every((word) => (counts.get(word) ?? 0) > own.filter((one) => one === word).length);
}

/** Counted once for all lines in question: the same blocks are always the same words. */
const WORD_COUNTS = new WeakMap<readonly Block[], ReadonlyMap<string, number>>();

/** How often the beginning of a text says each of its words. */
function wordCounts(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const known = WORD_COUNTS.get(blocks);
  if (known) return known;
  const counts = new Map<string, number>();
  let left = SEARCHED_LENGTH;
  for (const { text } of blocks) {
    if (left <= 0) break;
    for (const word of lineKey(text.slice(0, left)).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    left -= text.length;
  }
  WORD_COUNTS.set(blocks, counts);
  return counts;
}

/** Boxes in which names are signatures. */
const SIGNED = signBit('byline') | signBit('date') | signBit('meta') | signBit('author-bio');

/** A line that is a link from end to end leads to a page or a section, unless its box says that it signs something. */
const ALL_LINKED = 0.9;

function isElsewhere({ origin: { markup } }: Block): boolean {
  return markup !== undefined && markup.linked > ALL_LINKED && ((markup.own | markup.near) & SIGNED) === 0;
}

/** `Ratih Kumalasari - Kabar Lembah` without the site behind the name. */
function withoutSite(text: string, site: string | null): string {
  if (site === null || !text.endsWith(site)) return text;
  const name = text.slice(0, -site.length);
  return /\s[-–—|]\s$/u.test(name) ? name.slice(0, -3) : text;
}

const FOREIGN_BY = new RegExp(`^(?:${BY_WORDS.join('|')})\\s+(?=\\p{Lu})`, 'iu');

/** One capitalised word, as bloggers sign. */
function isOneName(text: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}]{2,}$/u.test(text);
}

/** Articles and pronouns stand before names of things: `A Dabbler's Weblog`, `Meine Homepage`. */
const OWNED = /^(?:an?|the|my|our|your|mein|meine|unsere?|der|die|das|les|notre|mon|mes|nuestr[oa]|mis?)\s/iu;

/** `Collected by` goes on somewhere else. */
function endsWithPrefix(line: string, { packs }: PassContext): boolean {
  const last = lineKey(line).split(' ').at(-1) as string;
  return packs.some((pack) => pack.byline.prefixes.includes(last));
}

/** Headings stand above boxes and sections; a template may set a name as a small one. */
const LOWEST_BOX_HEADING = 3;

function isBoxHeading({ kind, level = 0, origin: { markup } }: Block): boolean {
  return (
    kind === 'heading' &&
    level <= LOWEST_BOX_HEADING &&
    markup !== undefined &&
    ((markup.own | markup.near) & SIGNED) === 0
  );
}

/** So much of the text is searched for the words of a name. */
const SEARCHED_LENGTH = 40_000;

/** Whether the text writes half of a name's words without their capital: `Key Takeaways` is a heading, not an author. */
function isWrittenSmall(names: readonly string[], blocks: readonly Block[], language: string | null): boolean {
  const parts = new Set(
    names.flatMap((name) => name.split(/[\s-]+/u)).filter((part) => part.length > 2 && part !== part.toLowerCase()),
  );
  const locale = language === 'tr' ? 'tr' : 'en';
  const small = new Set([...parts].map((part) => part.toLocaleLowerCase(locale)));
  const written = smallWords(blocks);
  const found = [...small].filter((word) => written.has(word)).length;
  return found > 0 && found * 2 >= small.size;
}

/** Read once for all names in question: the same blocks are always the same words. */
const SMALL_WORDS = new WeakMap<readonly Block[], ReadonlySet<string>>();

/** The words that a text writes without a capital. */
function smallWords(blocks: readonly Block[]): ReadonlySet<string> {
  const known = SMALL_WORDS.get(blocks);
  if (known) return known;
  const words = new Set<string>();
  let left = SEARCHED_LENGTH;
  for (const { text } of blocks) {
    if (left <= 0) break;
    const start = text.slice(0, left);
    // An author's address has the author's name.
    const said = start.includes('@') ? withoutAddresses(start) : start;
    for (const [word] of said.matchAll(/[\p{L}\p{M}]+/gu)) words.add(word);
    left -= text.length;
  }
  SMALL_WORDS.set(blocks, words);
  return words;
}

function withoutAddresses(text: string): string {
  return text
    .split(/\s/u)
    .filter((word) => !word.includes('@'))
    .join(' ');
}

/** Captions name who is seen, and who took the picture. */
export function isPicture({ kind }: Block): boolean {
  return kind === 'figure' || kind === 'embed';
}

/** Headings of boxes beside the article look like names: `Hill Letter`. */
function isInFurniture({ origin: { markup } }: Block): boolean {
  return markup !== undefined && ((markup.own | markup.above) & FURNITURE) !== 0;
}
