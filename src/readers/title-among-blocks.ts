import type { Block } from '../model/block.js';
import type { Metadata } from '../model/metadata.js';
import { readTitleRest, splitTitle, titleRuns } from '../score/page-title.js';
import { titleLikeness } from '../score/title-likeness.js';
import { lineKey } from '../text/tokens.js';

/** The headline stands at the top of a page, behind its menus at most. */
const SEARCHED_BLOCKS = 400;
/** A main heading that shares so much with the page's title is the headline as readers see it. */
const SAME_HEADLINE = 0.6;
/** Shorter parts of a page title are names and sections. */
const LEAST_WORDS = 3;
const NO_SECTIONS: ReadonlySet<string> = new Set();

/**
 * Finds the headline that front matter gives as a page's title (`Headline | Site`) among the headings, in their
 * spelling, and takes names off its end that the page's address or publisher shows to be the site's.
 */
export function titleAmongBlocks(metadata: Metadata, blocks: readonly Block[]): Metadata {
  const { title } = metadata;
  if (title === null) return metadata;
  const headings = blocks.slice(0, SEARCHED_BLOCKS).filter(({ kind }) => kind === 'heading');
  return withHeading(metadata, title, headings) ?? withoutSite(metadata, title);
}

function withHeading(metadata: Metadata, title: string, headings: readonly Block[]): Metadata | null {
  const segments = splitTitle(title);
  const byKey = new Map(headings.toReversed().map((block) => [lineKey(block.text), block.text]));
  for (const { key, words, first, last } of titleRuns(title, segments)) {
    const heading = byKey.get(key);
    if (heading === undefined || (words < LEAST_WORDS && segments.length > 1)) continue;
    const rest = segments.filter((_, i) => i > last || i < first).map(({ text }) => text);
    return withRest({ ...metadata, title: heading }, rest.toReversed());
  }
  const words = lineKey(title).split(' ');
  const main = headings.filter(({ level, origin }) => level === 1 && origin.linkDensity === 0);
  const like = main.find(
    ({ text }) => titleLikeness(words, lineKey(text).split(' '), title.endsWith('…')) >= SAME_HEADLINE,
  );
  return like ? withoutSite({ ...metadata, title: like.text }, like.text) : null;
}

/** Publisher and section from what stood beside the headline, where they are not known. */
function withRest(metadata: Metadata, rest: readonly string[]): Metadata {
  const { publisher } = metadata;
  const { section, name } = readTitleRest(rest, NO_SECTIONS);
  return {
    ...metadata,
    section: metadata.section ?? section,
    publisher: { ...publisher, name: publisher.name ?? name },
  };
}

function withoutSite(metadata: Metadata, title: string): Metadata {
  const segments = splitTitle(title);
  const last = segments.at(-1);
  const before = segments.at(-2);
  if (!last || !before || !isSite(last.text, metadata)) return metadata;
  return withRest({ ...metadata, title: title.slice(0, before.end).trim() }, [last.text]);
}

/** `Skerrow Tidings` is the site of skerrowtidings.example. */
function isSite(text: string, { publisher: { name, domain } }: Metadata): boolean {
  if (name !== null && lineKey(name) === lineKey(text)) return true;
  const letters = lineKey(text).replaceAll(' ', '');
  const label = (domain ?? '').replaceAll('-', '').split('.');
  return letters.length > 2 && (label.includes(letters) || letters === label.join(''));
}
