import { classOf, NUMBER } from '../text/letter-class.js';
import { firstWord, PHRASE_MARKS, type Tokens, tokenize } from '../text/tokens.js';

/** A step of a compiled phrase: a word to be met, or a place-holder. */
export type PhrasePart =
  | { readonly type: 'word'; readonly word: string; readonly marks: string }
  | { readonly type: 'number'; readonly most: number; readonly marks: string }
  | { readonly type: 'words'; readonly most: number; readonly marks: string };

export interface CompiledPhrase {
  readonly source: string;
  /** Marks the phrase insists on before its first word, such as the `©` of `© {n}`. */
  readonly leading: string;
  readonly parts: readonly PhrasePart[];
}

/** `{x}` stands for so many words at most: the length of a long name or a section title. */
const MOST_WORDS = 6;
/** `{n}` may be cut into so many words by separators: `12.345.678`. */
const MOST_NUMBER_WORDS = 3;

/** Most phrases begin with a word that is its own comparable form; thousands are asked at every start. */
const PLAIN_WORD = /^[a-z]+$/;

const PLACE_HOLDER = /(\{[nwx]\})/u;

/** Compiles the source of a phrase; see `PhraseRule` for its notation. */
export function compilePhrase(source: string): CompiledPhrase {
  let leading = '';
  const parts: PhrasePart[] = [];
  const addMarks = (marks: string): void => {
    const last = parts.at(-1);
    if (last) parts[parts.length - 1] = { ...last, marks: last.marks + marks };
    else leading += marks;
  };
  for (const piece of source.split(PLACE_HOLDER)) {
    if (PLACE_HOLDER.test(piece)) {
      parts.push(placeHolder(piece));
      continue;
    }
    const { words, marks } = tokenize(piece);
    addMarks(marks[0] ?? '');
    words.forEach((word, i) => parts.push({ type: 'word', word, marks: marks[i + 1] ?? '' }));
  }
  return { source, leading, parts };
}

/** What a phrase begins with: a word, or a place-holder (`{n}`, else `{w}`); null where only marks or nothing come first. */
export function phraseStart(source: string): string | null {
  const space = source.indexOf(' ');
  const start = space < 0 ? source : source.slice(0, space);
  if (PLAIN_WORD.test(start)) return start;
  const holder = source.includes('{') ? source.search(PLACE_HOLDER) : -1;
  const word = firstWord(source, holder < 0 ? source.length : holder);
  if (word !== null) return word;
  if (holder < 0) return null;
  return source.startsWith('{n}', holder) ? '{n}' : '{w}';
}

/** A number as phrases mean it: figures, perhaps with the letter that stands for thousands. */
export function isNumberWord(word: string): boolean {
  let at = 0;
  while (at < word.length) {
    const code = word.codePointAt(at) as number;
    if ((classOf(code) & NUMBER) === 0) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at > 0 && (at === word.length || (at === word.length - 1 && 'kmb'.includes(word.charAt(at))));
}

function placeHolder(piece: string): PhrasePart {
  if (piece === '{n}') return { type: 'number', most: MOST_NUMBER_WORDS, marks: '' };
  return { type: 'words', most: piece === '{w}' ? 1 : MOST_WORDS, marks: '' };
}

/** Whether the phrase stands at this word, and (with `toEnd`) reaches the last one. */
export function matchPhraseAt(phrase: CompiledPhrase, tokens: Tokens, at: number, toEnd: boolean): boolean {
  return hasMarks(tokens, at, phrase.leading) && matchParts(phrase.parts, 0, tokens, at, toEnd);
}

function matchParts(parts: readonly PhrasePart[], index: number, tokens: Tokens, at: number, toEnd: boolean): boolean {
  const part = parts[index];
  if (part === undefined) return !toEnd || at === tokens.words.length;
  if (part.type === 'word') {
    return (
      tokens.words[at] === part.word &&
      hasMarks(tokens, at + 1, part.marks) &&
      matchParts(parts, index + 1, tokens, at + 1, toEnd)
    );
  }
  for (let taken = 1; taken <= part.most; taken++) {
    const word = tokens.words[at + taken - 1];
    if (word === undefined || (part.type === 'number' && !isNumberWord(word))) return false;
    // `3/1/2013` is no number, and 40 % are not 40 of something.
    if (part.type === 'number' && taken > 1 && tokens.marks[at + taken - 1]?.includes('/') === true) return false;
    if (part.type === 'number' && tokens.marks[at + taken]?.includes('%') === true && !part.marks.includes('%'))
      return false;
    if (hasMarks(tokens, at + taken, part.marks) && matchParts(parts, index + 1, tokens, at + taken, toEnd))
      return true;
  }
  return false;
}

function hasMarks(tokens: Tokens, gap: number, wanted: string): boolean {
  if (wanted === '') return true;
  const found = tokens.marks[gap] ?? '';
  for (const mark of wanted) if (PHRASE_MARKS.includes(mark) && !found.includes(mark)) return false;
  return true;
}
