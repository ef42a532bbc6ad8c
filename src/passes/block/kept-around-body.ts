import type { Block } from '../../model/block.js';
import { signBit } from '../../rules/sign-reader.js';
import type { Label } from '../../score/weights.js';
import { endsQuestion, endsSentence } from '../../text/sentences.js';
import { countWords } from '../../text/word-count.js';
import type { PassContext, PassView } from '../pass.js';

/** What a run keeps all the same, by where it stands. */
export const SPARED: Partial<
  Record<Label, (run: readonly Block[], view: PassView, context: PassContext) => ReadonlySet<Block>>
> = {
  head: standfirst,
  // Captions between the paragraphs are the article's.
  inner: (run, { blocks }, context) =>
    new Set([
      ...run.filter((block) => block.kind === 'figure' || isBoldLine(block, context)),
      ...countedWithBody(run, blocks, context),
      ...loneSubheading(run, blocks, context),
    ]),
  tail: (run, { blocks }, context) => {
    const kept = new Set([
      ...noteAtStart(run, context),
      ...resultsAtStart(run, context),
      ...alikeAtStart(run, context),
      ...lastParagraph(run, context),
    ]);
    return new Set([...kept, ...headingsAbove(kept, run, blocks, context)]);
  },
};

/** A heading goes with the paragraph below it, which is the article's or is kept. */
function headingsAbove(
  kept: ReadonlySet<Block>,
  run: readonly Block[],
  blocks: readonly Block[],
  context: PassContext,
): readonly Block[] {
  const behind = blocks[placeOf(run.at(-1) as Block, blocks) + 1];
  return run.filter((block, at) => {
    const below = at + 1 < run.length ? run[at + 1] : behind;
    if (block.kind !== 'heading' || below === undefined || context.hits(block).length > 0) return false;
    return kept.has(below) || (endsSentence(below.text) && context.body.isBody(below.id));
  });
}

/** A sentence in brackets right behind the text is a note on it: `（文中の名前は仮名です）`; agencies and initials are shorter. */
// bounded: `MOST_NOTE`
const NOTE = /^[（(][^（）()]+[）)]$/u;
const MOST_NOTE = 120;
const LEAST_NOTE_WORDS = 4;

function noteAtStart(run: readonly Block[], context: PassContext): readonly Block[] {
  const [first] = run;
  const isNote = first && first.text.length <= MOST_NOTE && NOTE.test(first.text);
  return isNote && countWords(first.text) >= LEAST_NOTE_WORDS && context.hits(first).length === 0 ? [first] : [];
}

/** Lines of figures in which a table of results was flattened, one cell a line. */
const FIGURES = /^[\d.,:+–—%()-]+$/u;
/** So many lines, a third of them figures, are a table; counters beside teasers are fewer. */
const TABLE_LINES = 6;
const FIGURE_SHARE = 1 / 3;

export const NONE: ReadonlySet<Block> = new Set();
const SIGNATURE = signBit('byline') | signBit('date') | signBit('meta');

/** A standfirst is a sentence or two; a shorter one may be a label of the page. */
const STANDFIRST_WORDS = 8;
/** Between headline and text stand a byline, a date, a share bar; not a whole menu. */
const STANDFIRST_REACH = 20;

/** Sentences and captions between the headline and the text belong to the article, however far a share bar pushed them. */
function standfirst(run: readonly Block[], { removals }: PassView, context: PassContext): ReadonlySet<Block> {
  const headline = removals.find(({ rule, field }) => rule === 'headline' && field === 'title');
  if (!headline) return NONE;
  const below = run.filter(({ id }) => id > headline.block);
  if (below.length > STANDFIRST_REACH) return NONE;
  return new Set(
    below.filter(
      (block) =>
        block.kind === 'figure' ||
        isQuestion(block, run, context) ||
        isStandfirst(block, block.id === headline.block + 1, context),
    ),
  );
}

/** A question right above the first paragraph is an interview's first. */
function isQuestion(block: Block, run: readonly Block[], context: PassContext): boolean {
  return block === run.at(-1) && endsQuestion(block.text) && context.hits(block).length === 0;
}

/** Right below the headline a standfirst may do without its full stop. */
function isStandfirst(block: Block, adjacent: boolean, context: PassContext): boolean {
  // What the mark-up calls a byline or a date is none, however long.
  const { own = 0, near = 0 } = block.origin.markup ?? {};
  if (((own | near) & SIGNATURE) !== 0 && !endsSentence(block.text)) return false;
  return (
    (adjacent || endsSentence(block.text)) &&
    countWords(block.text) >= STANDFIRST_WORDS &&
    context.hits(block).length === 0
  );
}

/** The lines at the start of the tail that are a table of results, before anything says that the article has ended. */
function resultsAtStart(run: readonly Block[], context: PassContext): ReadonlySet<Block> {
  const end = run.findIndex((block) => context.hits(block).length > 0 || isElsewhere(block));
  const lead = end < 0 ? run : run.slice(0, end);
  const figures = lead.filter(({ text }) => FIGURES.test(text)).length;
  return lead.length >= TABLE_LINES && figures >= lead.length * FIGURE_SHARE ? new Set(lead) : NONE;
}

/** Whether a box around a block says that it holds something else. */
function isElsewhere({ origin: { markup } }: Block): boolean {
  return markup !== undefined && markup.above !== 0;
}

/** Most of the article stands in boxes of one kind. */
const MAIN_KIND = 0.5;

/**
 * Sentences at the start of the tail that stand in boxes just like the article's, with headings between them: nothing but
 * their length told against them.
 */
function alikeAtStart(run: readonly Block[], context: PassContext): readonly Block[] {
  const isAlikeOrHeading = (block: Block, at: number): boolean =>
    isAlike(block) || (block.kind === 'heading' && run[at + 1] !== undefined && isAlike(run[at + 1] as Block));
  const end = run.findIndex((block, at) => !isAlikeOrHeading(block, at) || context.hits(block).length > 0);
  return end < 0 ? run : run.slice(0, end);
}

/** A bold line set just like the paragraphs around it is their subheading. */
function isBoldLine(block: Block, context: PassContext): boolean {
  const { kind, origin } = block;
  const { markup } = origin;
  if (!markup || kind !== 'paragraph' || markup.strong < ALL_STRONG || context.hits(block).length > 0) return false;
  const isBetween = markup.mainBefore > 0 && markup.mainBehind > 0;
  return isBetween && markup.kindShare >= MAIN_KIND && markup.above === 0 && markup.own === 0 && markup.linked === 0;
}

const ALL_STRONG = 0.95;

/** A question or a quotation of a few words, alone between two paragraphs, is a subheading, whatever was taken out there. */
const MOST_SUBHEADING_WORDS = 6;
const QUOTED = /^["“”„«»‘「『].+["“”»«’」』]$/u;

function loneSubheading(run: readonly Block[], blocks: readonly Block[], context: PassContext): readonly Block[] {
  const [block] = run;
  if (!block || run.length > 1 || context.hits(block).length > 0) return [];
  const below = blocks[placeOf(block, blocks) + 1];
  if (!below || !context.body.isBody(below.id) || !endsSentence(below.text)) return [];
  const isShown = endsQuestion(block.text) || QUOTED.test(block.text);
  return isShown && countWords(block.text) <= MOST_SUBHEADING_WORDS ? [block] : [];
}

/** `4. Keep the ferry`: a line of a series that the article counts. */
const COUNTED = /^(\p{Nd}{1,2})[.)]\s/u;

function numberOf({ text }: Block): number {
  return Number(COUNTED.exec(text)?.[1] ?? Number.NaN);
}

/** Read once for all runs of a page, which may be thousands. */
const BODY_NUMBERS = new WeakMap<readonly Block[], ReadonlySet<number>>();
const PLACES = new WeakMap<readonly Block[], ReadonlyMap<Block, number>>();

/** The numbers of the body's own counted lines. */
function bodyNumbers(blocks: readonly Block[], context: PassContext): ReadonlySet<number> {
  const numbers = BODY_NUMBERS.get(blocks) ?? new Set(blocks.filter(({ id }) => context.body.isBody(id)).map(numberOf));
  BODY_NUMBERS.set(blocks, numbers);
  return numbers;
}

function placeOf(block: Block, blocks: readonly Block[]): number {
  const places = PLACES.get(blocks) ?? new Map(blocks.map((one, at) => [one, at]));
  PLACES.set(blocks, places);
  return places.get(block) ?? blocks.length;
}

/** Lines whose number goes on from that of a line of the body, or leads to one. */
function countedWithBody(run: readonly Block[], blocks: readonly Block[], context: PassContext): readonly Block[] {
  const counted = run.filter((block) => COUNTED.test(block.text) && context.hits(block).length === 0);
  if (counted.length === 0) return [];
  const inBody = bodyNumbers(blocks, context);
  return counted.filter((block) => inBody.has(numberOf(block) - 1) || inBody.has(numberOf(block) + 1));
}

/** Furniture in boxes like the paragraphs' is shorter. */
const PARAGRAPH_WORDS = 15;

/** A gallery or a box of other stories, no longer than this, may part the last paragraph from the others. */
const MOST_PARTING = 5;

/** The article's last paragraph behind such a box: one like the others; several are teasers. */
function lastParagraph(run: readonly Block[], context: PassContext): readonly Block[] {
  const alike = run.filter(
    (block) => isAlike(block) && countWords(block.text) >= PARAGRAPH_WORDS && context.hits(block).length === 0,
  );
  const [only, ...others] = alike;
  return only && others.length === 0 && run.indexOf(only) <= MOST_PARTING ? [only] : [];
}

function isAlike({ text, kind, origin: { markup } }: Block): boolean {
  if (!markup || kind !== 'paragraph') return false;
  return markup.kindShare >= MAIN_KIND && markup.above === 0 && markup.linked === 0 && endsSentence(text);
}
