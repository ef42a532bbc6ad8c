import { describe, expect, it } from 'vitest';
import { GapReader } from '../../src/score/gaps.js';
import { endsSentence } from '../../src/text/sentences.js';

const PARAGRAPH = 'The harbour master said on Friday that the ferry stays where it is until the ramp is mended.';
const OPENER = 'The council has asked everybody to stay at home tonight. These roads are closed until further notice:';

/** Which of the lines go on with the article that stands before them. */
function joined(lines: readonly string[]): readonly number[] {
  const reader = new GapReader(lines.length);
  for (const [at, text] of lines.entries()) {
    const words = text.split(' ').length;
    reader.read(at, { words, sentence: endsSentence(text), key: text, glue: 0.3, hits: [] }, text);
  }
  return reader.joined;
}

describe('what stands between two paragraphs', () => {
  const heading = 'Trains run again';
  const caption = 'Parts of the roof on the pitch';

  it('ends the article where it is long', () => {
    expect(joined([PARAGRAPH, caption, heading, caption, PARAGRAPH])).toEqual([4]);
    expect(joined([PARAGRAPH, caption, heading, caption, heading, PARAGRAPH])).toEqual([]);
  });

  it('is not made longer by the hours of a live blog', () => {
    expect(joined([PARAGRAPH, caption, '13.30 Uhr', heading, '12:10', '8 h 15', PARAGRAPH])).toEqual([6]);
    expect(joined([PARAGRAPH, caption, '3 April', heading, '12 ferries', '8 roads', PARAGRAPH])).toEqual([]);
  });

  it('ends at sentences that announce a list', () => {
    expect(joined([PARAGRAPH, caption, heading, OPENER, 'Harbour Road', 'Pier Street', PARAGRAPH])).toContain(3);
  });
});
