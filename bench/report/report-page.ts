import { peerMarkdown } from '../peers/peer-table.js';
import type { PeerTable } from '../peers/peer-result.js';
import { findingTables, qualityTable } from '../quality/table.js';
import type { QualityResult, SpeedResult } from '../results.js';
import { growthTable } from '../speed/growth.js';
import { describeStart } from '../speed/start.js';
import { markdownTable } from '../markdown-table.js';
import type { Chart } from './charts.js';

/** What a report is made of; null where it was not measured. */
export interface ReportParts {
  readonly peers: readonly PeerTable[];
  readonly quality: QualityResult | null;
  readonly speed: Partial<SpeedResult> | null;
  readonly charts: readonly Chart[];
}

const INTRODUCTION = `<!-- Written by \`npm run bench:report\`: run it again rather than change this page. -->

# Benchmarks

How they are run and what the columns mean is in [docs/benchmarks.md](../../docs/benchmarks.md).`;

/** bench/results/README.md: all tables and charts, each with its machine and day. */
export function reportPage({ peers, quality, speed, charts }: ReportParts): string {
  const pictures = charts.map(({ file, title }) => `![${title}](${file})`);
  const parts = [INTRODUCTION, ...pictures];
  if (peers.length > 0) parts.push('## Beside the peers', ...peers.map(peerSection));
  if (quality) parts.push(...qualitySections(quality));
  if (speed) parts.push(...speedSections(speed));
  return `${parts.join('\n\n')}\n`;
}

function peerSection(table: PeerTable): string {
  const { corpus, kind, pages, of, floor, machine, date, results } = table;
  const sample = of > pages ? `${pages} of its ${of} pages, evenly taken` : `${pages} pages`;
  const input =
    kind === 'html' ? '' : '; the peers get each line as a paragraph of a page, clean-news the text as it is';
  const about = `${sample}${input}. Parsing alone takes ${floor.toFixed(2)} ms of processor time a page. ${date}; ${machine}.`;
  const notes = results.flatMap(({ peer, note }) => (note === null ? [] : `${peer}: ${note}`));
  const errors = results.flatMap(({ peer, errors: failed }) =>
    failed === null
      ? []
      : `${peer} gave up ${failed.pages} (${failed.first.replaceAll('|', '/').trim() || 'no reason given'})`,
  );
  const last = [...notes, ...errors].join('; ');
  return [`### ${corpus}, ${kind}`, about, peerMarkdown(table), ...(last === '' ? [] : [`${last}.`])].join('\n\n');
}

function qualitySections(quality: QualityResult): string[] {
  return [
    '## Quality by corpus and kind of input',
    `${quality.date}; ${quality.machine}.`,
    qualityTable(quality.rows),
    '### What is left over, lost and repeated',
    'The heaviest groups over all of these corpora and inputs: leftovers by what they are and where they stand, losses by the rule that took them.',
    findingTables(quality.findings),
  ];
}

function speedSections({
  machine,
  date,
  corpus,
  pages,
  rounds,
  onePage,
  start,
  growth,
}: Partial<SpeedResult>): string[] {
  const parts = ['## Speed', `${date}; ${machine}.`];
  if (rounds) {
    const rows = rounds.map(({ floor, tree, clean }, round) => [
      String(round + 1),
      `${floor.toFixed(2)} ms`,
      tree.toFixed(2),
      clean.toFixed(2),
    ]);
    parts.push(
      `${pages} HTML pages of ${corpus}, as multiples of parsing them by cheerio/slim; the first round is cold:`,
      markdownTable(['round', 'parsing, a page', 'our tree', 'clean'], rows),
    );
  }
  if (onePage) parts.push(`${describeStart('One process on one HTML page', onePage)}.`);
  if (start) parts.push(`${describeStart('Start-up, one kilobyte of text', start)}.`);
  if (growth && start) parts.push('Invented text:', growthTable(growth, start.command.milliseconds));
  return parts;
}
