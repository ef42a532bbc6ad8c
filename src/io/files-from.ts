import { isUtf8 } from 'node:buffer';
import { CleanNewsError } from '../model/errors.js';
import { readFileSource, readStreamSource } from './source.js';

/**
 * The paths in a list, one a line, or separated by zero bytes where there are any (`find -print0`): those may hold line
 * feeds. Lines are taken as they are but for a carriage return; empty ones are passed over.
 *
 * @param list a file, or `-` for `stdin`
 * @throws CleanNewsError `usage` for a list that cannot be read or is no UTF-8
 */
export async function readFilesFrom(
  list: string,
  stdin: AsyncIterable<Uint8Array | string>,
): Promise<readonly string[]> {
  const { content } = await (list === '-' ? readStreamSource(stdin) : readFileSource(list)).catch((error: unknown) => {
    const cause = error instanceof Error ? error.message : String(error);
    throw new CleanNewsError('usage', `--files-from ${list}: ${cause}`, { cause: error });
  });
  if (!isUtf8(content)) throw new CleanNewsError('usage', `--files-from ${list}: the names are not UTF-8`);
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8');
  const names = text.includes('\0') ? text.split('\0') : text.split('\n').map((line) => line.replace(/\r$/, ''));
  return names.filter((name) => name !== '');
}
