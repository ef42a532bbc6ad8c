import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Block } from '../src/model/block.js';

type Node = DefaultTreeAdapterMap['node'];

/** Side sources and pictures; an `iframe` has text for browsers that know none. */
const NO_TEXT: ReadonlySet<string> = new Set(
  'script style head title svg math object applet canvas audio video map frameset iframe embed noembed noframes meta link base param source track amp-youtube amp-twitter amp-instagram amp-iframe amp-facebook amp-vimeo'.split(
    ' ',
  ),
);

/** How often each letter and figure stands in the text of a page, as an independent parser sees it. */
export function lettersOfPage(html: string): Map<string, number> {
  const counts = new Map<string, number>();
  const waiting: Node[] = [parse(html, { scriptingEnabled: false })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text') countLetters((node as DefaultTreeAdapterMap['textNode']).value, counts);
    else if (!NO_TEXT.has(node.nodeName)) {
      if ('content' in node) waiting.push(node.content);
      if ('childNodes' in node) waiting.push(...node.childNodes);
    }
  }
  return counts;
}

/** The same of blocks; what stands in none of the page's texts (titles of frames, JSON of scripts) is left out. */
export function lettersOfBlocks(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, text, origin, label } of blocks) {
    if (
      /(?:^|\s)script$/u.test(origin.path ?? '') ||
      (kind === 'embed' && /(?:iframe|embed|amp-[a-z]+)$/u.test(origin.path ?? ''))
    )
      continue;
    countLetters(text, counts);
    if (label !== undefined && kind === 'footnote') continue;
  }
  return counts;
}

function countLetters(text: string, counts: Map<string, number>): void {
  for (const [letter] of text.matchAll(/[\p{L}\p{N}]/gu)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
}
