import { execFile, execFileSync } from 'node:child_process';
import { linkSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createInputGuard } from '../../src/io/input-guard.js';
import { openSharedFile } from '../../src/io/shared-file.js';
import { writeWholeFile } from '../../src/io/whole-file.js';
import { writeOutput } from '../../src/io/write.js';
import { scratch } from './scratch.js';

const NO_INPUTS = createInputGuard([]);

describe('writeOutput', () => {
  it('makes folders and writes whole files', async () => {
    const folder = scratch();
    await writeOutput(join(folder, 'out/deep/a.md'), 'Done.\n', NO_INPUTS);
    expect(readFileSync(join(folder, 'out/deep/a.md'), 'utf8')).toBe('Done.\n');
    expect(readdirSync(join(folder, 'out/deep'))).toEqual(['a.md']);
  });

  it('never writes over an input, by whatever name', async () => {
    const folder = scratch({ 'a.txt': 'mine' });
    const input = join(folder, 'a.txt');
    symlinkSync(input, join(folder, 'soft.md'));
    linkSync(input, join(folder, 'hard.md'));
    const guard = createInputGuard([input]);
    for (const name of ['a.txt', 'soft.md', 'hard.md', `../${basename(folder)}/a.txt`]) {
      await expect(writeOutput(join(folder, name), 'gone', guard)).rejects.toMatchObject({
        code: 'unwritable',
        message: 'would be written over an input',
      });
    }
    expect(readFileSync(input, 'utf8')).toBe('mine');
  });

  it.skipIf(process.platform === 'win32')('writes into a pipe instead of taking its place', async () => {
    const pipe = join(scratch(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const read = promisify(execFile)('cat', [pipe]);
    await writeOutput(pipe, 'Through.\n', NO_INPUTS);
    expect((await read).stdout).toBe('Through.\n');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('says what is in the way', async () => {
    const folder = scratch({ file: '' });
    const write = writeOutput(join(folder, 'file/a.md'), 'x', NO_INPUTS);
    await expect(write).rejects.toMatchObject({ code: 'unwritable' });
  });
});

describe('writeWholeFile', () => {
  it('takes the place of what was there and leaves nothing else', () => {
    const folder = scratch({ 'a.md': 'old' });
    expect(writeWholeFile(join(folder, 'a.md'), join(folder, 'partial'), 'Größe\n')).toBe(8);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('Größe\n');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('leaves what was there when it fails', () => {
    const folder = scratch({ 'a.md/b': '' });
    expect(() => writeWholeFile(join(folder, 'a.md'), join(folder, 'partial'), 'x')).toThrow(/is a folder/);
    expect(readdirSync(folder)).toEqual(['a.md']);
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
