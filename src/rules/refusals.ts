import { tokenize } from '../text/tokens.js';
import { occurs } from './matcher.js';
import type { LanguagePack, RefusalWords } from './pack.js';
import { compilePhrase } from './phrase.js';

export type Refusal = keyof RefusalWords;

/** The kinds of refusal in the order in which they are told: the more specific first. */
const KINDS: readonly Refusal[] = ['notFound', 'blocked', 'consent', 'paywall'];

/** Compiles the refusals of the packs: which kind, if any, a line speaks of. */
export function refusalReader(packs: readonly LanguagePack[]): (text: string) => Refusal | null {
  const compiled = KINDS.map(
    (kind) => [kind, packs.flatMap((pack) => pack.refusals[kind].map(compilePhrase))] as const,
  );
  return (text) => {
    const tokens = tokenize(text);
    const found = compiled.find(([, phrases]) => phrases.some((phrase) => occurs(phrase, tokens, 0)));
    return found?.[0] ?? null;
  };
}
