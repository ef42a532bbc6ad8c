import { expect, it } from 'vitest';
import { printable } from '../../src/reporters/printable.js';

it('shows control characters instead of obeying them', () => {
  expect(printable('a\u001b[2Jb\u0007\r\nc\td\u009b')).toBe('a\\x1b[2Jb\\x07\\x0d\\nc d\\x9b');
});

it('shows characters that reorder a name, and halves of pairs', () => {
  expect(printable('gpj.\u202etxt \ud800')).toBe('gpj.\\u202etxt \\ud800');
});

it('leaves text of every script alone', () => {
  const text = 'Ärger – مرحبا – 日本 – 👩‍🚀';
  expect(printable(text)).toBe(text);
});
