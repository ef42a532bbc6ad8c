import type { Fact } from '../../model/html-facts.js';
import { readTitleRest, splitTitle, type TitleRest, titleRuns } from '../../score/page-title.js';
import { lineKey } from '../../text/tokens.js';
import { decodeTwice } from './plain-value.js';

/** What says a page title with names beside the headline. */
const SOURCES: ReadonlySet<string> = new Set(['title', 'og:title', 'twitter:title']);

/** What the page title says of section and site beside the headline; null where it says the headline alone. */
export function titleRest(
  facts: readonly Fact[],
  title: string,
  sections: ReadonlySet<string>,
): { readonly rest: TitleRest; readonly fact: Fact } | null {
  const key = lineKey(title);
  for (const fact of facts) {
    if (fact.field !== 'title' || !SOURCES.has(fact.source)) continue;
    const line = decodeTwice(fact.value);
    const segments = splitTitle(line);
    const run = segments.length < 2 ? undefined : titleRuns(line, segments).find((one) => one.key === key);
    if (!run) continue;
    const before = segments.slice(0, run.first).map(({ text }) => text);
    const after = segments.slice(run.last + 1).map(({ text }) => text);
    const rest = readTitleRest([...after.toReversed(), ...before], sections);
    if (rest.name !== null || rest.domain !== null || rest.section !== null) return { rest, fact };
  }
  return null;
}
