import { NEWS_AGENCIES } from '../../rules/agencies.js';
import { BY_WORDS } from '../../rules/by-words.js';
import { hasFirmWord } from '../../rules/firm-words.js';
import { type Byline, type CommonWords, parseByline } from '../../text/bylines.js';
import { lineKey } from '../../text/tokens.js';
import type { PassContext } from '../pass.js';

/** As printed, and in the capitals in which some papers set whole signatures. */
const AGENCIES: ReadonlySet<string> = new Set(NEWS_AGENCIES.flatMap((name) => [name, name.toUpperCase()]));

const BY: ReadonlySet<string> = new Set(BY_WORDS);

const COMMON: CommonWords = {
  isAgency: (name) => AGENCIES.has(name),
  isFirm: hasFirmWord,
  isByWord: (words) => BY.has(words),
};

/** Reads a line that signs an article, in the page's language first; null for all others. */
export function readByline(text: string, { packs }: Pick<PassContext, 'packs'>): Byline | null {
  for (const pack of packs) {
    const found = parseByline(text, pack.byline, COMMON);
    if (found) return found;
  }
  return null;
}

/**
 * The one word that signs behind a word for `by`: `by IWB`, `von Imke`. Only where a date beside it says that the line
 * signs; a placeholder gives no names, and what is no such signature null.
 */
export function readShortSignature(text: string, { packs }: Pick<PassContext, 'packs'>): readonly string[] | null {
  const words = text.trim().split(/\s+/u);
  const name = words.at(-1) ?? '';
  const before = lineKey(words.slice(0, -1).join(' '));
  if (!ONE_NAME.test(name) || !(BY.has(before) || isPhraseForBy(before, packs))) return null;
  const key = lineKey(name);
  return packs.some(({ byline }) => byline.placeholders.some((nobody) => lineKey(nobody) === key)) ? [] : [name];
}

/** `Erstellt von`, `publicado por`; single words such as `from` and `text` stand before places and things as well. */
function isPhraseForBy(key: string, packs: PassContext['packs']): boolean {
  return key.includes(' ') && packs.some(({ byline }) => byline.prefixes.some((prefix) => lineKey(prefix) === key));
}

/** As bloggers sign: `Imke`, `IWB`, `ThE_PaiN`. */
const ONE_NAME = /^\p{Lu}[\p{L}\p{M}\p{Nd}_.-]{1,24}$/u;

/** Cuts a line of facts before its labels: `来源：云川晚报 作者：林疏桐`. */
// bounded: `LONGEST_DATE_LINE`
const FACTS = /\s*[|｜]\s*|\s+(?=[\p{Script=Han}\p{Script=Hangul}]{1,4}[:：])/u;

/** The authors whom a line of several facts names behind a label of their own. */
export function readLabelledAuthors(text: string, context: Pick<PassContext, 'packs'>): readonly string[] {
  const facts = text.split(FACTS).filter((fact) => /^[^:：]+[:：]/u.test(fact));
  return facts.flatMap((fact) => readByline(fact.trim(), context)?.authors ?? []);
}
