import { describe, expect, it } from 'vitest';
import { repeatedBody } from '../../src/passes/block/repeated-body.js';
import type { Edit } from '../../src/model/edit.js';
import { EMPTY_METADATA } from '../../src/model/metadata.js';
import type { PassContext } from '../../src/passes/pass.js';
import { block } from '../writers/make-block.js';

const STORY = [
  'The bell of the old customs house was rung by hand for the last time on Monday evening.',
  'What follows',
  'From now on a motor pulls the rope, and the ringer, who is eighty, looks on from the bench below.',
  'She says that the motor is never late, which was not always so, and never early, which was her habit.',
  'The council keeps the rope.',
];

function removed(texts: readonly string[]): number[] {
  const blocks = texts.map((text, id) => ({ ...block('paragraph', text), id }));
  const view = { blocks, metadata: EMPTY_METADATA, removals: [] };
  return [...repeatedBody.run(view, {} as PassContext)].flatMap((edit: Edit) =>
    edit.type === 'remove' ? [edit.block] : [],
  );
}

describe('repeated-body', () => {
  it('takes the second copy, short lines and all', () => {
    expect(removed(['Top', ...STORY, 'Advertisement', ...STORY])).toEqual([7, 8, 9, 10, 11]);
  });

  it('takes a copy that is cut by furniture of its own', () => {
    const cut = [...STORY.slice(0, 3), 'Share this', ...STORY.slice(3)];
    expect(removed([...STORY, 'Menu', ...cut])).toEqual([6, 7, 8, 10, 11]);
  });

  it('takes the beginning that stands above the whole', () => {
    const more = 'Nobody has said what will become of the bench when the ringer no longer comes to sit on it.';
    expect(
      removed([...STORY.slice(0, 4), 'Read on', ...STORY.slice(0, 4), more, more.replace('bench', 'rope')]),
    ).toEqual([0, 1, 2, 3]);
  });

  it('leaves lists of teasers, which are no part of the article and are printed twice as well', () => {
    const teasers = STORY.flatMap((text) => [`${text.slice(0, 20)} … and what came of it`, text, 'Read the story']);
    const article = Array.from({ length: 12 }, (_, i) => `${STORY[2]} This was said ${i + 2} times at the meeting.`);
    expect(removed([...teasers, ...article, ...teasers])).toEqual([]);
  });

  it('leaves refrains, quotations and short repeats', () => {
    expect(removed([...STORY, ...STORY.slice(0, 2), 'And then?', ...STORY.slice(3)])).toEqual([]);
    expect(removed(['La la la', 'Oh, the sea', 'La la la', 'Oh, the sea', 'La la la', 'Oh, the sea'])).toEqual([]);
  });

  it('looks at each paragraph a few times only, however often it stands there', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => STORY[(i * i) % 3] as string);
    const start = performance.now();
    removed(many);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
