import { execFile, execFileSync } from 'node:child_process';
import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openSharedFile } from '../../src/io/shared-file.js';
import { createOutputWriter } from '../../src/io/write.js';
import { scratch } from './scratch.js';

describe('createOutputWriter', () => {
  it('makes folders and writes whole files', async () => {
    const folder = scratch();
    await createOutputWriter([], join(folder, 'out')).write(join(folder, 'out/deep/a.md'), 'Done.\n');
    expect(readFileSync(join(folder, 'out/deep/a.md'), 'utf8')).toBe('Done.\n');
    expect(readdirSync(join(folder, 'out/deep'))).toEqual(['a.md']);
  });

  it('never writes over an input, by whatever name', async () => {
    const folder = scratch({ 'a.txt': 'mine' });
    const input = join(folder, 'a.txt');
    symlinkSync(input, join(folder, 'soft.md'));
    linkSync(input, join(folder, 'hard.md'));
    const writer = createOutputWriter([input], null);
    for (const name of ['a.txt', 'soft.md', 'hard.md', '../' + folder.split('/').pop() + '/a.txt']) {
      await expect(writer.write(join(folder, name), 'gone')).rejects.toMatchObject({
        code: 'unwritable',
        message: 'would be written over an input',
      });
    }
    expect(readFileSync(input, 'utf8')).toBe('mine');
  });

  it('does not leave the output folder through a link', async () => {
    const folder = scratch({ 'elsewhere/x': '' });
    mkdirSync(join(folder, 'out'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'out/sub'));
    const write = createOutputWriter([], join(folder, 'out')).write(join(folder, 'out/sub/a.md'), 'x');
    await expect(write).rejects.toMatchObject({ code: 'unwritable' });
    expect(existsSync(join(folder, 'elsewhere/a.md'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('writes into a pipe instead of taking its place', async () => {
    const pipe = join(scratch(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const read = promisify(execFile)('cat', [pipe]);
    await createOutputWriter([], null).write(pipe, 'Through.\n');
    expect((await read).stdout).toBe('Through.\n');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('says what is in the way', async () => {
    const folder = scratch({ file: '' });
    const write = createOutputWriter([], null).write(join(folder, 'file/a.md'), 'x');
    await expect(write).rejects.toMatchObject({ code: 'unwritable' });
  });
});

describe('openSharedFile', () => {
  it.skipIf(process.platform === 'win32')('writes into a pipe instead of taking its place', async () => {
    const pipe = join(scratch(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const read = promisify(execFile)('cat', [pipe]);
    const file = await openSharedFile(pipe);
    await file.append('One.\n');
    await file.append('Two.\n');
    await file.finish();
    expect((await read).stdout).toBe('One.\nTwo.\n');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('shows its name only when it is whole', async () => {
    const folder = scratch({ 'all.jsonl': 'old\n' });
    const path = join(folder, 'all.jsonl');
    const file = await openSharedFile(path);
    await file.append('{}\n');
    await file.append('{}\n');
    expect(readFileSync(path, 'utf8')).toBe('old\n');
    await file.finish();
    expect(readFileSync(path, 'utf8')).toBe('{}\n{}\n');
    expect(readdirSync(folder)).toEqual(['all.jsonl']);
  });

  it('leaves nothing behind when it is discarded', async () => {
    const folder = scratch();
    const file = await openSharedFile(join(folder, 'new/all.jsonl'));
    await file.append('{}\n');
    await file.discard();
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
  });
});
