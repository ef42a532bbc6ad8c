import { isTag, type ParentNode } from 'domhandler';
import { signBit } from '../../rules/sign-reader.js';
import { isCreditBox } from './credit-box.js';
import type { HtmlElement } from './html-tree.js';
import type { PageLayout } from './page-layout.js';
import type { RawBlock } from './raw-block.js';

/** A caption is a sentence or three; more text in such a box is an article with a picture. */
const MOST_LENGTH = 700;
/** Boxes between a picture and the box that holds its caption as well. */
const REACH = 5;
const CAPTION = signBit('caption');
/**
 * Gives pictures their captions: what stands behind a picture in a box that is named for captions becomes one block
 * with it, credits told apart by their boxes' names. Captions without a picture become figures of their own.
 */
export function attachCaptions(blocks: readonly RawBlock[], { own, holdsCore }: PageLayout): RawBlock[] {
  const kept: RawBlock[] = [];
  let figure: RawBlock | null = null;
  for (const block of blocks) {
    if (block.kind === 'figure') {
      figure = block;
      kept.push(block);
      continue;
    }
    const box = block.text.length > MOST_LENGTH || isBodyKind(block) ? null : captionBox(block.element, own, holdsCore);
    if (box === null) {
      // Share buttons over a picture do not part it from its caption; text does.
      if (block.text.length > MOST_BETWEEN) figure = null;
      kept.push(block);
      continue;
    }
    const before: RawBlock | null = figure && isNear(figure.element, box) ? figure : null;
    const text = block.text.replaceAll(/\s+/gu, ' ');
    const credit = isCredit(block.element, box) ? text : null;
    if (before && before === kept.at(-1) && before.figure) {
      addCaption(before, text, credit);
      continue;
    }
    // Without a picture there is nothing to credit: the words are what is left of a caption.
    figure = {
      ...block,
      text,
      inline: [],
      kind: 'figure',
      figure: { url: null, alt: null, caption: text.replace(COUNTER, ''), credit: null },
    };
    kept.push(figure);
  }
  return kept;
}

/** `1/3` in front of a gallery's captions. */
const COUNTER = /^\d{1,3}\s?(?:\/|von|of|de|из)\s?\d{1,3}\s+/u;

/** Buttons and labels between a picture and its caption. */
const MOST_BETWEEN = 30;

function isBodyKind({ kind }: RawBlock): boolean {
  return kind === 'heading' || kind === 'table' || kind === 'code' || kind === 'embed' || kind === 'rule';
}

function addCaption(figure: RawBlock, text: string, credit: string | null): void {
  const known = figure.figure as NonNullable<RawBlock['figure']>;
  figure.text = figure.text === '' ? text : `${figure.text} ${text}`;
  figure.inline = [];
  if (credit === null) figure.figure = { ...known, caption: joined(known.caption, text.replace(COUNTER, '')) };
  else figure.figure = { ...known, credit: joined(known.credit, credit) };
}

function joined(before: string | null, text: string): string {
  return before === null ? text : `${before} ${text}`;
}

/** The box named for captions that an element is or stands in, a step or two above. */
function captionBox(element: HtmlElement, own: Int32Array, holdsCore: Uint8Array): HtmlElement | null {
  let at: ParentNode | null = element;
  for (let i = 0; i < 3 && at && isTag(at); i++) {
    const box = at as HtmlElement;
    if (holdsCore[box.order]) return null;
    if (((own[box.order] as number) & CAPTION) !== 0) return box;
    at = at.parent;
  }
  return null;
}

/** Whether a picture stands in the same small box. */
function isNear(picture: HtmlElement, caption: HtmlElement): boolean {
  let at: ParentNode | null = caption.parent;
  for (let i = 0; i < REACH && at && isTag(at); i++) {
    const box = at as HtmlElement;
    if (picture.order >= box.order && picture.order <= box.last) return true;
    at = at.parent;
  }
  return false;
}

function isCredit(element: HtmlElement, box: HtmlElement): boolean {
  for (let at: ParentNode | null = element; at && isTag(at); at = at.parent) {
    if (isCreditBox(at as HtmlElement)) return true;
    if (at === box) return false;
  }
  return false;
}
