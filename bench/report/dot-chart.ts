/** A row of a chart: a name, and a value for each series; null where there is none. */
export interface DotRow {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly emphasised?: boolean;
}

/** Names on the left, a dot for each value, values along the bottom. */
export interface DotChart {
  readonly title: string;
  /** Named in the legend; one without a name has none. */
  readonly series: readonly string[];
  readonly rows: readonly DotRow[];
  readonly scale: 'linear' | 'log';
  /** Values that get a line and a number. The first and the last are the ends of the axis. */
  readonly ticks: readonly number[];
}

const WIDTH = 720;
const LEFT = 190;
const RIGHT = 60;
const ROW = 24;
const TOP = 64;
const BOTTOM = 34;
/** From one name in the legend to the next; three have room. */
const LEGEND = 230;
const COLOURS = ['#0969da', '#bf8700', '#8250df'];

/** Readable on light and dark pages alike. */
const STYLE = `text{font:13px system-ui,sans-serif;fill:#1f2328}.t{font-size:15px;font-weight:600}.e{font-weight:700}
.n{fill:#656d76;font-size:11px}line{stroke:#d0d7de}.g{stroke:#eaeef2}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.n{fill:#8d96a0}line{stroke:#3d444d}.g{stroke:#2a313c}}`;

/** The chart as SVG. A value beyond the ends of the axis stands at its end, and its number says so. */
export function dotChart(chart: DotChart): string {
  const height = TOP + chart.rows.length * ROW + BOTTOM;
  const place = placer(chart);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>${escaped(chart.title)}</title>`,
    `<style>${STYLE}</style>`,
    `<text class="t" x="12" y="24">${escaped(chart.title)}</text>`,
    ...legend(chart.series),
    ...chart.ticks.map((tick) => gridLine(place(tick), tick, height)),
    ...chart.rows.flatMap((row, index) => rowMarks(row, TOP + index * ROW + ROW / 2, place)),
    '</svg>',
    '',
  ].join('\n');
}

function placer({ scale, ticks }: DotChart): (value: number) => number {
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const at = scale === 'log' ? Math.log : (value: number): number => value;
  return (value) => {
    const share = (at(value) - at(least)) / (at(most) - at(least));
    return LEFT + Math.min(1, Math.max(0, share)) * (WIDTH - LEFT - RIGHT);
  };
}

function legend(series: readonly string[]): string[] {
  return series.flatMap((name, index) => {
    if (name === '') return [];
    const x = 18 + index * LEGEND;
    return [
      `<circle cx="${x}" cy="44" r="5" fill="${colour(index)}"/>`,
      `<text class="n" x="${x + 10}" y="48">${escaped(name)}</text>`,
    ];
  });
}

function gridLine(x: number, tick: number, height: number): string {
  const bottom = height - BOTTOM + 4;
  return `<line class="g" x1="${round(x)}" y1="${TOP - 4}" x2="${round(x)}" y2="${bottom}"/><text class="n" text-anchor="middle" x="${round(x)}" y="${bottom + 16}">${tick}</text>`;
}

function rowMarks({ label, values, emphasised }: DotRow, y: number, place: (value: number) => number): string[] {
  const marks = values.flatMap((value, index) =>
    value === null
      ? []
      : [`<circle cx="${round(place(value))}" cy="${y}" r="${emphasised ? 6 : 5}" fill="${colour(index)}"/>`],
  );
  const known = values.filter((value) => value !== null);
  const most = Math.max(...known);
  const number =
    known.length === 1 ? `<text class="n" x="${round(place(most)) + 10}" y="${y + 4}">${shown(most)}</text>` : '';
  return [
    `<text${emphasised ? ' class="e"' : ''} text-anchor="end" x="${LEFT - 14}" y="${y + 4}">${escaped(label)}</text>`,
    `<line x1="${LEFT}" y1="${y}" x2="${WIDTH - RIGHT}" y2="${y}" stroke-dasharray="1 4"/>`,
    ...marks,
    ...(number === '' ? [] : [number]),
  ];
}

function colour(index: number): string {
  return COLOURS[index % COLOURS.length] as string;
}

/** Three figures are as many as a reader compares. */
function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3).replace(/\.0+$/u, '');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
