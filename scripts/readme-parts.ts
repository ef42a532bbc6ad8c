import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clean, listPasses, toJson, toMarkdown } from '../src/index.js';
import { formatExplanation } from '../src/reporters/explain.js';
import { passTable } from './rules-page.js';

const SAMPLE = 'examples/harbour.txt';

/** The parts of the README that a machine writes, by the name in their markers. */
export async function readmeParts(): Promise<Record<string, string>> {
  const article = await clean(readFileSync(fileURLToPath(new URL(`../${SAMPLE}`, import.meta.url))), { path: SAMPLE });
  return {
    passes: passTable(await listPasses()),
    'sample-markdown': fenced('markdown', firstParagraph(toMarkdown(article))),
    'sample-json': fenced('json', toJson({ ...article, text: '…', markdown: '…', blocks: [] }, { indent: 2 })),
    'sample-explain': fenced('text', formatExplanation(article, { color: false }).trimEnd()),
  };
}

/** The README with its generated parts as they should be. */
export function fillReadme(readme: string, parts: Readonly<Record<string, string>>): string {
  return readme.replaceAll(
    /(<!-- begin (\S+) -->\n)[\s\S]*?(<!-- end \2 -->)/gu,
    (whole, begin: string, name: string, end: string) => {
      const part = parts[name];
      return part === undefined ? whole : `${begin}${part}\n${end}`;
    },
  );
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** Front matter, title and the first paragraph: enough to see what comes out. */
function firstParagraph(markdown: string): string {
  const [head = '', title = '', first = ''] = markdown.split(/\n\n/u);
  return [head, title, first, '…'].join('\n\n');
}
