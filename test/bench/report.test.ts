import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { charts } from '../../bench/report/charts.js';
import { readmeBenchmarks } from '../../bench/report/readme-part.js';
import { reportPage } from '../../bench/report/report-page.js';
import { RESULTS, savedPeerTables, savedQuality, savedSpeed } from '../../bench/results.js';
import { fillReadme } from '../../scripts/readme-parts.js';

describe('the report in bench/results', () => {
  const peers = savedPeerTables();
  const drawn = charts(peers);

  it('is what the saved figures make: else npm run bench:report', () => {
    const page = reportPage({ peers, quality: savedQuality(), speed: savedSpeed(), charts: drawn });
    expect(page === readFileSync(`${RESULTS}README.md`, 'utf8'), 'bench/results/README.md is stale').toBe(true);
    for (const { file, svg } of drawn) expect(readFileSync(`${RESULTS}${file}`, 'utf8')).toBe(svg);
  });

  it('stands in the README in short', () => {
    const readme = readFileSync('README.md', 'utf8');
    const part = readmeBenchmarks(peers, drawn);
    expect(fillReadme(readme, { benchmarks: part }) === readme, 'README.md is stale: npm run bench:report').toBe(true);
    expect(readme).toContain('<!-- begin benchmarks -->');
    for (const [, picture] of part.matchAll(/\]\((.*?\.svg)\)/gu)) expect(existsSync(picture ?? '')).toBe(true);
  });
});

describe('a report of nothing', () => {
  it('has no tables', () => {
    expect(charts([])).toEqual([]);
    expect(reportPage({ peers: [], quality: null, speed: null, charts: [] })).not.toContain('|');
  });
});
