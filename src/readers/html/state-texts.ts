import { readFlight } from './flight-texts.js';
import { isRichText, richTextHtml } from './rich-text.js';

/** Larger scripts are programs, not the state of one page. */
const MOST_LENGTH = 5_000_000;
/** Shorter texts are labels. */
const LEAST_LENGTH = 150;
/** Values that are visited; a state holds other stories, menus and translations as well. */
const MOST_VALUES = 200_000;
/** Names under which states keep the text of an article. */
const BODY_NAMES =
  /^(?:article_?|story_?|post_?|main_?)?(?:body|content|text|html|rendered|paragraphs|blocks|elements|components|value|json|document|rich_?text|nodes)(?:_?(?:html|text|elements|blocks|rendered|raw|body))?$/iu;
/** Names of a piece's text, the likeliest first. */
const PIECE_NAMES = ['text', 'html', 'content', 'value', 'data', 'body'];

/** An article in the state of a page's scripts. */
export interface StateArticle {
  /** Its text, as HTML or plain. */
  readonly text: string;
  /** What the same record calls its headline. */
  readonly title: string | null;
  /** Names that the same record calls its authors. */
  readonly authors: readonly string[];
}

/** The articles in the JSON that a page's scripts start from. */
export function stateArticles(scripts: readonly string[]): StateArticle[] {
  const flight = readFlight(scripts);
  const states = scripts.map(parseState).filter((state) => state !== null);
  const told = flight.texts.filter(isMarkup).map((text): StateArticle => ({ text, title: null, authors: [] }));
  return [...told, ...[...states, ...flight.values].flatMap(textsIn)];
}

/** Whether a text is an article's mark-up, and not a style sheet or a drawing. */
function isMarkup(text: string): boolean {
  return text.length >= LEAST_LENGTH && /<(?:p|br|div)\b/iu.test(text);
}

/** The JSON a script consists of, or assigns first; null for programs. */
function parseState(script: string): unknown {
  if (script.length > MOST_LENGTH || script.length < LEAST_LENGTH) return null;
  const start = /^\s*(?:[[{]|(?:(?:var|let|const)\s+)?[\w.$[\]"']{1,80}\s*=\s*(?=[[{]))/u.exec(script);
  if (!start) return null;
  const from = script.slice(0, start[0].length).search(/[[{]\s*$/u);
  const begin = from >= 0 && /^\s*[[{]/u.test(script) ? from : start[0].length;
  const end = endOfJson(script, begin);
  if (end < 0) return null;
  try {
    return JSON.parse(script.slice(begin, end)) as unknown;
  } catch {
    return null;
  }
}

/** Where the object or array that begins at `start` ends; -1 where it does not. */
function endOfJson(script: string, start: number): number {
  let depth = 0;
  for (let at = start; at < script.length; at++) {
    const code = script.charCodeAt(at);
    if (code === QUOTE) {
      at++;
      while (at < script.length && script.charCodeAt(at) !== QUOTE) at += script.charCodeAt(at) === BACKSLASH ? 2 : 1;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
    else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --depth === 0) return at + 1;
  }
  return -1;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

type Holder = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly name: string;
  readonly value: unknown;
  readonly holder: Holder;
}

function textsIn(state: unknown): StateArticle[] {
  const found: StateArticle[] = [];
  const waiting: Waiting[] = [{ name: '', value: state, holder: {} }];
  for (let seen = 0; waiting.length > 0 && seen < MOST_VALUES; seen++) {
    const { name, value, holder } = waiting.pop() as Waiting;
    if (typeof value === 'string') {
      if (BODY_NAMES.test(name) && value.length >= LEAST_LENGTH)
        found.push({ text: value, title: titleIn(holder), authors: authorsIn(holder) });
    } else if (Array.isArray(value)) {
      const pieces = BODY_NAMES.test(name) ? joinPieces(value) : '';
      if (pieces.length >= LEAST_LENGTH)
        found.push({ text: pieces, title: titleIn(holder), authors: authorsIn(holder) });
      else for (const item of value) waiting.push({ name, value: item, holder });
    } else if (value !== null && typeof value === 'object') {
      // `body` may be a record that holds the text in another shape: `{ json: [...] }`.
      const isInner = BODY_NAMES.test(name) || name.startsWith('body(');
      for (const [key, inner] of Object.entries(value))
        waiting.push({ name: key, value: inner, holder: isInner ? holder : (value as Holder) });
    }
  }
  return found;
}

/** A list of paragraphs and headings, each with its text, as HTML; what is neither is left out. */
function joinPieces(items: readonly unknown[]): string {
  const pieces: string[] = [];
  for (const item of items) {
    if (typeof item === 'string') pieces.push(asBlock(item, 'p'));
    if (item === null || typeof item !== 'object' || Array.isArray(item)) continue;
    if (isRichText(item)) {
      pieces.push(richTextHtml(item));
      continue;
    }
    const record = item as Readonly<Record<string, unknown>>;
    const text = PIECE_NAMES.map((name) => record[name]).find((value) => typeof value === 'string');
    if (typeof text !== 'string') continue;
    const said = ['type', 'kind', 'name'].map((name) => record[name]).find((value) => typeof value === 'string');
    const type = typeof said === 'string' ? said : '';
    if (/head|title|h[2-6]/iu.test(type)) pieces.push(asBlock(text, 'h2'));
    else if (!/image|video|embed|ad|promo|related|newsletter/iu.test(type)) pieces.push(asBlock(text, 'p'));
  }
  return pieces.join('');
}

function asBlock(text: string, tag: string): string {
  return /^\s*<(?:p|h\d|ul|ol|blockquote|div)\b/iu.test(text) ? text : `<${tag}>${text}</${tag}>`;
}

const TITLE_NAMES = ['headline', 'title', 'name'];

function titleIn(holder: Holder): string | null {
  const title = TITLE_NAMES.map((name) => holder[name]).find((value) => typeof value === 'string');
  return typeof title === 'string' ? title : null;
}

const AUTHOR_NAMES = ['author', 'authors', 'byline', 'bylines', 'creator', 'creators', 'contributors'];

/** The names in a record's author field: a name, a record with one, or a list of either. */
function authorsIn(holder: Holder): string[] {
  const field = AUTHOR_NAMES.map((name) => holder[name]).find((value) => value !== undefined && value !== null);
  const said = Array.isArray(field) ? (field as unknown[]) : [field];
  return said.flatMap((one) => {
    const name = typeof one === 'object' && one !== null ? (one as Holder)['name'] : one;
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
}
