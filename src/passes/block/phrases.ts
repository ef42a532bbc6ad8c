import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import type { RelatedLink } from '../../model/metadata.js';
import type { RuleHit } from '../../rules/matcher.js';
import type { PhrasePassName, RuleZone } from '../../rules/rule.js';
import { endsSentence } from '../../text/sentences.js';
import { isQuotedSentence } from '../../text/quoted-sentence.js';
import { tokenize } from '../../text/tokens.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { bodyShareBefore } from './body-share.js';
import { followingTitles } from './following-titles.js';
import { LEAST_SHARE_BEFORE_COMMENTS } from './kept-comments.js';

/** How far from the body's ends a rule for edges may reach into it, in blocks. */
const EDGE_BLOCKS = 3;

/** A pass that takes out what the packs' phrase rules of its name match. */
export function phrasePass(name: PhrasePassName, description: string, maxShare: number): BlockPass {
  return {
    name,
    description,
    touches: ['remove'],
    maxShare,
    rules: [],
    *run(view, context) {
      if (name === 'comments' && context.comments === 'keep') return;
      const zones = readZones(view.blocks, context);
      for (const [at, block] of view.blocks.entries()) {
        // What opens the rest of a page looks for its own place (see restBehind), since comments may read like the body.
        // A caption keeps its credit, as a figure.
        if (block.kind === 'figure' || block.kind === 'embed') continue;
        const hits = context.hits(block).filter(({ rule }) => rule.opens === 'rest' || zones.allow(rule.where, at));
        const hit = hits.find((candidate) => candidate.pass === name);
        // A story about signs and banners quotes them; a button of its own wears no quotation marks.
        if (hit && zones.isAmidBody(at) && (isQuotedSentence(block.text) || isVouched(hit, block, context))) continue;
        if (hit && !headsAnotherList(hit, hits)) yield* removeHit(hit, at, view, context, zones.isBeforeBody(at));
      }
    },
  };
}

/** Kinds of furniture that never stand among the paragraphs themselves, as their siblings. */
const APART: ReadonlySet<PhrasePassName> = new Set<PhrasePassName>([
  'cookie-notice',
  'navigation',
  'footer',
  'share-bar',
]);

/** Where the mark-up sets a line among the article's own paragraphs, a story about signs and buttons goes on. */
function isVouched({ pass, from }: RuleHit, block: Block, context: PassContext): boolean {
  const { markup, linkDensity } = block.origin;
  if (!markup || from > 0 || !APART.has(pass) || !context.body.isBody(block.id)) return false;
  return (
    markup.mainBefore > 0 &&
    markup.mainBehind > 0 &&
    markup.above === 0 &&
    linkDensity === 0 &&
    (block.kind === 'heading' || endsSentence(block.text))
  );
}

/** A heading of teasers goes with its teasers, whatever else it looks like. */
function headsAnotherList(hit: RuleHit, hits: readonly RuleHit[]): boolean {
  return (
    hit.from === 0 &&
    hit.rule.opens === undefined &&
    hits.some(({ pass, rule }) => pass !== hit.pass && rule.opens === 'list')
  );
}

function* removeHit(hit: RuleHit, at: number, view: PassView, context: PassContext, inMenu: boolean): Iterable<Edit> {
  const block = view.blocks[at] as Block;
  const { rule, from } = hit;
  const related = hit.pass === 'read-more' ? namedTitle(block.text.slice(from)) : [];
  yield remove(block, rule.id, rule.reason, {
    ...(from > 0 ? { range: [from, block.text.length] } : {}),
    ...(related.length > 0 ? { finds: { related } } : {}),
  });
  // Above the article “Most read” is a menu entry, and what follows it need not be a list.
  if (rule.opens === 'rest' && from === 0) yield* restBehind(at, view, context, rule);
  if (rule.opens === 'list' && from === 0 && !inMenu) yield* followingTitles(hit, at, view, context);
}

/** Behind so much of the article nothing but comments follows. */
const SURE_SHARE_BEFORE = 0.75;

function* restBehind(at: number, { blocks }: PassView, context: PassContext, rule: RuleHit['rule']): Iterable<Edit> {
  const opener = blocks[at] as Block;
  const before = bodyShareBefore(opener, blocks, context);
  if (before < LEAST_SHARE_BEFORE_COMMENTS) return;
  for (const block of blocks.slice(at + 1)) {
    // A footer below the comments has its own rule.
    if (context.hits(block).some((hit) => hit.from === 0 && hit.pass !== 'comments')) continue;
    // With much of the article still to come it is a call to comment rather than the comments.
    // Where mark-up says what is article, it says so behind such a line, too.
    const isSure = before >= SURE_SHARE_BEFORE && block.origin.markup === undefined;
    if (!isSure && context.body.isBody(block.id)) continue;
    yield remove(block, rule.id, `stands below “${opener.text.slice(0, 60)}”`);
  }
}

/** Shorter is a section or a link word, not a title. */
const LEAST_TITLE_WORDS = 3;

/** The title in `Read more: The title`; a pointer without a sign names none for certain. */
function namedTitle(text: string): RelatedLink[] {
  const title = /^[^:：】]{1,60}[:：】]([^]*)$/u.exec(text)?.[1]?.trim() ?? '';
  if (title.includes('\n')) return [];
  return tokenize(title).words.length >= LEAST_TITLE_WORDS ? [{ title, url: null }] : [];
}

interface Zones {
  allow(zone: RuleZone | undefined, at: number): boolean;
  isBeforeBody(at: number): boolean;
  /** Between the body's first and last block, whether itself body or not. */
  isAmidBody(at: number): boolean;
}

/** Where each rule zone lies among the blocks that are left. */
function readZones(blocks: readonly Block[], context: PassContext): Zones {
  const first = blocks.findIndex((block) => context.body.isBody(block.id));
  const last = blocks.findLastIndex((block) => context.body.isBody(block.id));
  return {
    isBeforeBody: (at) => at < first,
    isAmidBody: (at) => at > first && at < last,
    allow(zone = 'anywhere', at) {
      if (zone === 'anywhere' || first < 0) return true;
      const head = at < first + EDGE_BLOCKS;
      const tail = at > last - EDGE_BLOCKS;
      if (zone === 'head') return head;
      if (zone === 'tail') return tail;
      return head || tail || !context.body.isBody((blocks[at] as Block).id);
    },
  };
}
