import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';

const LONG =
  '“I earn more now than I did. But nobody talks to me at work,” says Marta Oberg, who grows mussels on lines.';
const OTHER = 'The bay has not been frozen for three winters, and the nets hang in the sheds of the village.';
const MORE = 'The council has asked the ministry for money, and the ministry has asked for a plan.';

async function taken(...lines: readonly string[]): Promise<string[]> {
  const { removals } = await clean(['The bay that waits for ice', OTHER, ...lines, MORE].join('\n\n'));
  return removals.filter(({ pass }) => pass === 'repeated-block').map(({ text }) => text);
}

describe('repeated-block', () => {
  it('takes a pull quote with the line that says whose words they are', async () => {
    const quote = '“I earn more now than I did. But nobody talks to me at work”';
    expect(await taken(LONG, quote, 'Marta Oberg, mussel grower')).toEqual([quote, 'Marta Oberg, mussel grower']);
    expect(await taken(LONG, quote, '– Marta Oberg')).toHaveLength(2);
  });

  it('leaves a quoted subheading, and a line below that names nobody of the text', async () => {
    const heading = '“I earn more now than I did. But nobody talks to me at work”';
    expect(await taken(heading, LONG)).toEqual([]);
    expect(await taken(LONG, heading, 'Jonas Brink, ferryman')).toEqual([]);
    const names = [
      'New York is watching',
      'New York has seen the plan for the ice, and so has everybody else who was asked.',
    ];
    expect(await taken(names[1] as string, LONG, heading, names[0] as string)).toEqual([]);
    expect(await taken(LONG, heading, MORE.replace('council', 'parish'))).toEqual([]);
  });
});
