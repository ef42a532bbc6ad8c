import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lineKey } from '../src/text/tokens.js';

/** A page of the corpora with what people said its article is. */
export interface GoldPage {
  readonly path: string;
  readonly url: string;
  readonly text: string;
  /** Whether a line belongs to the article. */
  readonly isArticle: (line: string) => boolean;
}

interface Row {
  readonly id: string;
  readonly url: string | null;
  readonly text: string | null;
  readonly with: readonly string[];
  readonly title: string | null;
}

/** Shorter lines stand in long texts by chance. */
const LEAST_WORDS = 4;
/** Copies in an archive are of many sites. */
const NO_SITE = new Set(['web.archive.org']);

/** Pages of the corpora by site, of sites with at least `least` of them. */
export function goldSites(corpora: string, names: readonly string[], least: number): Map<string, GoldPage[]> {
  const sites = new Map<string, GoldPage[]>();
  for (const name of names) {
    const rows = readFileSync(path.join(corpora, name, 'pages.jsonl'), 'utf8')
      .trim()
      .split('\n');
    for (const row of rows.map((line) => JSON.parse(line) as Row)) {
      const file = path.join(corpora, name, 'text-blocks', `${row.id}.txt`);
      const host = URL.canParse(row.url ?? '') ? new URL(row.url as string).hostname.replace(/^www\./u, '') : null;
      if (host === null || NO_SITE.has(host) || !existsSync(file)) continue;
      const page = {
        path: file,
        url: row.url as string,
        text: readFileSync(file, 'utf8'),
        isArticle: articleTest(row),
      };
      sites.set(host, [...(sites.get(host) ?? []), page]);
    }
  }
  return new Map([...sites].filter(([, pages]) => pages.length >= least));
}

function articleTest(row: Row): (line: string) => boolean {
  const parts = [row.title ?? '', ...(row.text ?? '').split('\n'), ...row.with].map(lineKey);
  const paragraphs = new Set(parts);
  const whole = ` ${parts.join(' ')} `;
  return (line) => {
    const key = lineKey(line);
    return paragraphs.has(key) || (key.split(' ').length >= LEAST_WORDS && whole.includes(` ${key} `));
  };
}
