/**
 * The library from code: `npx tsx examples/library.ts examples/harbour.txt`.
 * Prints what was lifted and the longest pieces that were removed, then the article.
 */
import { readFile } from 'node:fs/promises';
import { type Article, type Cleaner, CleanNewsError, createCleaner, type Removal, toMarkdown } from 'clean-news';

const paths = process.argv.slice(2);

// One cleaner for many documents: the rules are compiled once. A misspelt name throws here, before anything is read.
const cleaner: Cleaner = await createCleaner({ disable: ['author-bio'] });

for (const path of paths.length > 0 ? paths : ['examples/harbour.txt']) {
  try {
    const article = await cleaner.clean(await readFile(path), { path });
    console.log(describe(article));
    console.log(toMarkdown(article, { frontMatter: false }));
  } catch (error) {
    if (!(error instanceof CleanNewsError)) throw error;
    console.error(`${path}: ${error.message} (${error.code})`);
    process.exitCode = 1;
  }
}

function describe({ title, authors, published, language, removed, removals }: Article): string {
  const longest = removals
    .filter(({ action }) => action === 'removed')
    .toSorted((a, b) => b.text.length - a.text.length)
    .slice(0, 3);
  return [
    `${title ?? 'no title'} (${language ?? 'unknown language'})`,
    `by ${authors.join(', ') || 'nobody named'}, ${published ?? 'no date'}`,
    `${removed.words} words removed, such as:`,
    ...longest.map(explain),
    '',
  ].join('\n');
}

function explain({ pass, rule, reason, text }: Removal): string {
  return `- “${text}”: ${reason} (${pass}/${rule})`;
}
