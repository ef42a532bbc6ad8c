import type { Block } from '../../model/block.js';
import { lift } from '../../model/edit.js';
import type { LanguagePack } from '../../rules/pack.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';
import { countWords } from '../../text/word-count.js';
import type { BlockPass } from '../pass.js';
import { type Labelled, labelKeys, readLabelled } from './label-keys.js';
import { signatureZone } from './signature-zone.js';

const LONGEST_LINE = 80;
/** The name of a section, or of two. */
const MOST_SECTION_WORDS = 5;

/** Lifts the section where a line labels it, next to the headline or the text: `Category: Local`, `Posted in Local`. */
export const sectionLabel: BlockPass = {
  name: 'section-label',
  description: 'Lifts the section from lines that label it.',
  touches: ['lift'],
  maxShare: 0.05,
  rules: [
    { id: 'label', reason: 'labels the section' },
    { id: 'alone', reason: 'names the section below the headline' },
  ],
  *run(view, context) {
    const { top, end, belowHeadline } = signatureZone(view, context);
    const text = view.blocks.findIndex((block) => block.text.length > LONGEST_LINE);
    for (const [at, block] of view.blocks.entries()) {
      if (!isIn(top, at) && !isIn(end, at)) continue;
      const section = labelledSection(block, context.packs);
      if (section !== null) yield lift(block, 'label', 'labels the section', { section });
      else if (belowHeadline && isIn(top, at) && at < text && isSection(block, context.packs))
        yield lift(block, 'alone', 'names the section below the headline', { section: block.text });
    }
  },
};

/** The usual name of a section and nothing else. */
function isSection({ text, kind }: Block, packs: readonly LanguagePack[]): boolean {
  if (text.length > LONGEST_LINE || kind === 'heading' || kind === 'figure') return false;
  const key = lineKey(text);
  return packs.some(({ sections }) => sections.some((section) => lineKey(section) === key));
}

function isIn([from, to]: readonly [number, number], at: number): boolean {
  return at >= from && at < to;
}

function labelledSection({ text, kind }: Block, packs: readonly LanguagePack[]): string | null {
  if (text.length > LONGEST_LINE || kind === 'heading' || kind === 'figure' || endsSentence(text)) return null;
  const labelled = readLabelled(text) ?? withoutColon(text, packs);
  if (labelled === null || countWords(labelled.value) > MOST_SECTION_WORDS) return null;
  const key = lineKey(labelled.label);
  if (!packs.some((pack) => labelKeys(pack, 'section').has(key))) return null;
  // bounded: `LONGEST_LINE`
  return (labelled.value.split(/\s*[,;|/›»>]\s*/u)[0] ?? '').trim() || null;
}

/** Labels of several words need no colon; `in` and `category` begin sentences as well. */
function withoutColon(text: string, packs: readonly LanguagePack[]): Labelled | null {
  const words = text.split(/\s+/u);
  for (const pack of packs) {
    for (const label of labelKeys(pack, 'section')) {
      const count = label.split(' ').length;
      if (count < 2 || lineKey(words.slice(0, count).join(' ')) !== label) continue;
      const value = words.slice(count).join(' ');
      // A section's name is written like a name.
      if (/^\p{Lu}/u.test(value)) return { label, value };
    }
  }
  return null;
}
