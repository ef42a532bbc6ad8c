import type { Block } from '../model/block.js';
import type { CleanOptions } from '../model/options.js';
import type { PassContext } from '../passes/pass.js';
import { FUNCTION_WORDS } from '../rules/function-words.js';
import { Matcher, type RuleHit } from '../rules/matcher.js';
import type { LanguagePack } from '../rules/pack.js';
import { loadPack } from '../rules/packs.js';
import { PHRASE_PASSES } from '../rules/rule.js';
import { type BodyMap, findBody } from '../score/body.js';
import type { BodyModel } from '../score/body-model.js';
import { identifyLanguage } from '../score/language.js';
import { endsSentence } from '../text/sentences.js';
import { normalizeWord, type Tokens } from '../text/tokens.js';
import type { RuleSwitch } from './switches.js';

/** Sentences of this many characters are running text, by which the language is told. */
const PROSE_LENGTH = 60;

/** The language of the page: as the caller says, else as its running text (or, without any, all of it) shows. */
export async function pageLanguage(blocks: readonly Block[], asked: string | null): Promise<string | null> {
  if (asked !== null) return asked.toLowerCase().split(/[-_]/u)[0] ?? null;
  const prose = blocks.filter(
    ({ text, origin }) => origin.furniture === undefined && text.length >= PROSE_LENGTH && endsSentence(text),
  );
  const texts = (prose.length > 0 ? prose : blocks).map((block) => block.text);
  const { code } = await identifyLanguage(texts.join('\n'));
  return code;
}

/** English furniture stands on pages of every language (`Share`, `Advertisement`), so its pack is always there. */
const COMMON_LANGUAGE = 'en';

/** Languages without a pack of their own, and the pack of the neighbour that shares most of its words. */
const NEAREST_PACK: Readonly<Record<string, string>> = { ms: 'id', ne: 'hi', mr: 'hi' };

/** The packs a page needs: its own language's first. */
export async function packsFor(language: string | null): Promise<LanguagePack[]> {
  const codes = new Set([NEAREST_PACK[language ?? ''] ?? language, COMMON_LANGUAGE]);
  const packs = await Promise.all([...codes].map((code) => loadPack(code)));
  return packs.filter((pack) => pack !== undefined);
}

/** Matchers by the packs they were made of; compiling one costs more than cleaning a short text. */
export class MatcherCache {
  readonly #matchers = new Map<string, Matcher>();

  matcherFor(packs: readonly LanguagePack[], isOn: RuleSwitch): Matcher {
    const key = packs.map((pack) => pack.code).join(' ');
    let matcher = this.#matchers.get(key);
    if (!matcher) {
      matcher = new Matcher(
        packs.flatMap((pack) =>
          PHRASE_PASSES.map(
            (pass) => [pass, (pack.phrases[pass] ?? []).filter((rule) => isOn(pass, rule.id))] as const,
          ),
        ),
      );
      this.#matchers.set(key, matcher);
    }
    return matcher;
  }
}

/** What the passes of one document share. */
export interface ContextParts {
  readonly language: string | null;
  readonly packs: readonly LanguagePack[];
  readonly matcher: Matcher;
  readonly options: CleanOptions;
  readonly model: BodyModel;
  /** The document as it stands when the first pass asks where the body is. */
  readonly current: () => { readonly blocks: readonly Block[]; readonly title: string | null };
}

export function createContext({ language, packs, matcher, options, model, current }: ContextParts): PassContext {
  const known = new Map<number, { readonly text: string; readonly hits: readonly RuleHit[] }>();
  const hits = (block: Block, tokens?: Tokens): readonly RuleHit[] => {
    const found = known.get(block.id);
    if (found && found.text === block.text) return found.hits;
    const plain = tokens ? matcher.matchTokens(block.text, tokens) : matcher.match(block.text);
    const fresh = plain.length > 0 ? plain : matcher.matchGlued(block.text);
    known.set(block.id, { text: block.text, hits: fresh });
    return fresh;
  };
  let body: BodyMap | null = null;
  return {
    language,
    packs,
    site: options.site ?? null,
    comments: options.comments ?? 'drop',
    hits: (block) => hits(block),
    get body() {
      body ??= findBody(
        current().blocks,
        { title: current().title, functionWords: functionWordsOf(language), hits },
        model,
      );
      return body;
    },
  };
}

/** Function words of a language in the form in which words are compared. */
export function functionWordsOf(language: string | null): ReadonlySet<string> {
  return new Set((FUNCTION_WORDS[language ?? ''] ?? '').split(/\s+/u).map(normalizeWord));
}
