import type { Block, BlockKind, Figure } from './block.js';
import type { Metadata } from './metadata.js';

/** Metadata that an edit's text gives; scalar fields are set once (the first wins), lists grow. */
export type MetadataFinds = Partial<Metadata>;

interface EditBase {
  /** Id of the block. */
  readonly block: number;
  /** UTF-16 range in the block's current text; the whole block when missing. */
  readonly range?: readonly [start: number, end: number];
  readonly rule: string;
  readonly reason: string;
}

/** Takes text out of the body. */
export interface RemoveEdit extends EditBase {
  readonly type: 'remove';
  readonly finds?: MetadataFinds;
  readonly keptTwin?: number;
}

/** Moves text out of the body into metadata. */
export interface LiftEdit extends EditBase {
  readonly type: 'lift';
  readonly finds: MetadataFinds;
}

/** Changes what a block is (a short line is a heading), never what it says. */
export interface ReshapeEdit extends EditBase {
  readonly type: 'reshape';
  readonly kind: BlockKind;
  readonly level?: number;
  /** For figures: how the block's text divides into caption and credit. */
  readonly figure?: Figure;
}

export type Edit = RemoveEdit | LiftEdit | ReshapeEdit;
export type EditType = Edit['type'];

interface EditExtras {
  readonly range?: readonly [start: number, end: number];
}

/** Proposes to take a block, or a range of its text, out of the body. */
export function remove(
  block: Block,
  rule: string,
  reason: string,
  extras: EditExtras & { readonly finds?: MetadataFinds; readonly keptTwin?: number } = {},
): RemoveEdit {
  return { type: 'remove', block: block.id, rule, reason, ...extras };
}

/** Proposes to move a block, or a range of its text, into metadata. */
export function lift(
  block: Block,
  rule: string,
  reason: string,
  finds: MetadataFinds,
  extras: EditExtras = {},
): LiftEdit {
  return { type: 'lift', block: block.id, rule, reason, finds, ...extras };
}

/** Proposes another kind for a block. */
export function reshape(
  block: Block,
  rule: string,
  reason: string,
  shape: Pick<ReshapeEdit, 'kind' | 'level' | 'figure'>,
): ReshapeEdit {
  return { type: 'reshape', block: block.id, rule, reason, ...shape };
}
