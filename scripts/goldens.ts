/**
 * Writes the goldens of the fixture cases, and prints which changed: read every one of them before you commit it.
 *
 *     npm run goldens [-- name…]     a name is a part of `<theme>/<case>`
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCleaner } from '../src/index.js';
import { readCases } from '../test/fixtures.js';
import { goldensOf } from '../test/goldens.js';

const names = process.argv.slice(2);
const cleaner = await createCleaner();
for (const { name, folder, input, options } of readCases()) {
  if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
  const article = await cleaner.clean(input, options);
  for (const [file, content] of Object.entries(goldensOf(article))) {
    const target = path.join(folder, file);
    const before = existsSync(target) ? readFileSync(target, 'utf8') : null;
    if (before === content) continue;
    writeFileSync(target, content);
    console.log(`${before === null ? 'new    ' : 'changed'} ${name}/${file}`);
  }
}
