import type { Article } from '../../src/index.js';
import type { Gold } from '../corpora.js';
import { LostText, type Verdict } from './lost-text.js';

/** How often a rule fired over many pages. What the gold does not judge counts in `fired` alone. */
export interface Firings {
  readonly fired: number;
  readonly right: number;
  readonly wrong: number;
}

/** Firings by the full name of the rule, `<pass>/<rule>`. */
export type FiringsByRule = Readonly<Record<string, Firings>>;

export const NEVER: Firings = { fired: 0, right: 0, wrong: 0 };

/** One text that a rule took, judged. */
export interface JudgedFiring {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly text: string;
}

/** Adds up what the rules took from pages. What was lifted into title or subtitle counts as still there. */
export class FiringCounter {
  readonly #counts = new Map<string, Firings>();

  /** Counts what was taken from a page, and gives it back judged. */
  add(
    { title, subtitle, text, removals }: Pick<Article, 'title' | 'subtitle' | 'text' | 'removals'>,
    gold: Gold,
  ): JudgedFiring[] {
    const lost = new LostText(gold, [title, subtitle, text].filter(Boolean).join('\n\n'));
    const judged = removals
      .filter(({ action }) => action !== 'replaced')
      .map(({ pass, rule, text: taken }) => ({ rule: `${pass}/${rule}`, verdict: lost.verdict(taken), text: taken }));
    for (const { rule, verdict } of judged)
      this.#counts.set(rule, sum([this.#counts.get(rule) ?? NEVER, firing(verdict)]));
    return judged;
  }

  /** The counts, in code-unit order of the rules' names. */
  counts(): FiringsByRule {
    return Object.fromEntries([...this.#counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function firing(verdict: Verdict): Firings {
  return { fired: 1, right: verdict === 'right' ? 1 : 0, wrong: verdict === 'wrong' ? 1 : 0 };
}

export function sum(all: readonly Firings[]): Firings {
  return all.reduce(
    (total, one) => ({
      fired: total.fired + one.fired,
      right: total.right + one.right,
      wrong: total.wrong + one.wrong,
    }),
    NEVER,
  );
}

/** What a pass did: the sum of its rules. */
export function firingsOfPass(counts: FiringsByRule, pass: string): Firings {
  return sum(
    Object.entries(counts)
      .filter(([name]) => name.startsWith(`${pass}/`))
      .map(([, firings]) => firings),
  );
}
