import { type Block, NO_INLINE } from '../model/block.js';
import type { Document } from '../model/document.js';
import type { Edit, MetadataFinds } from '../model/edit.js';
import { CleanNewsError } from '../model/errors.js';
import type { MetadataField } from '../model/metadata.js';
import type { Note } from '../model/note.js';
import type { Removal } from '../model/removal.js';
import type { BlockPass, PassContext } from '../passes/pass.js';
import { countWords } from '../text/word-count.js';
import { mergeFinds } from './merge-metadata.js';
import type { RuleSwitch } from './switches.js';
import { cutRange, mapInline, type Range, textOf, toOriginal } from './ranges.js';

/** A block as it was read, and the pieces of its text that are still in the body. */
interface BlockState {
  readonly original: Block;
  readonly pieces: readonly Range[];
}

/**
 * The one place where a document changes. Passes propose edits; the engine checks that they may, applies them to the
 * pieces of the source they concern, and lists every piece with its pass, rule and reason.
 */
export class Engine {
  #document: Document;
  readonly #states = new Map<number, BlockState>();

  constructor(document: Document) {
    this.#document = document;
  }

  get document(): Document {
    return this.#document;
  }

  note(note: Note): void {
    this.#document = { ...this.#document, notes: [...this.#document.notes, note] };
  }

  /** Runs one pass and applies what it proposes, unless it would take more than its share of the body. */
  run(pass: BlockPass, context: PassContext, isOn: RuleSwitch = () => true): void {
    const { blocks, metadata, removals } = this.#document;
    const edits = [...pass.run({ blocks, metadata, removals }, context)].filter((edit) => isOn(pass.name, edit.rule));
    if (edits.length === 0) return;
    const byId = new Map(blocks.map((block) => [block.id, block]));
    for (const edit of edits) checkEdit(edit, pass, byId);
    const share = pass.maxShare < 1 ? bodyShare(edits, byId, context) : 0;
    if (share <= pass.maxShare) {
      this.#apply(edits, pass, byId);
      return;
    }
    const percent = Math.round(share * 100);
    const message = `${pass.name} would take ${percent} % of the article's words; only its short lines were removed`;
    this.note({ severity: 'warning', code: 'pass-vetoed', message });
    this.#apply(
      edits.filter((edit) => wordsOf(edit, byId) <= SHORT_LINE),
      pass,
      byId,
    );
  }

  #apply(edits: readonly Edit[], pass: BlockPass, byId: ReadonlyMap<number, Block>): void {
    const removals: Removal[] = [];
    const changed = new Map<number, Block | null>();
    // Ranges speak of the snapshot the pass saw, however many edits a block gets.
    const pieces = new Map<number, readonly Range[]>();
    const finds: MetadataFinds[] = [];
    for (const edit of edits) {
      const block = changed.has(edit.block) ? changed.get(edit.block) : byId.get(edit.block);
      // Two rules may claim the same words; the first one has them.
      if (!block) continue;
      const seen = byId.get(edit.block) as Block;
      const before = pieces.get(block.id) ?? this.#state(seen).pieces;
      pieces.set(block.id, before);
      if (edit.type === 'reshape') {
        const { level: _, ...rest } = block;
        const { kind, level, figure } = edit;
        const reshaped: Block = {
          ...rest,
          kind,
          ...(level === undefined ? {} : { level }),
          ...(figure ? { figure } : {}),
        };
        changed.set(block.id, reshaped);
        this.#states.set(block.id, this.#state(block));
        continue;
      }
      const { next, taken } = this.#cut(block, before, edit.range);
      changed.set(block.id, next);
      const fields = Object.keys(edit.finds ?? {}) as MetadataField[];
      for (const range of taken) removals.push(this.#removal(edit, pass, range, fields[0]));
      if (edit.finds) finds.push(edit.finds);
    }
    const blocks: Block[] = [];
    for (const block of this.#document.blocks) {
      const now = changed.get(block.id);
      if (now !== null) blocks.push(now ?? block);
    }
    this.#document = {
      ...this.#document,
      blocks,
      ...mergeFinds(this.#document.metadata, this.#document.metadataSources, finds, 'text'),
      removals: [...this.#document.removals, ...removals],
    };
  }

  #state(block: Block): BlockState {
    return this.#states.get(block.id) ?? { original: block, pieces: [[0, block.text.length]] };
  }

  /** Takes a range (of the text whose pieces are `before`) out of a block; white space left at its ends goes too. */
  #cut(
    block: Block,
    before: readonly Range[],
    range?: Range,
  ): { readonly next: Block | null; readonly taken: Range[] } {
    const { original, pieces } = this.#state(block);
    const seen = textOf(original.text, before);
    const taken: Range[] = [];
    let left = [...pieces];
    for (const cut of toOriginal(before, range ? widenOverSpace(seen, range) : [0, seen.length])) {
      const step = cutRange(left, cut);
      left = step.left;
      taken.push(...step.taken);
    }
    const text = textOf(original.text, left);
    const gone = text.trim() === '';
    this.#states.set(block.id, { original, pieces: gone ? [] : left });
    if (gone) return { next: null, taken };
    const inline = original.inline.length === 0 ? NO_INLINE : mapInline(original.inline, left);
    return { next: { ...block, text, inline }, taken };
  }

  #removal(edit: Edit, pass: BlockPass, [start, end]: Range, field: MetadataField | undefined): Removal {
    const { original } = this.#states.get(edit.block) as BlockState;
    return {
      action: edit.type === 'lift' ? 'lifted' : 'removed',
      ...(field === undefined ? {} : { field }),
      text: original.text.slice(start, end),
      pass: pass.name,
      rule: edit.rule,
      reason: edit.reason,
      block: edit.block,
      start,
      end,
      lines: original.origin.lines,
      path: original.origin.path,
      ...(edit.type === 'remove' && edit.keptTwin !== undefined ? { keptTwin: edit.keptTwin } : {}),
    };
  }
}

/** A line of so many words is no paragraph; taking it loses no sentence. */
const SHORT_LINE = 12;
/** Taking so many words is no misjudgement worth a veto, however short the article. */
const SMALL_TAKE = 45;

function wordsOf(edit: Edit, blocks: ReadonlyMap<number, Block>): number {
  const { text } = blocks.get(edit.block) as Block;
  return countWords(edit.range ? text.slice(...edit.range) : text);
}

function checkEdit(edit: Edit, pass: BlockPass, blocks: ReadonlyMap<number, Block>): void {
  if (!pass.touches.includes(edit.type)) {
    throw new CleanNewsError(
      'internal',
      `pass ${pass.name} proposes to ${edit.type}, but only touches ${pass.touches.join(', ')}`,
    );
  }
  if (!blocks.has(edit.block)) {
    throw new CleanNewsError(
      'internal',
      `pass ${pass.name} proposes to ${edit.type} block ${edit.block}, which is not there`,
    );
  }
}

/** Share of the body's words that removals would take; furniture outside the body span counts nothing. */
function bodyShare(edits: readonly Edit[], blocks: ReadonlyMap<number, Block>, context: PassContext): number {
  let taken = 0;
  for (const edit of edits) {
    if (edit.type !== 'remove' || !context.body.isBody(edit.block)) continue;
    taken += wordsOf(edit, blocks);
  }
  if (taken <= SMALL_TAKE) return 0;
  return context.body.words === 0 ? 0 : taken / context.body.words;
}

function widenOverSpace(text: string, [start, end]: Range): Range {
  let from = start;
  let to = end;
  while (to < text.length && /\s/u.test(text[to] as string)) to++;
  if (to === text.length) while (from > 0 && /\s/u.test(text[from - 1] as string)) from--;
  return [from, to];
}
