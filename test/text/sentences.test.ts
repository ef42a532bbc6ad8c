import { expect, test } from 'vitest';
import { endsSentence, sentenceStarts } from '../../src/text/sentences.js';

test.each(['„Die Ziege ist weg.“', '“No.”', '終わった。」', 'He left.[12]', '»Nein!«'])(
  '%s ends a sentence',
  (text) => {
    expect(endsSentence(text)).toBe(true);
  },
);

test.each(['Am Montag:', 'the ferry, “', 'League A'])('%s ends none', (text) => {
  expect(endsSentence(text)).toBe(false);
});

test('sentences begin behind closing quotes, and at once behind wide marks', () => {
  expect(sentenceStarts('„Nein.“ Die Ziege ging.')).toEqual([0, 8]);
  expect(sentenceStarts('橋が開いた。町は喜んだ。')).toEqual([0, 6]);
});
