import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import { type Refusal, refusalReader } from '../../rules/refusals.js';
import { LONGEST_TITLE, splitTitle } from '../../score/page-title.js';
import { endsSentence } from '../../text/sentences.js';
import { countWords } from '../../text/word-count.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass, PassContext } from '../pass.js';

/** A refusal has so few words of running text; an article about refusals has more. */
const MOST_PROSE_WORDS = 120;
/** Sentences of furniture are short; from so many words on a block counts as running text. */
const PROSE_WORDS = 12;
/** The line that refuses stands near the top of the page, or is all there is. */
const SEARCHED_BLOCKS = 60;
/** A line that says so and nothing else; a story may use the words in a sentence. */
const MOST_LINE_WORDS = 40;

/** `Sorry, this page cannot be found`: a title that says so and names the site. */
const MOST_REFUSAL_WORDS = 9;
/** Advice on such a page: check the address, go to the front page, use the search. */
const MOST_WORDS_BESIDE = 60;
const MENU_PAGE = 'belongs to a page of buttons and fields';
/** A form has few lines … */
const MOST_MENU_LINES = 40;
/** … and hardly one that could be a headline; an index has more. */
const LEAST_HEADLINE_WORDS = 4;
const MOST_HEADLINES = 2;

const REASONS: Readonly<Record<Refusal, string>> = {
  notFound: 'belongs to an error page',
  blocked: 'belongs to a page that asks for a browser or a human',
  consent: 'belongs to a consent page',
  paywall: 'belongs to a page that shows subscribers an article',
};

/** Takes everything out of a page that is no article but says why there is none. */
export const refusal: BlockPass = {
  name: 'refusal',
  description: 'Empties pages that are no article: errors, robot checks, consent walls.',
  touches: ['remove'],
  maxShare: 1,
  rules: [
    ...(['notFound', 'blocked', 'consent'] as const).map((kind) => ({ id: ruleId(kind), reason: REASONS[kind] })),
    { id: 'menu-page', reason: MENU_PAGE },
  ],
  *run({ blocks, metadata }, context) {
    const read = refusalReader(context.packs);
    if (isConsentPage(blocks, metadata.title, read, context)) {
      for (const each of blocks) yield remove(each, 'consent', REASONS.consent);
      return;
    }
    const prose = blocks.filter(isProse);
    if (countAll(prose) > MOST_PROSE_WORDS) return;
    for (const block of blocks.slice(0, SEARCHED_BLOCKS)) {
      if (countWords(block.text) > MOST_LINE_WORDS) continue;
      const kind = read(block.text);
      if (kind === null || kind === 'paywall') continue;
      // Running text that does not speak of it is a brief, however short, unless the page's first lines say nothing else.
      const other = prose.filter(
        (one) => one.id !== block.id && read(one.text) === null && context.hits(one).length === 0,
      );
      if (countAll(other) > (refusesAtOnce(blocks, read, kind) ? MOST_WORDS_BESIDE : 0)) continue;
      for (const each of blocks) yield remove(each, ruleId(kind), REASONS[kind]);
      return;
    }
    if (isMenuPage(blocks, metadata.title, context))
      for (const each of blocks) yield remove(each, 'menu-page', MENU_PAGE);
  },
};

/** A consent page explains itself at length, and half of its lines are known from such dialogues. */
const CONSENT_SHARE = 0.3;

/** Whether the title of a page of mark-up asks for consent, and its text speaks of cookies and nothing else. */
function isConsentPage(
  blocks: readonly Block[],
  title: string | null,
  read: (text: string) => Refusal | null,
  context: PassContext,
): boolean {
  if (title === null || countWords(title) > MOST_REFUSAL_WORDS || read(title) !== 'consent') return false;
  const shown = blocks.filter(({ text, origin }) => text !== '' && origin.markup !== undefined);
  const known = shown.filter((block) => read(block.text) === 'consent' || context.hits(block).length > 0);
  return shown.length > 0 && known.length >= shown.length * CONSENT_SHARE;
}

/** Whether a part of the page's first line, its title, says that and little else. */
function refusesAtOnce([first]: readonly Block[], read: (text: string) => Refusal | null, kind: Refusal): boolean {
  if (!first || first.text.length > LONGEST_TITLE) return false;
  return splitTitle(first.text).some(({ text }) => countWords(text) <= MOST_REFUSAL_WORDS && read(text) === kind);
}

/** A page whose title is a button of the menu (`Log in`), with fields and links, no sentence and hardly a headline. */
function isMenuPage(blocks: readonly Block[], stated: string | null, context: PassContext): boolean {
  const [first] = blocks;
  if (!first || blocks.length > MOST_MENU_LINES || blocks.some(isProse)) return false;
  // A page of mark-up begins with its menu, and has its title elsewhere.
  const title = first.origin.markup === undefined ? first.text : (stated ?? first.text);
  if (title.length > LONGEST_TITLE) return false;
  const part = splitTitle(title)[0]?.text;
  if (part === undefined || context.packs.some((pack) => pack.sections.some((name) => lineKey(name) === lineKey(part))))
    return false;
  if (!context.hits({ ...first, id: -1, text: part }).some(({ pass }) => pass === 'navigation')) return false;
  const others = blocks
    .slice(1)
    .filter((block) => context.hits(block).length === 0 && countWords(block.text) >= LEAST_HEADLINE_WORDS);
  // A brief is as short, and speaks in sentences.
  if (others.some(({ text }) => endsSentence(text))) return false;
  return others.length <= MOST_HEADLINES && others.length < blocks.length / 2;
}

function ruleId(kind: Refusal): string {
  return kind === 'notFound' ? 'not-found' : kind;
}

function isProse(block: Block): boolean {
  return endsSentence(block.text) && countWords(block.text) >= PROSE_WORDS;
}

function countAll(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countWords(block.text), 0);
}
