import type { CorpusProfile, LearnedSite } from '../../src/corpus/corpus-profile.js';
import { createPageObserver, type PageObservation } from '../../src/corpus/observe-page.js';
import { SiteCounter } from '../../src/corpus/site-counter.js';

/** A story of its own: paragraphs that no other number has. */
export function story(number: number, paragraphs = 4): string[] {
  return Array.from({ length: paragraphs }, (_, at) => {
    const count = number * 31 + at * 7 + 11;
    return `The keeper of lock ${count} told the meeting that barge ${count * 3} had waited there for ${at + 2} days, and that nobody from quay ${count + 5} had come to help.`;
  });
}

/** Lines as a text scrape. */
export function scrape(...lines: readonly string[]): string {
  return `${lines.join('\n\n')}\n`;
}

/** Looks at scrapes as files of one folder. */
export async function observeAll(texts: readonly string[], folder = 'scrapes'): Promise<PageObservation[]> {
  const observer = createPageObserver({ lang: 'en' });
  const seen = await Promise.all(
    texts.map((text, at) =>
      observer.observe(text, { path: `${folder}/page-${at}.txt`, url: `https://lock.example/${at}` }),
    ),
  );
  return seen.filter((page) => page !== null);
}

/** What a counter learns of the pages, in the order given. */
export async function learnFrom(pages: readonly PageObservation[]): Promise<CorpusProfile> {
  const counter = new SiteCounter();
  for (const page of pages) counter.add(page);
  return counter.freeze();
}

/** What scrapes of one site teach about it; a site of which nothing was learned has no lines. */
export async function learnSiteFrom(
  texts: readonly string[],
): Promise<Pick<LearnedSite, 'furniture' | 'titleTails' | 'files'>> {
  return (await learnFrom(await observeAll(texts))).sites[0] ?? { furniture: [], titleTails: [], files: 0 };
}
