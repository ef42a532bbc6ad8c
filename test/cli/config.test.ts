import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/cli/config.js';
import { scratch } from '../io/scratch.js';

describe('where it is found', () => {
  it.each([
    ['clean-news.config.json', '{ "format": "json", "links": false }'],
    ['clean-news.config.yaml', 'format: json\nlinks: false\n'],
    ['clean-news.config.mjs', 'export default { format: "json", links: false };'],
    ['package.json', '{ "name": "x", "clean-news": { "format": "json", "links": false } }'],
  ])('in %s, upward from the working directory', async (name, content) => {
    const folder = scratch({ [name]: content });
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    expect(await readConfig(undefined, join(folder, 'deep/er'))).toEqual({ format: 'json', links: false });
  });

  it('prefers the nearest', async () => {
    const folder = scratch({
      'clean-news.config.json': '{"quiet":true}',
      'sub/clean-news.config.json': '{"verbose":true}',
    });
    expect(await readConfig(undefined, join(folder, 'sub'))).toEqual({ verbose: true });
  });

  it('is what --config names, or nothing with --no-config', async () => {
    const folder = scratch({ 'clean-news.config.json': '{"quiet":true}', 'mine.json': '{"verbose":true}' });
    expect(await readConfig('mine.json', folder)).toEqual({ verbose: true });
    expect(await readConfig(false, folder)).toEqual({});
    await expect(readConfig('none.json', folder)).rejects.toMatchObject({
      code: 'bad-config',
      message: /no such file/,
    });
  });

  it('does not trip over another tool’s broken package.json', async () => {
    const folder = scratch({ 'package.json': '{ broken', 'empty/clean-news.config.json': '' });
    expect(await readConfig(undefined, folder)).toEqual({});
    expect(await readConfig(undefined, join(folder, 'empty'))).toEqual({});
  });
});

describe('what it may say', () => {
  it.each([
    ['{"fromat":"json"}', /unknown key "fromat" \(did you mean format\?\)/],
    ['{"format":"docx"}', /format must be .*markdown.*, not "docx"/],
    ['{"disable":"related","maxBytes":-1}', /disable must be Array, not "related"; maxBytes must be >=1, not -1/],
    ['[1]', /must be|Invalid/],
    ['{ broken', /clean-news\.config\.json/],
  ])('explains what is wrong with %s', async (content, message) => {
    const folder = scratch({ 'clean-news.config.json': content });
    await expect(readConfig(undefined, folder)).rejects.toMatchObject({ code: 'bad-config', message });
  });
});
