import type { Block } from '../../model/block.js';
import { type Edit, lift, type MetadataFinds, remove } from '../../model/edit.js';
import { dateLists } from '../../rules/date-lists.js';
import { compileDateVocabulary, type DateVocabulary } from '../../text/date-vocabulary.js';
import { type DateLine, isRelativeDate, parseDateLine } from '../../text/dates.js';
import { parseByline } from '../../text/bylines.js';
import type { BlockPass, PassContext } from '../pass.js';
import { signatureZone } from './signature-zone.js';

/** Without a headline an unlabelled date must stand so near to the body to be the article's. */
const UNLABELLED_REACH = 3;

/** Lifts the dates of publication and change from lines that say nothing else; running text is never read. */
export const publicationDate: BlockPass = {
  name: 'publication-date',
  description: 'Lifts the dates of publication and change from date lines; relative dates are removed.',
  touches: ['lift', 'remove'],
  maxShare: 0.1,
  rules: [
    { id: 'labelled', reason: 'is a labelled date' },
    { id: 'standalone', reason: 'is a date line below the headline' },
    { id: 'relative', reason: 'is a relative date, which cannot be resolved' },
  ],
  *run(view, context) {
    const vocabularies = context.packs.map((pack) => compileDateVocabulary(dateLists(pack.code, pack.dates)));
    const zone = signatureZone(view, context);
    const [from, to] = zone.top;
    const nearBody = zone.belowHeadline ? from : Math.max(from, to - UNLABELLED_REACH - UNLABELLED_REACH);
    for (let at = from; at < to; at++) {
      const block = view.blocks[at] as Block;
      const date = readDate(block.text, vocabularies);
      if (date) yield* liftDate(block, date, at >= nearBody, context);
      else if (vocabularies.some((vocabulary) => isRelativeDate(block.text, vocabulary))) {
        yield remove(block, 'relative', 'is a relative date, which cannot be resolved');
      }
    }
    for (let at = zone.end[0]; at < zone.end[1]; at++) {
      const block = view.blocks[at] as Block;
      const date = readDate(block.text, vocabularies);
      if (date) yield* liftDate(block, date, false, context);
    }
  },
};

function readDate(text: string, vocabularies: readonly DateVocabulary[]): DateLine | null {
  for (const vocabulary of vocabularies) {
    const date = parseDateLine(text, vocabulary);
    if (date) return date;
  }
  return null;
}

/** A labelled date says what it is; one that stands alone is the publication only where such a date is expected. */
function* liftDate(block: Block, date: DateLine, standaloneCounts: boolean, context: PassContext): Iterable<Edit> {
  const finds: { -readonly [field in keyof MetadataFinds]: MetadataFinds[field] } = {};
  for (const { label, value } of [date, ...date.more]) {
    if (label === 'modified') finds.modified ??= value;
    else if (label === 'published' || (standaloneCounts && finds.published === undefined)) finds.published ??= value;
  }
  if (Object.keys(finds).length === 0) return;
  const labelled = [date, ...date.more].some(({ label }) => label !== null);
  const reason = labelled ? 'is a labelled date' : 'is a date line below the headline';
  // A place beside the date goes with it; a byline is left for its own pass.
  const whole = date.rest === '' || !signs(date.rest, context);
  yield lift(block, labelled ? 'labelled' : 'standalone', reason, finds, whole ? {} : { range: [date.start, date.end] });
}

function signs(rest: string, context: PassContext): boolean {
  return context.packs.some((pack) => parseByline(rest, pack.byline) !== null);
}
