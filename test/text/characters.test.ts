import { expect, test } from 'vitest';
import { cleanCharacters, collapseSpaces } from '../../src/text/characters.js';

test('line ends of every system are one', () => {
  expect(cleanCharacters('a\r\nb\rc\u0085d\u2028e\u2029f\fg')).toBe('a\nb\nc\nd\ne\n\nf\n\ng');
});

test('what shows nothing goes, and a lone surrogate shows', () => {
  expect(cleanCharacters('\uFEFFGlo\u00ADcken\u200Bturm \uD800')).toBe('Glockenturm \uFFFD');
});

test('direction marks go from lines that are written in one direction', () => {
  const hebrew = 'המוזיאון \u200F(1904)\u200F נסגר';
  expect(cleanCharacters(`\u200EDie \u202ABoje\u202C\n${hebrew}`)).toBe(`Die Boje\n${hebrew}`);
});

test('runs of white space are one space', () => {
  expect(collapseSpaces('\u3000 one\u00A0\u2009two\u3000three ')).toBe('one two three');
});

test('the ideographic space between Japanese words is a sign', () => {
  expect(collapseSpaces('\u3000銭湯の火\u3000三代目が継ぐ')).toBe('銭湯の火\u3000三代目が継ぐ');
});
