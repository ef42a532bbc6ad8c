import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import type { RuleHit } from '../../rules/matcher.js';
import type { PhrasePassName, RuleZone } from '../../rules/rule.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { followingTitles } from './following-titles.js';

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
        const hit = context.hits(block).find((candidate) => candidate.pass === name && zones.allow(candidate.rule.where, at));
        if (hit) yield* removeHit(hit, at, view, context);
      }
    },
  };
}

function* removeHit(hit: RuleHit, at: number, view: PassView, context: PassContext): Iterable<Edit> {
  const block = view.blocks[at] as Block;
  const { rule, from } = hit;
  yield remove(block, rule.id, rule.reason, from > 0 ? { range: [from, block.text.length] } : {});
  if (rule.opens === 'list' && from === 0) yield* followingTitles(hit, at, view, context);
}

interface Zones {
  allow(zone: RuleZone | undefined, at: number): boolean;
}

/** Where each rule zone lies among the blocks that are left. */
function readZones(blocks: readonly Block[], context: PassContext): Zones {
  const first = blocks.findIndex((block) => context.body.isBody(block.id));
  const last = blocks.findLastIndex((block) => context.body.isBody(block.id));
  return {
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
