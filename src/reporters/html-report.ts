import { dirname, relative, resolve } from 'node:path';
import type { DuplicateCluster } from '../corpus/duplicate-index.js';
import type { Fate } from './fate.js';
import { inputName } from './fate.js';
import { printable } from './printable.js';
import type { ReportFormat } from './report.js';
import { formatSummary, grouped } from './summary.js';

/**
 * A page that opens anywhere: one file, no script, nothing loaded. The buttons above the table show one state only.
 *
 * @param path the page's own place, which links to the outputs are relative to
 */
export function htmlReport(path: string): ReportFormat {
  const folder = dirname(resolve(path));
  return {
    begin: `${HEAD}${FILTERS}<table>\n${COLUMNS}<tbody>\n`,
    row: (fate) => row(fate, folder),
    end: (tally, clusters) =>
      `</tbody></table>\n${repeats(clusters)}<p class="summary">${escape(formatSummary(tally).trim())}</p>\n</body></html>\n`,
  };
}

const STATES = ['all', 'ok', 'suspect', 'empty', 'duplicate', 'failed'] as const;

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { display: flex; flex-flow: row wrap; gap: .3rem .8rem; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, .summary, table, ul { flex: 0 0 100%; margin: 0; }
h2 { font-size: 1.1rem; margin-top: 1.2rem; }
ul { box-sizing: border-box; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; order: -2; }
.summary { order: -1; margin-bottom: .6rem; }
table { border-collapse: collapse; margin-top: .4rem; }
th, td { padding: .3rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid #8884; overflow-wrap: anywhere; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
td.s { white-space: nowrap; font-weight: 600; }
.ok td.s { color: #1a7f37; } .suspect td.s { color: #9a6700; } .empty td.s, .duplicate td.s { color: #6e7781; } .failed td.s { color: #cf222e; }
small { display: block; opacity: .8; }
${STATES.slice(1)
  .map((state) => `#${state}:checked ~ table tbody tr:not(.${state}) { display: none; }`)
  .join('\n')}
`;

const HEAD = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>clean-news: report</title>
<style>${STYLE}</style></head><body>
<h1>What became of every document</h1>
`;

const FILTERS = STATES.map(
  (state, index) =>
    `<input type="radio" name="state" id="${state}"${index === 0 ? ' checked' : ''}><label for="${state}">${state}</label>\n`,
).join('');

const COLUMNS = '<thead><tr><th>state</th><th>document</th><th>words kept</th><th>removed</th></tr></thead>\n';

function row(
  { path, record, status, output, words, warnings, upToDate, duplicateOf, error }: Fate,
  folder: string,
): string {
  const name = escape(printable(inputName(path, record)));
  const link = output === null ? name : `<a href="${escape(linkTo(output, folder))}">${name}</a>`;
  const repeated = duplicateOf === null ? undefined : `near-duplicate of ${duplicateOf.name}`;
  const said = [
    error?.message,
    repeated,
    ...warnings.map(({ message }) => message),
    upToDate ? 'up to date' : undefined,
  ];
  const notes = said.flatMap((text) => (text === undefined ? [] : `<small>${escape(printable(text))}</small>`));
  const figures = [words.kept, words.removed].map((figure) => `<td class="n">${grouped(figure)}</td>`);
  return `<tr class="${status}"><td class="s">${status}</td><td>${link}${notes.join('')}</td>${figures.join('')}</tr>\n`;
}

/** Which documents tell one story, the fullest first. */
function repeats(clusters: readonly DuplicateCluster[]): string {
  if (clusters.length === 0) return '';
  const items = clusters.map(({ original, copies }) => {
    const others = copies.map(({ id, relation, similarity }) => {
      const how = `${relation === 'cut' ? 'cut, ' : ''}${similarity.toFixed(2)} alike`;
      return `<li>${escape(printable(id))} <small>${how}</small></li>`;
    });
    return `<li>${escape(printable(original))}<ul>${others.join('')}</ul></li>\n`;
  });
  return `<h2>Near-duplicates, under the fullest copy</h2>\n<ul>\n${items.join('')}</ul>\n`;
}

/** Relative, so that report and outputs can be moved together; names may hold anything, such as `#` and `?`. */
function linkTo(output: string, folder: string): string {
  return relative(folder, resolve(output)).split(/[/\\]/).map(encodeURIComponent).join('/');
}

function escape(text: string): string {
  return text.toWellFormed().replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
