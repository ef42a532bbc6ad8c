import type { Document } from '../model/document.js';
import type { Note } from '../model/note.js';
import { refusal } from '../passes/block/refusal.js';

/** Says why an empty document is empty; null where there is an article, or where reading has told the cause already. */
export function noArticleNote(read: Document, cleaned: Document): Note | null {
  if (cleaned.blocks.length > 0 || cleaned.notes.some(({ code }) => code === 'binary')) return null;
  if (read.blocks.length === 0) return warning('no-text', 'there is no text in it');
  const refused = cleaned.removals.find(({ pass }) => pass === refusal.name);
  const cause = refused === undefined ? 'every line is furniture' : `the text ${refused.reason}`;
  return warning('no-article', `no article here: ${cause}`);
}

function warning(code: string, message: string): Note {
  return { severity: 'warning', code, message };
}
