import { isText } from 'domhandler';
import type { Fact, HtmlFacts } from '../../model/html-facts.js';
import { lineKey } from '../../text/tokens.js';
import { flatten } from './flatten.js';
import type { HtmlElement, HtmlTree } from './html-tree.js';
import { parseHtml } from './parse-html.js';
import type { RawBlock } from './raw-block.js';
import { type StateArticle, stateArticles } from './state-texts.js';

/** A page with so much running text shows its article. */
const SHOWN_LENGTH = 600;
/** Less running text in a script is a teaser or a label. */
const LEAST_LENGTH = 150;
/** So much of a text tells which script it came from, where nothing in it is escaped. */
const PROBE_LENGTH = 20;
/** The text in the script must be so many times what the page shows: the article rather than a note below it. */
const TIMES_SHOWN = 2;

/**
 * Adds the article of pages that show none until a script has put it there: it is read from JSON-LD, or from the state
 * that the script starts from. Pages that show their article are left alone.
 */
export function withEmbeddedBody(
  blocks: readonly RawBlock[],
  tree: HtmlTree,
  facts: HtmlFacts,
): { readonly blocks: readonly RawBlock[]; readonly authors: readonly Fact[] } {
  const nothing = { blocks, authors: [] };
  const shown = blocks.reduce((sum, block) => sum + (isSentence(block) ? block.text.length : 0), 0);
  if (shown >= SHOWN_LENGTH) return nothing;
  const body = tree.elements.find(({ name }) => name === 'body');
  const scripts = tree.elements.filter(({ name }) => name === 'script');
  if (!body || (scripts.length === 0 && facts.articleBodies.length === 0)) return nothing;
  const told = facts.articleBodies.map((text): StateArticle => ({ text, title: null, authors: [] }));
  const articles = [...told, ...stateArticles(scripts.map(textOf))];
  const isOwn = ownTitle(facts);
  const [article] = articles.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || b.text.length - a.text.length);
  if (article === undefined || article.text.length < Math.max(LEAST_LENGTH, shown * TIMES_SHOWN)) return nothing;
  const longest = article.text;
  const script = scripts.find((one) => textOf(one).includes(longest.slice(0, PROBE_LENGTH))) ?? scripts[0] ?? body;
  const added = readEmbedded(longest).map(
    (block): RawBlock => Object.assign({}, block, { element: script, group: script.order }),
  );
  // Behind the headline and before the footer, as a reader would see it.
  const at = blocks.findLastIndex(({ kind, level }) => kind === 'heading' && level === 1) + 1;
  return {
    blocks: [...blocks.slice(0, at), ...added, ...blocks.slice(at)],
    authors: article.authors.map((value) => ({
      field: 'author',
      value,
      provenance: 'markup',
      source: 'State.author',
      place: null,
    })),
  };
}

/** Whether a record has the headline of the page: a state holds other stories as well. */
function ownTitle({ facts }: HtmlFacts): (article: StateArticle) => boolean {
  const titles = facts.filter(({ field }) => field === 'title').map(({ value }) => lineKey(value));
  return ({ title }) => {
    const key = title === null ? '' : lineKey(title);
    return key !== '' && titles.some((one) => one.startsWith(key));
  };
}

function isSentence({ kind, text, linked }: RawBlock): boolean {
  return kind !== 'heading' && text.length >= 60 && linked < text.length / 2 && /[.!?。！？।]["”’»」]?$/u.test(text);
}

function textOf({ children }: HtmlElement): string {
  return children.map((child) => (isText(child) ? child.data : '')).join('');
}

/** Reads the text as the mark-up it is, or as lines of plain text. */
function readEmbedded(text: string): RawBlock[] {
  const isMarkup = /<(?:p|br|div|h\d|li)\b/iu.test(text);
  const lines = isMarkup
    ? text
    : text
        .split(/\n+/u)
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('');
  return flatten(parseHtml(`<body>${lines}</body>`));
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;');
}
