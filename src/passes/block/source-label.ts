import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import type { LanguagePack } from '../../rules/pack.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';
import { countWords } from '../../text/word-count.js';
import type { BlockPass } from '../pass.js';
import { labelKeys, readLabelled } from './label-keys.js';
import { signatureZone } from './signature-zone.js';

const LONGEST_LINE = 60;
/** The name of an agency or a paper, or two of them. */
const MOST_SOURCE_WORDS = 5;
const BRACKETS = /^[（(]|[）)]$/gu;

/** Removes lines above or below the text that name the agency or paper it was taken from: `Fuente: EFE`. */
export const sourceLabel: BlockPass = {
  name: 'source-label',
  description: 'Removes lines that name the agency or paper a text was taken from.',
  touches: ['remove'],
  maxShare: 0.05,
  rules: [
    { id: 'label', reason: 'names where the text was taken from' },
    { id: 'letters', reason: 'signs with the letters of an agency' },
  ],
  *run(view, context) {
    const { top, end } = signatureZone(view, context);
    const last = view.blocks.findLastIndex(({ id }) => context.body.isBody(id));
    for (const [at, block] of view.blocks.entries()) {
      // Amid the paragraphs such a line is the source of a table or a picture.
      const isAbove = at >= top[0] && at < top[1] && !context.body.isBody(block.id);
      const isBelow = at >= last && at < end[1];
      if ((isAbove || isBelow) && namesSource(block, context.packs))
        yield remove(block, 'label', 'names where the text was taken from');
      else if (isBelow && block.kind === 'paragraph' && AGENCY_LETTERS.test(block.text))
        yield remove(block, 'letters', 'signs with the letters of an agency');
    }
  },
};

/** An agency signs with its letters below the text: `(ANSA).` */
const AGENCY_LETTERS = /^[(（]\p{Lu}{2,5}[)）]\.?$/u;

function namesSource({ text, kind }: Block, packs: readonly LanguagePack[]): boolean {
  if (text.length > LONGEST_LINE || kind === 'heading' || kind === 'figure' || endsSentence(text)) return false;
  const labelled = readLabelled(text.replace(BRACKETS, ''));
  if (labelled === null || countWords(labelled.value) > MOST_SOURCE_WORDS) return false;
  const key = lineKey(labelled.label);
  return packs.some((pack) => labelKeys(pack, 'source').has(key));
}
