import { describe, expect, it } from 'vitest';
import { extraRepeats } from '../../bench/score/repeats.js';

const LINE = 'The lamp on the pier went out nine times that night.';

describe('extraRepeats', () => {
  it('finds a paragraph that the output has more often than the gold', () => {
    expect(extraRepeats(LINE, `${LINE}\n\nNobody saw.\n\n${LINE.toUpperCase()}`)).toEqual([
      { paragraph: LINE, found: 2, gold: 1 },
    ]);
    expect(extraRepeats('Something else.', `${LINE}\n\n${LINE}`)).toEqual([{ paragraph: LINE, found: 2, gold: 0 }]);
  });

  it('lets a paragraph be as often as in the gold, there also within a longer one', () => {
    expect(extraRepeats(`${LINE}\n\n${LINE}`, `${LINE}\n\n${LINE}`)).toEqual([]);
    expect(extraRepeats(`${LINE}\n\nAs he said: ${LINE}`, `${LINE}\n\n${LINE}`)).toEqual([]);
  });

  it('is not concerned with what stands once, or with short lines', () => {
    expect(extraRepeats('Something else.', LINE)).toEqual([]);
    expect(extraRepeats('', 'And then it rained.\n\nAnd then it rained.')).toEqual([]);
  });
});
