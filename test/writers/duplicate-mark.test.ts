import { expect, it } from 'vitest';
import { fingerprintOf } from '../../src/corpus/fingerprint.js';
import { clean, toJson, toMarkdown } from '../../src/index.js';
import { markIndented, markLine, markMarkdown } from '../../src/writers/duplicate-mark.js';

const STORY = `Generator: a lock opens again

The lock at Harrow Weir opened again on Tuesday after 11 weeks of repairs on its lower gate, "duplicateOf":"x"} included.

generator: nobody knows what it was, the keeper said, and forty barges were waiting below the gate all the same.
`;
const IDS = ['a.txt', 'b "quoted" \\ ü/$&.txt', 'corpus.jsonl#12', '- #: odd', 'half \ud800 pair'];

it('gives the same bytes as writing it at once, and takes the mark away again', async () => {
  const article = await clean(STORY);
  const fingerprint = fingerprintOf(article);
  const writers = [
    [markLine, (duplicateOf: string | null) => `${toJson(article, { fingerprint, duplicateOf, explain: true })}\n`],
    [markIndented, (duplicateOf: string | null) => `${toJson(article, { fingerprint, duplicateOf, indent: 2 })}\n`],
    [markMarkdown, (duplicateOf: string | null) => toMarkdown(article, { duplicateOf })],
  ] as const;
  for (const [mark, write] of writers) {
    for (const id of IDS) {
      expect(mark(write(null), id)).toBe(write(id));
      expect(mark(write('another'), id)).toBe(write(id));
      expect(mark(write(id), null)).toBe(write(null));
      expect(mark(write(null), null)).toBe(write(null));
    }
  }
});

it('is read back as metadata of ours, from which nothing is lost', async () => {
  const article = await clean(STORY);
  const again = await clean(toMarkdown(article, { duplicateOf: 'a.txt' }));
  expect(toMarkdown(again)).toBe(toMarkdown(article));
});
