import type { Block } from '../model/block.js';
import type { Edit, EditType } from '../model/edit.js';
import type { Metadata } from '../model/metadata.js';
import type { Removal } from '../model/removal.js';
import type { SiteProfile } from '../model/site-profile.js';
import type { LanguagePack } from '../rules/pack.js';
import type { RuleHit } from '../rules/matcher.js';
import type { BodyMap } from '../score/body.js';

/** What a pass sees: the blocks that are still in the body, and what is known so far. */
export interface PassView {
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  /** What earlier passes took, for passes that need to know where it stood. */
  readonly removals: readonly Removal[];
}

/** What does not change while the passes run. */
export interface PassContext {
  readonly language: string | null;
  /** Packs in force: the page's language first, then English, which furniture everywhere borrows from. */
  readonly packs: readonly LanguagePack[];
  readonly site: SiteProfile | null;
  readonly comments: 'drop' | 'keep';
  /** Where the article's body lies; computed once, when the first pass asks. */
  readonly body: BodyMap;
  /** The furniture rules that match a block's text, switched-off ones left out. */
  hits(block: Block): readonly RuleHit[];
}

/** A rule as `clean-news rules` shows it. */
export interface RuleInfo {
  readonly id: string;
  readonly reason: string;
}

/** One step of the cleaning. It reads a snapshot and proposes edits; the engine applies them. */
export interface BlockPass {
  readonly name: string;
  /** One sentence: what it takes out or finds. */
  readonly description: string;
  /** The kinds of edit it may propose; the engine refuses others. */
  readonly touches: readonly EditType[];
  /** Largest share of the body's words it may take, 0 to 1; beyond that all its edits are vetoed with a warning. */
  readonly maxShare: number;
  /** Its own rules; phrase rules come from the packs. */
  readonly rules: readonly RuleInfo[];
  run(view: PassView, context: PassContext): Iterable<Edit>;
}
