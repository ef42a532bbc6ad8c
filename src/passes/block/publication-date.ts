import type { Block } from '../../model/block.js';
import { type Edit, lift, type LiftEdit, type MetadataFinds, remove, type RemoveEdit } from '../../model/edit.js';
import { DATE_LABELS } from '../../rules/date-label-words.js';
import { parseBareNames } from '../../text/bare-names.js';
import type { DateLine } from '../../text/dates.js';
import { trimSeparators } from '../../text/edges.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { readByline, readLabelledAuthors, readShortSignature } from './byline-lines.js';
import { isRelativeDateLine, readDateLine } from './date-lines.js';
import { readNameLine } from './name-line.js';
import { type SignatureZone, signatureZone } from './signature-zone.js';
import type { Facts } from './fact-line.js';
import { readFacts, readSignedDate } from './signed-date-line.js';

/** Without a headline an unlabelled date must stand so near to the body to be the article's. */
const UNLABELLED_REACH = 3;

/** Lifts the dates of publication and change from lines that say nothing else; running text is never read. */
export const publicationDate: BlockPass = {
  name: 'publication-date',
  description: 'Lifts the dates of publication and change from date lines; relative and ambiguous ones are removed.',
  touches: ['lift', 'remove'],
  maxShare: 0.1,
  rules: [
    { id: 'labelled', reason: 'is a labelled date' },
    { id: 'standalone', reason: 'is a date line below the headline' },
    { id: 'signed', reason: 'is a date with a name or a counter beside it' },
    { id: 'relative', reason: 'is a relative date, which cannot be resolved' },
    { id: 'ambiguous', reason: 'is a date in figures that could be two days' },
  ],
  *run(view, context) {
    const zone = signatureZone(view, context);
    const [from, to] = zone.top;
    const nearBody = zone.belowHeadline ? from : Math.max(from, to - UNLABELLED_REACH - UNLABELLED_REACH);
    let published = false;
    for (let at = from; at < to; at++) {
      const block = view.blocks[at] as Block;
      // A caption says when its picture was taken.
      const standaloneCounts = at >= nearBody && block.kind !== 'figure';
      const edits = [...(labelAbove(at, view, context) ?? readAt(block, standaloneCounts, view, context))];
      published ||= edits.some(({ finds }) => finds?.published !== undefined);
      yield* edits;
    }
    if (!published) yield* amidFirstParagraphs(view, zone, context);
    if (!published) yield* aboveHeadline(view, zone, context);
    for (let at = zone.end[0]; at < zone.end[1]; at++) {
      const block = view.blocks[at] as Block;
      const labelled = labelAbove(at, view, context);
      const facts = labelled ? null : factsBelow(at, view, context);
      const date = labelled || facts ? null : readDateLine(block.text, context);
      if (labelled) yield* labelled;
      else if (facts) yield liftSigned(block, facts);
      else if (date) yield* liftDate(block, date, false, context);
    }
  },
};

/** Facts below the text: a label says whose they are, or the text right above. */
function factsBelow(at: number, view: PassView, context: PassContext): Facts | null {
  const block = view.blocks[at] as Block;
  if (block.kind === 'heading' || block.kind === 'figure') return null;
  const facts = readFacts(block, view, context) ?? dateBelowName(at, view, context);
  const above = view.blocks[at - 1];
  if (facts?.labelled === true) return facts;
  if (!above || !context.body.isBody(above.id)) return null;
  const isSure = facts?.dates.some(({ value }) => value?.includes('T') === true || (value && facts.authors.length > 0));
  return isSure ? facts : null;
}

/** A date right below the name with which the text ends. */
function dateBelowName(at: number, view: PassView, context: PassContext): Facts | null {
  const [text, name, block] = view.blocks.slice(Math.max(0, at - 2), at + 1);
  if (!text || !name || !block || !endsSentence(text.text) || !context.body.isBody(text.id)) return null;
  const date = readDateLine(block.text, context);
  const isName = readNameLine(name, view, context)?.script === 'cased' || readByline(name.text, context)?.rest === '';
  if (date?.rest !== '' || date.label !== null || !isName) return null;
  // The name says whose date it is.
  return { authors: [], dates: [{ label: 'published', value: date.value }], labelled: true };
}

/** A label and its date may stand on two lines, or on three with the colon between. */
const LABEL_REACH = 2;
const LABEL_LENGTH = 40;

/** A date whose label stands on a line of its own above it; null where there is none. */
function labelAbove(at: number, { blocks }: PassView, context: PassContext): (LiftEdit | RemoveEdit)[] | null {
  const block = blocks[at] as Block;
  const own = readDateLine(block.text, context);
  if (!own || own.label !== null || own.rest !== '') return null;
  for (let reach = 1; reach <= LABEL_REACH; reach++) {
    const above = blocks.slice(Math.max(0, at - reach), at);
    const label = above.map(({ text }) => text).join(' ');
    if (above.length < reach || label.length > LABEL_LENGTH || readDateLine(label, context)) return null;
    const date = readDateLine(`${label} ${block.text}`, context);
    if (!date || date.label === null || date.rest !== '') continue;
    const lifted = [...liftDate(block, { ...own, label: date.label }, false, context)];
    return [...above.map((line) => remove(line, 'labelled', 'labels the date below')), ...lifted];
  }
  return null;
}

/** A share bar or a caption may push the date line so far down between the first paragraphs. */
const AMID_REACH = 6;

/** A labelled date, or one with its time, among the first paragraphs; a bare day there may head a diary's entry. */
function* amidFirstParagraphs(view: PassView, { top: [, to] }: SignatureZone, context: PassContext): Iterable<Edit> {
  const { blocks } = view;
  for (const block of blocks.slice(to, to + AMID_REACH)) {
    const date = readDateLine(block.text, context);
    if (!date || block.kind === 'figure' || (date.label === null && !date.value.includes('T'))) continue;
    const facts = date.rest === '' ? null : labelledFacts(block, view, context);
    yield* facts ? [liftSigned(block, facts)] : liftDate(block, date, true, context);
    return;
  }
}

function* readAt(
  block: Block,
  standaloneCounts: boolean,
  view: PassView,
  context: PassContext,
): Iterable<LiftEdit | RemoveEdit> {
  const date = readDateLine(block.text, context);
  const mayBeSigned = standaloneCounts && block.kind !== 'heading';
  const isMore = date !== null && date.rest !== '' && block.kind !== 'heading';
  const facts = isMore ? labelledFacts(block, view, context) : null;
  const signed = facts ?? (date || !mayBeSigned ? null : readSignedDate(block, view, context));
  if (date && !facts) yield* liftDate(block, date, standaloneCounts, context);
  else if (signed) yield liftSigned(block, signed);
  else if (isRelativeDateLine(block.text, context)) {
    yield remove(block, 'relative', 'is a relative date, which cannot be resolved');
  } else if (standaloneCounts && AMBIGUOUS.test(block.text)) {
    yield remove(block, 'ambiguous', 'is a date in figures that could be two days');
  }
}

/** The facts of a line whose labels say what each is; null where they are to be guessed. */
function labelledFacts(block: Block, view: PassView, context: PassContext): Facts | null {
  const facts = readFacts(block, view, context);
  return facts?.labelled === true ? facts : null;
}

function liftSigned(block: Block, { authors, dates }: Facts): LiftEdit {
  const finds: { -readonly [Field in keyof MetadataFinds]: MetadataFinds[Field] } = {};
  for (const { label, value } of dates) {
    if (value === null) continue;
    if (label === 'modified') finds.modified ??= value;
    else finds.published ??= value;
  }
  if (authors.length > 0) finds.authors = [...authors];
  return lift(block, 'signed', 'is a date with a name or a counter beside it', finds);
}

/** `03/04/2025` is read only where the page says in which order it writes day and month; it is a date all the same. */
const AMBIGUOUS = /^\d{1,2}([./-])\d{1,2}\1\d{4}(?:[ ,]{1,3}\d{1,2}:\d{2})?$/u;

/** A date above the headline may be today's on any page; right above it, and with none below, it is the article's. */
function* aboveHeadline(view: PassView, { above: [from, to] }: SignatureZone, context: PassContext): Iterable<Edit> {
  const { blocks } = view;
  for (let at = to - 1; at >= from; at--) {
    const block = blocks[at] as Block;
    const date = readDateLine(block.text, context);
    const between = blocks.slice(at + 1, to);
    // Today's date in a page's head tells no time; a moment right above the headline's section is the article's.
    const [below, ...others] = between;
    // Some templates set the time below its day.
    const isSplit = below !== undefined && date?.rest === '' && isMoment(`${block.text} ${below.text}`, context);
    const labels = isSplit ? others : between;
    const isTimed = isSplit || date?.value.includes('T') === true;
    const near = between.length === 0 || (isTimed && labels.every((line) => isLabel(line, context)));
    const signed = date || between.length > 0 ? null : readSignedDate(block, view, context);
    if (date) yield* liftDate(block, date, near, context);
    else if (signed?.dates.some(({ value }) => value?.includes('T') === true) === true) yield liftSigned(block, signed);
  }
}

/** Whether a line is a day with its time and nothing else. */
function isMoment(text: string, context: PassContext): boolean {
  const date = readDateLine(text, context);
  return date?.rest === '' && date.value.includes('T');
}

/** The name of a section or a counter. */
function isLabel({ text }: Block, { packs }: PassContext): boolean {
  const key = lineKey(text);
  return !/\p{L}/u.test(text) || packs.some(({ sections }) => sections.some((section) => lineKey(section) === key));
}

/** A labelled date says what it is; one that stands alone is the publication only where such a date is expected. */
function* liftDate(block: Block, date: DateLine, standaloneCounts: boolean, context: PassContext): Iterable<LiftEdit> {
  const finds: { -readonly [field in keyof MetadataFinds]: MetadataFinds[field] } = {};
  for (const { label, value } of [date, ...date.more]) {
    if (label === 'modified') finds.modified ??= value;
    else if (label === 'published' || (standaloneCounts && finds.published === undefined)) finds.published ??= value;
  }
  if (Object.keys(finds).length === 0 || datesSomethingElse(block.text, date)) return;
  const labelled = [date, ...date.more].some(({ label }) => label !== null);
  const reason = labelled ? 'is a labelled date' : 'is a date line below the headline';
  // A place beside the date goes with it; a byline is left for its own pass.
  const whole = date.rest === '' || !signs(date.rest, context);
  const authors = whole ? authorsBeside(block.text, date, context) : [];
  if (authors.length > 0) finds.authors = [...authors];
  yield lift(
    block,
    labelled ? 'labelled' : 'standalone',
    reason,
    finds,
    whole ? {} : { range: [date.start, date.end] },
  );
}

/** `Deadline: 12 May 2025`: a label that says neither publication nor change, nor just `date`. */
function datesSomethingElse(text: string, { label, start }: DateLine): boolean {
  const before = label === null ? LABEL.exec(text.slice(0, start)) : null;
  // Where two words are glued, a name stands before the label: `RoePublished: 12 May 2025`.
  return before !== null && !GLUED.test(before[0]) && !DATE_LABELS.has(lineKey(before[1] as string));
}

const GLUED = /\p{Ll}\p{Lu}/u;

// bounded: `LONGEST_DATE_LINE`
const LABEL = /^([^:：|]{2,30})[:：]\s*$/u;

/** The people whom a line names beside its date and more. */
function authorsBeside(text: string, { rest, start }: DateLine, context: PassContext): readonly string[] {
  if (rest === '') return readLabelledAuthors(text, context);
  const before = readByline(trimSeparators(text.slice(0, start)), context);
  return readShortSignature(rest, context) ?? (before?.rest === '' ? before.authors : []);
}

/** A byline, or a name before a bar: `Casilda Roca | Ribamar`. */
function signs(rest: string, context: PassContext): boolean {
  return readByline(rest, context) !== null || (/[|•·]/u.test(rest) && parseBareNames(rest, new Set()) !== null);
}
