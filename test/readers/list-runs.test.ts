import { expect, test } from 'vitest';
import { readText } from '../../src/readers/text.js';

async function kinds(text: string): Promise<string[]> {
  const { blocks } = await readText(text);
  return blocks.map((block) => `${block.kind}: ${block.text}`);
}

test('numbers that count on are items, also with blank lines between', async () => {
  expect(await kinds('1. Knock twice.\n\n2. Wait for the goat.')).toEqual([
    'list-item: Knock twice.',
    'list-item: Wait for the goat.',
  ]);
});

test('dates and ordinals keep their numbers', async () => {
  const lines = ['1. Mai: Die Kapelle spielt.', '2. Mai: Sie spielt noch.', '3. Liga hin oder her, sagt der Wirt.'];
  expect(await kinds(lines.join('\n\n'))).toEqual(lines.map((line) => `paragraph: ${line}`));
});

test('a hyphen before a single line is a dash', async () => {
  const lines = ['Torsken ble funnet i går.', '- Jeg ropte på kona, sier Skjelvik.', 'Ringen ligger på stasjonen.'];
  expect(await kinds(lines.join('\n\n'))).toEqual(lines.map((line) => `paragraph: ${line}`));
});

test('neighbouring hyphens with a speaker are dialogue', async () => {
  const lines = ['- Kto zjadł ser?', '- Na pewno nie ja - powiedział wójt Maciej Szum.'];
  expect(await kinds(lines.join('\n'))).toEqual(lines.map((line) => `paragraph: ${line}`));
});

test('neighbouring bullets of any shape are items', async () => {
  expect(await kinds('Allowed:\n\n- one goat\n* two hats\n• a ladder')).toEqual([
    'paragraph: Allowed:',
    'list-item: one goat',
    'list-item: two hats',
    'list-item: a ladder',
  ]);
});

test('an asterisk alone marks a footnote', async () => {
  expect(await kinds('The goat was fed.\n\n* Name changed at the goat’s wish.')).toEqual([
    'paragraph: The goat was fed.',
    'paragraph: * Name changed at the goat’s wish.',
  ]);
});
