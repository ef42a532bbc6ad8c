import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFilesFrom } from '../../src/io/files-from.js';
import { scratch } from './scratch.js';

async function* stdin(...chunks: string[]): AsyncGenerator<string> {
  yield* chunks;
}

it('reads a list line by line', async () => {
  const folder = scratch({ list: 'a.txt\r\n\n b [1].txt\n- \n' });
  expect(await readFilesFrom(join(folder, 'list'), stdin())).toEqual(['a.txt', ' b [1].txt', '- ']);
});

it('splits at zero bytes where there are any', async () => {
  expect(await readFilesFrom('-', stdin('two\nlines.txt\0', 'a.txt\0'))).toEqual(['two\nlines.txt', 'a.txt']);
});

it('calls a list that cannot be read a usage error', async () => {
  const folder = scratch({ list: Buffer.from([0x61, 0xff, 0x0a]) });
  await expect(readFilesFrom(join(folder, 'none'), stdin())).rejects.toMatchObject({ code: 'usage' });
  await expect(readFilesFrom(join(folder, 'list'), stdin())).rejects.toMatchObject({ code: 'usage', message: /UTF-8/ });
});
