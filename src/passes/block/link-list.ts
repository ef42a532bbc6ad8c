import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import type { RelatedLink } from '../../model/metadata.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';
import { spacedWords } from '../../text/word-count.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { isRunningText, type LinkRun, linkRuns } from './link-runs.js';
import { LinkTargets } from './link-targets.js';

/** Two links side by side may be the authors' names; three are a list. */
const LEAST_LINKS = 3;
/** Lists that lead to other sites are sources, where more than half of them do. */
const MOSTLY = 0.5;
/** Shorter links are sections; stories have titles. */
const LEAST_TITLE_WORDS = 4;
/** A sentence of more is a summary that stands in the link too. */
const MOST_TITLE_WORDS = 20;

/** Removes runs of links: menus, cards of other stories, footers. Mark-up shows them in any language. */
export const linkList: BlockPass = {
  name: 'link-list',
  description: 'Removes runs of blocks that consist of links: menus, cards of other stories, footers.',
  touches: ['remove'],
  // None of it is running text, and so none of what the share is counted in.
  maxShare: 1,
  rules: [
    { id: 'links', reason: 'stands in a list of links' },
    { id: 'heading', reason: 'heads a list of links' },
    { id: 'between', reason: 'stands between the links of a list' },
  ],
  *run(view, context) {
    const { blocks, metadata } = view;
    // Where the boxes around the links are known, the scoring has weighed them with everything else.
    if (blocks.some(({ origin }) => origin.markup !== undefined)) return;
    // A page without running text is an index, and its links are all it has.
    if (!blocks.some(isRunningText)) return;
    const title = metadata.title === null ? null : lineKey(metadata.title);
    const parts = (block: Block): boolean =>
      isTrail(block) ||
      (block.kind === 'heading' && block.level === 1) ||
      (title !== null && lineKey(block.text) === title);
    const targets = new LinkTargets(blocks, metadata.url);
    for (const run of linkRuns(blocks, parts)) {
      if (countLinks(run.links) >= LEAST_LINKS && !isContent(run, targets, context))
        yield* removeRun(run, view, targets);
    }
  },
};

/** `Home › News › Harbour` says where the story stands; it has its own pass. */
function isTrail({ text }: Block): boolean {
  return /\s[>›»→]\s/u.test(text);
}

/** A menu in one line is one block of many links. */
function countLinks(links: readonly Block[]): number {
  return links.reduce((sum, block) => sum + Math.max(1, urlsOf(block).length), 0);
}

function urlsOf({ inline }: Block): string[] {
  return inline.flatMap(({ type, url }) => (type === 'link' && url ? [url] : []));
}

/** Whether the article speaks of the links: it announces them, or they lead to what it is about. */
function isContent(run: LinkRun, targets: LinkTargets, context: PassContext): boolean {
  const { before, heading, isBelowText, links } = run;
  if (!isBelowText || before === null) return false;
  const isForeign = targets.foreignShare(links.flatMap(urlsOf)) > MOSTLY;
  const isFurniture = [before, heading].some((block) => block !== null && context.hits(block).length > 0);
  if (isFurniture) return false;
  if (heading === null && announces(before)) return true;
  return isForeign && (isRunningText(before) || heading !== null);
}

/** A sentence that ends in a colon; a shorter line that does is a label of the page. */
function announces({ kind, text }: Block): boolean {
  const words = spacedWords(text);
  return kind === 'paragraph' && /[:：]$/u.test(text) && words >= LEAST_TITLE_WORDS;
}

function* removeRun(run: LinkRun, { metadata }: PassView, targets: LinkTargets): Iterable<Edit> {
  const links = new Set(run.links);
  const count = countLinks(run.links);
  if (run.heading) yield remove(run.heading, 'heading', `heads a list of ${count} links`);
  for (const block of run.blocks) {
    if (links.has(block)) {
      // bounded: four characters
      const density = (block.origin.linkDensity ?? 0).toFixed(2).replace(/\.?0+$/u, '');
      const story = run.isBelowText ? storyOf(block, targets) : null;
      const isOther = story !== null && (story.url === null || story.url !== metadata.url);
      yield remove(
        block,
        'links',
        `stands in a list of ${count} links (link density ${density})`,
        isOther ? { finds: { related: [story] } } : {},
      );
    } else if (block.kind !== 'rule') {
      yield remove(block, 'between', `stands between the links of a list (${count} links)`);
    }
  }
}

/** The story of the same site that a link names: what is set in bold, or the first line. */
function storyOf(block: Block, targets: LinkTargets): RelatedLink | null {
  const [url, ...others] = urlsOf(block);
  if (block.kind === 'figure' || url === undefined || others.length > 0 || targets.foreignShare([url]) > 0) return null;
  const bold = block.inline.find(({ type }) => type === 'strong');
  const [line = ''] = (bold ? block.text.slice(bold.start, bold.end) : block.text).split('\n', 1);
  const words = spacedWords(line);
  const isTitle = words >= LEAST_TITLE_WORDS && (words <= MOST_TITLE_WORDS || !endsSentence(line));
  return isTitle ? { title: line.trim(), url: /^https?:/u.test(url) ? url : null } : null;
}
