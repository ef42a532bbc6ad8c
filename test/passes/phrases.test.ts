import { describe, expect, it } from 'vitest';
import type { PassContext } from '../../src/passes/pass.js';
import { phrasePass } from '../../src/passes/block/phrases.js';
import { Matcher } from '../../src/rules/matcher.js';
import type { PhraseRule } from '../../src/rules/rule.js';
import { block } from '../writers/make-block.js';

const RULE: PhraseRule = { id: 'en-test', reason: 'is a button', is: ['read more'], removes: [], keeps: [] };

/** The lines the pass takes; those of more than six words count as the body. */
function taken(lines: readonly string[], rule = RULE): string[] {
  const matcher = new Matcher([['read-more', [rule]]]);
  const blocks = lines.map((text, id) => block('paragraph', text, { id }));
  const context = {
    packs: [],
    comments: 'drop',
    body: { isBody: (id: number) => (lines[id] as string).split(' ').length > 6 },
    hits: ({ text }: { text: string }) => matcher.match(text),
  } as unknown as PassContext;
  const view = { blocks, metadata: {}, removals: [] } as unknown as Parameters<ReturnType<typeof phrasePass>['run']>[0];
  return [...phrasePass('read-more', '', 1).run(view, context)].map((edit) => lines[edit.block] as string);
}

const STORY = 'Somebody paints the internet on the wall of the old tannery.';

describe('phrase passes', () => {
  it('take a button amid the story', () => expect(taken([STORY, 'Read more', STORY])).toHaveLength(1));
  it('spare a banner quoted as a sentence amid the story', () =>
    expect(taken([STORY, '“Read more.”', STORY])).toEqual([]));
  it('take a quoted button behind the story', () => expect(taken([STORY, STORY, '“Read more.”'])).toHaveLength(1));
  it('take a quoted button that is no sentence', () => expect(taken([STORY, '“Read more”', STORY])).toHaveLength(1));
  it('keep to the zone of a rule', () => {
    const tail = { ...RULE, where: 'tail' as const };
    expect(taken(['Read more', STORY, STORY, STORY, STORY, STORY], tail)).toEqual([]);
    expect(taken([STORY, STORY, STORY, STORY, 'Read more'], tail)).toHaveLength(1);
  });
});
