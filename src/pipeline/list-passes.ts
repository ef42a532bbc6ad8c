import { PASSES } from '../passes/passes.js';
import { loadAllPacks } from '../rules/packs.js';
import { PHRASE_PASSES, type PhrasePassName } from '../rules/rule.js';

/** A rule as `clean-news rules` shows it; its full name is `<pass>/<id>`. */
export interface RuleDescription {
  readonly id: string;
  readonly reason: string;
  /** Language of the pack it comes from; null for structural rules. */
  readonly language: string | null;
}

export interface PassInfo {
  readonly name: string;
  readonly description: string;
  readonly touches: readonly string[];
  /** Largest share of the body's words it may take. */
  readonly maxShare: number;
  readonly rules: readonly RuleDescription[];
}

/** All passes in running order, with their rules. */
export async function listPasses(): Promise<PassInfo[]> {
  const packs = await loadAllPacks();
  return PASSES.map(({ name, description, touches, maxShare, rules }) => ({
    name,
    description,
    touches,
    maxShare,
    rules: [
      ...rules.map(({ id, reason }) => ({ id, reason, language: null })),
      ...(isPhrasePass(name)
        ? packs.flatMap((pack) =>
            (pack.phrases[name] ?? []).map(({ id, reason }) => ({ id, reason, language: pack.code })),
          )
        : []),
    ],
  }));
}

function isPhrasePass(name: string): name is PhrasePassName {
  return (PHRASE_PASSES as readonly string[]).includes(name);
}
