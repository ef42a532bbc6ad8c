import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type DirectionOf,
  fallen,
  FloorError,
  type Floors,
  formatFloors,
  lower,
  raise,
} from '../../bench/gate/floors.js';
import { directionOf as realDirection } from '../../bench/gate/directions.js';

const FLOORS: Floors = {
  'marsh/html/f1': { floor: 0.9, tolerance: 0.003 },
  'marsh/html/repeats': { floor: 2, tolerance: 1 },
  'moor/html/f1': { floor: 0.8, tolerance: 0.003 },
};
const directionOf: DirectionOf = (name) => ({ lowerIsBetter: name.endsWith('/repeats'), tolerance: 0.01 });

describe('the gate', () => {
  it('lets pass what is within the tolerance', () => {
    expect(fallen(FLOORS, { 'marsh/html/f1': 0.897, 'marsh/html/repeats': 3 }, directionOf)).toEqual([]);
  });

  it('names what fell further, in either direction', () => {
    expect(fallen(FLOORS, { 'marsh/html/f1': 0.8969, 'marsh/html/repeats': 4 }, directionOf)).toEqual([
      'marsh/html/f1: 0.897 is under 0.9 by more than 0.003',
      'marsh/html/repeats: 4.000 is over 2 by more than 1',
    ]);
  });

  it('misses a figure that has a floor, but not those of corpora that were not measured', () => {
    expect(fallen(FLOORS, { 'marsh/html/f1': 0.95 }, directionOf)).toEqual([
      'marsh/html/repeats: has a floor and no figure',
    ]);
  });
});

describe('raising', () => {
  it('raises to what was measured, rounded to the safe side, and never lowers', () => {
    const raised = raise(
      FLOORS,
      { 'marsh/html/f1': 0.91299, 'marsh/html/repeats': 3, 'moor/html/f1': 0.7 },
      directionOf,
    );
    expect(raised['marsh/html/f1']).toEqual({ floor: 0.912, tolerance: 0.003 });
    expect(raised['marsh/html/repeats']?.floor).toBe(2);
    expect(raised['moor/html/f1']?.floor).toBe(0.8);
  });

  it('pins what is measured for the first time', () => {
    expect(raise({}, { 'fen/html/f1': 0.5 }, directionOf)).toEqual({ 'fen/html/f1': { floor: 0.5, tolerance: 0.01 } });
  });

  it('pins what varies with its size with a share of it for tolerance', () => {
    const times: DirectionOf = () => ({ lowerIsBetter: true, tolerance: 1, toleranceShare: 0.5 });
    expect(raise({}, { 'speed/fen/timesParsing': 7.0701 }, times)).toEqual({
      'speed/fen/timesParsing': { floor: 7.071, tolerance: 3.5 },
    });
    expect(raise({}, { 'speed/fen/timesParsing': 1.2 }, times)['speed/fen/timesParsing']?.tolerance).toBe(1);
  });

  it('gives floors that the same figures hold', () => {
    const figures = { 'fen/html/f1': 0.123456, 'fen/html/repeats': 1.2345 };
    expect(fallen(raise({}, figures, directionOf), figures, directionOf)).toEqual([]);
  });
});

describe('lowering', () => {
  const request = { name: 'marsh/html/f1', reason: 'captions are kept now', date: '2026-01-02' };

  it('writes reason and date beside the floor', () => {
    const once = lower(FLOORS, { 'marsh/html/f1': 0.85 }, directionOf, request);
    expect(once['marsh/html/f1']).toEqual({
      floor: 0.85,
      tolerance: 0.003,
      lowered: [{ from: 0.9, reason: 'captions are kept now', date: '2026-01-02' }],
    });
    const twice = lower(once, { 'marsh/html/f1': 0.8 }, directionOf, { ...request, reason: 'lists too' });
    expect(twice['marsh/html/f1']?.lowered).toHaveLength(2);
    expect(raise(twice, { 'marsh/html/f1': 0.9 }, directionOf)['marsh/html/f1']?.lowered).toHaveLength(2);
  });

  it('is refused without a reason, a floor, a figure or a need', () => {
    const figures = { 'marsh/html/f1': 0.85, 'fen/html/f1': 0.1, 'moor/html/f1': 0.9 };
    const attempt = (change: Partial<typeof request>) => () =>
      lower(FLOORS, figures, directionOf, { ...request, ...change });
    expect(attempt({ reason: ' ' })).toThrow(FloorError);
    expect(attempt({ name: 'fen/html/f1' })).toThrow('has no floor');
    expect(attempt({ name: 'marsh/html/repeats' })).toThrow('was not measured');
    expect(attempt({ name: 'moor/html/f1' })).toThrow('need not be lowered');
  });
});

describe('bench/floors.json', () => {
  const text = readFileSync('bench/floors.json', 'utf8');

  it('is written as the command writes it', () => {
    const floors = JSON.parse(text) as Floors;
    expect(formatFloors(floors)).toBe(text);
    const lowered = formatFloors(
      lower(FLOORS, { 'marsh/html/f1': 0.85 }, directionOf, {
        name: 'marsh/html/f1',
        reason: 'a "quoted" word',
        date: '2026-01-02',
      }),
    );
    expect(JSON.parse(lowered)).toMatchObject({ 'marsh/html/f1': { lowered: [{ reason: 'a "quoted" word' }] } });
  });

  it('pins known measures only', () => {
    for (const name of Object.keys(JSON.parse(text) as Floors)) expect(() => realDirection(name)).not.toThrow();
  });
});
