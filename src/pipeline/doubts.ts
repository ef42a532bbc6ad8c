import type { Block } from '../model/block.js';
import type { Document } from '../model/document.js';
import type { Note } from '../model/note.js';
import type { LanguagePack } from '../rules/pack.js';
import { refusalReader } from '../rules/refusals.js';
import { endsSentence } from '../text/sentences.js';
import { countWords } from '../text/word-count.js';

/** So many lines without a sentence are a list of stories, not a brief. */
const LISTED = 6;
/** A title has at least so many words … */
const LEAST_TITLE_WORDS = 3;
/** … and at most so many (characters, in scripts without spaces); what is longer is a paragraph. */
const MOST_TITLE_WORDS = 40;
/** An article that subscribers see in full is longer than what others see of it. */
const STUB_WORDS = 120;
/** The notice stands in a line of its own. */
const MOST_NOTICE_WORDS = 40;

/** What puts a result in doubt as a whole; each note makes its status `suspect`. */
export function findDoubts(read: Document, cleaned: Document, packs: readonly LanguagePack[]): Note[] {
  if (cleaned.blocks.length === 0) return [];
  const notes: Note[] = [];
  if (isListing(cleaned.blocks)) notes.push(doubt('listing', 'the page lists headlines and has no running text'));
  if (isStub(read.blocks, cleaned.blocks, packs)) {
    notes.push(doubt('paywall', 'the page shows subscribers more of the article'));
  }
  return notes;
}

function doubt(code: string, message: string): Note {
  return { severity: 'warning', code, message, suspect: true };
}

/** Many short lines, none of which ends a sentence. */
function isListing(blocks: readonly Block[]): boolean {
  let titles = 0;
  for (const { kind, text } of blocks) {
    if (kind === 'table' || kind === 'code' || endsSentence(text)) return false;
    const words = countWords(text);
    if (words > MOST_TITLE_WORDS) return false;
    if (words >= LEAST_TITLE_WORDS) titles++;
  }
  return titles >= LISTED;
}

/** A short text on a page that says it is for subscribers. */
function isStub(read: readonly Block[], kept: readonly Block[], packs: readonly LanguagePack[]): boolean {
  let words = 0;
  for (const { text } of kept) {
    words += countWords(text);
    if (words > STUB_WORDS) return false;
  }
  const left = new Set(kept.map(({ id }) => id));
  const refuses = refusalReader(packs);
  return read.some(
    ({ id, text }) =>
      !left.has(id) && text.length < 400 && countWords(text) <= MOST_NOTICE_WORDS && refuses(text) === 'paywall',
  );
}
