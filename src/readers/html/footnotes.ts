import { isTag, isText } from 'domhandler';
import type { HtmlElement } from './html-tree.js';

/** A call is a number, a letter or a sign, perhaps in brackets. */
// bounded: `LONGEST_CALL`
const CALL = /^\s*[[(]?\s*(\d{1,3}|[a-z]|[*†‡§])\s*[\])]?\s*$/iu;
const LONGEST_CALL = 20;
/** What leads back from a note to its call. */
const RETURN = /^\s*(?:↩|↵|⤴|↑|\^|⏎|back|zurück)\uFE0E?\s*$/iu;
const NOTE_ID = /^#(?:.*[^a-z])?(?:fn|footnote|note|cite_note|ftn|fussnote|endnote)/iu;

/** The footnotes of a page: calls in the text, and the notes they lead to. */
export class Footnotes {
  /** Labels by the ids of the notes. */
  readonly #labels = new Map<string, string>();
  readonly #noted = new Set<string>();

  /** Whether a link calls a note. */
  call(link: HtmlElement): boolean {
    const { href } = link.attribs;
    if (href === undefined || !NOTE_ID.test(href) || /fnref|cite_ref|noteref/iu.test(href)) return false;
    const text = textOf(link).trim();
    const found = text.length > LONGEST_CALL ? null : CALL.exec(text);
    if (!found) return false;
    if (!this.#labels.has(href.slice(1))) this.#labels.set(href.slice(1), found[1] as string);
    return true;
  }

  labelOf({ attribs }: HtmlElement): string {
    return this.#labels.get((attribs['href'] ?? '').slice(1)) ?? '';
  }

  /** Whether a link leads from a note back to its call. */
  isReturn(link: HtmlElement): boolean {
    return this.#labels.size > 0 && (link.attribs['href'] ?? '').startsWith('#') && RETURN.test(textOf(link));
  }

  /** The label of the note that a box is or begins; null for any other box. */
  noteIn(box: HtmlElement): string | null {
    if (this.#labels.size === 0) return null;
    for (let at: HtmlElement | null = box, up = 0; at && up < 3; up++) {
      const { id } = at.attribs;
      const label = id === undefined ? undefined : this.#labels.get(id);
      if (label !== undefined && !this.#noted.has(id as string)) {
        this.#noted.add(id as string);
        return label;
      }
      at = at.parent && isTag(at.parent) ? (at.parent as HtmlElement) : null;
    }
    return null;
  }
}

/** The text of a link of a few characters; what has more is no call. */
function textOf({ children }: HtmlElement): string {
  const [only, ...others] = children;
  if (!only || others.length > 0) return '';
  if (isText(only)) return only.data;
  return isTag(only) ? textOf(only as HtmlElement) : '';
}
