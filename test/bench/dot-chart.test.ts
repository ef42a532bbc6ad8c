import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type DotChart, dotChart } from '../../bench/report/dot-chart.js';

const CHART: DotChart = {
  title: 'Herons & <gulls>',
  series: ['fen', 'moor'],
  scale: 'linear',
  ticks: [0, 0.5, 1],
  rows: [
    { label: 'heron', values: [0, 1], emphasised: true },
    { label: 'gull', values: [0.5, null] },
  ],
};

const placesOf = (svg: string) => [...svg.matchAll(/<circle cx="([\d.]+)" cy="(?!44)/gu)].map(([, x]) => Number(x));

describe('dotChart', () => {
  const svg = dotChart(CHART);

  it('puts a dot for each value between the ends of its axis', () => {
    const [least = 0, most = 0, middle = 0] = placesOf(svg);
    expect(middle).toBeCloseTo((least + most) / 2);
    expect(placesOf(svg)).toHaveLength(3);
  });

  it('spaces a logarithmic axis by powers', () => {
    const [one = 0, ten = 0, hundred = 0] = placesOf(
      dotChart({ ...CHART, scale: 'log', ticks: [1, 10, 100], rows: [{ label: 'a', values: [1, 10, 100] }] }),
    );
    expect(ten - one).toBeCloseTo(hundred - ten);
  });

  it('keeps what lies beyond within the picture', () => {
    const [far = 0] = placesOf(dotChart({ ...CHART, rows: [{ label: 'a', values: [7] }] }));
    expect(far).toBeLessThan(720);
  });

  it('is well-formed, with its title as text', () => {
    expect(svg).toContain('<title>Herons &amp; &lt;gulls&gt;</title>');
    const { children } = parseDocument(svg, { xmlMode: true });
    expect(children).toHaveLength(2);
  });
});
