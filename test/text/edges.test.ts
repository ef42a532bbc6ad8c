import { describe, expect, it } from 'vitest';
import { joinLines, trimEndOf } from '../../src/text/edges.js';

describe('trimEndOf', () => {
  it('takes off what matches at the end, and nothing else', () => {
    expect(trimEndOf('a##b##', /#/u)).toBe('a##b');
    expect(trimEndOf('###', /#/u)).toBe('');
    expect(trimEndOf('', /#/u)).toBe('');
  });
});

describe('joinLines', () => {
  it('makes one line of several', () => {
    expect(joinLines('a \n\n  b\nc')).toBe('a b c');
    expect(joinLines('\na')).toBe('a');
    expect(joinLines(' a  b ')).toBe(' a  b ');
  });
});
