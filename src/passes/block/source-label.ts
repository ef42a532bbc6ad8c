import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import type { LanguagePack } from '../../rules/pack.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass } from '../pass.js';
import { signatureZone } from './signature-zone.js';

const LONGEST_LINE = 60;
/** The name of an agency or a paper, or two of them. */
const MOST_SOURCE_WORDS = 5;
// bounded: `LONGEST_LINE`
const LABELLED = /^[（(]?([^:：]{2,25}?)\s?[:：]\s*(\S.*?)[）)]?$/su;

/** Removes lines above or below the text that name the agency or paper it was taken from: `Fuente: EFE`. */
export const sourceLabel: BlockPass = {
  name: 'source-label',
  description: 'Removes lines that name the agency or paper a text was taken from.',
  touches: ['remove'],
  maxShare: 0.05,
  rules: [{ id: 'label', reason: 'names where the text was taken from' }],
  *run(view, context) {
    const { top, end } = signatureZone(view, context);
    const last = view.blocks.findLastIndex(({ id }) => context.body.isBody(id));
    for (const [at, block] of view.blocks.entries()) {
      // Amid the paragraphs such a line is the source of a table or a picture.
      const isAbove = at >= top[0] && at < top[1] && !context.body.isBody(block.id);
      if ((isAbove || (at >= last && at < end[1])) && namesSource(block, context.packs))
        yield remove(block, 'label', 'names where the text was taken from');
    }
  },
};

function namesSource({ text, kind }: Block, packs: readonly LanguagePack[]): boolean {
  if (text.length > LONGEST_LINE || kind === 'heading' || kind === 'figure' || endsSentence(text)) return false;
  const [, label = '', source = ''] = LABELLED.exec(text) ?? [];
  const key = lineKey(label);
  if (key === '' || lineKey(source).split(' ').length > MOST_SOURCE_WORDS * 2) return false;
  return packs.some((pack) => labelsOf(pack).has(key));
}

const cache = new WeakMap<LanguagePack, ReadonlySet<string>>();

function labelsOf(pack: LanguagePack): ReadonlySet<string> {
  const known = cache.get(pack) ?? new Set(pack.labels.source.map(lineKey));
  cache.set(pack, known);
  return known;
}
