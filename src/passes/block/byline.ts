import type { Block } from '../../model/block.js';
import { type Edit, lift, remove } from '../../model/edit.js';
import { type Byline, parseByline } from '../../text/bylines.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { signatureZone } from './signature-zone.js';

/** Lines between a bare name and the body: a date, a role, a reading time. */
const NAME_TO_BODY = 4;
/** A bare name has a given name and a family name, and perhaps two more words. */
const BARE_NAME = /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:(?:d[aeiou]s?|del|della|van|von|der|den|de|la|le|al|bin|ibn|el)\s)*\p{Lu}[\p{L}\p{M}.’'-]*){1,3}$/u;

/** Lifts the authors from lines that sign the article. */
export const byline: BlockPass = {
  name: 'byline',
  description: 'Lifts the authors from bylines above and below the text.',
  touches: ['lift', 'remove'],
  maxShare: 0.1,
  rules: [
    { id: 'signed', reason: 'signs the article' },
    { id: 'name-alone', reason: 'is a name alone between headline and text' },
    { id: 'nobody', reason: 'signs the article with no name' },
  ],
  *run(view, context) {
    const zone = signatureZone(view, context);
    let found = false;
    for (let at = zone.top[0]; at < zone.top[1]; at++) {
      const edits = [...readAt(at, view, context)];
      if (edits.length > 1) at++;
      found ||= edits.some(({ type }) => type === 'lift');
      yield* edits;
    }
    if (!found) yield* bareName(view, context, zone.top);
    for (let at = zone.end[0]; at < zone.end[1]; at++) {
      const edits = found ? [] : [...readAt(at, view, context)];
      yield* edits;
      if (edits.length > 0) return;
    }
  },
};

/** The byline at a place: in one line, or with its word (`By`) and its name on two. */
function* readAt(at: number, { blocks }: PassView, context: PassContext): Iterable<Edit> {
  const block = blocks[at] as Block;
  if (block.kind === 'heading' || block.text.length > 200) return;
  const parsed = parse(block.text, context);
  if (parsed) {
    yield signed(block, parsed);
    return;
  }
  const next = blocks[at + 1];
  if (!next || next.text.length > 120 || !isPrefix(block.text, context)) return;
  const joined = parse(`${block.text.replace(/[:：]$/u, '')} ${next.text}`, context);
  if (!joined || joined.authors.length === 0) return;
  yield remove(block, 'signed', 'signs the article, with the next line');
  yield lift(next, 'signed', 'signs the article', { authors: joined.authors });
}

function signed(block: Block, { authors }: Byline): Edit {
  if (authors.length > 0) return lift(block, 'signed', 'signs the article', { authors });
  return remove(block, 'nobody', 'signs the article with no name');
}

function parse(text: string, context: PassContext): Byline | null {
  for (const pack of context.packs) {
    const found = parseByline(text, pack.byline);
    if (found) return found;
  }
  return null;
}

function isPrefix(text: string, context: PassContext): boolean {
  const key = lineKey(text);
  return key !== '' && context.packs.some((pack) => pack.byline.prefixes.some((prefix) => lineKey(prefix) === key));
}

/** A line that is a name and nothing else, right between the headline and the text. */
function* bareName({ blocks, metadata }: PassView, context: PassContext, [from, to]: readonly [number, number]): Iterable<Edit> {
  const body = blocks.findIndex((block) => context.body.isBody(block.id) && block.text.length > 80);
  if (body < 0 || metadata.title === null) return;
  const names = new Set(context.packs.flatMap((pack) => pack.sections.map(lineKey)));
  for (const known of [metadata.section, metadata.publisher.name, metadata.title]) if (known) names.add(lineKey(known));
  const candidates = blocks
    .slice(Math.max(from, body - NAME_TO_BODY), Math.min(body + 1, to))
    .filter((block) => BARE_NAME.test(block.text) && !names.has(lineKey(block.text)) && context.hits(block).length === 0);
  const [only] = candidates;
  // Two such lines are a menu or a list of places rather than two authors.
  if (!only || candidates.length > 1) return;
  yield lift(only, 'name-alone', 'is a name alone between headline and text', { authors: [only.text] });
}
