/** A figure that was reached, and how far it may fall back. */
export interface Floor {
  readonly floor: number;
  /** In the unit of the figure: what noise and trade-offs between figures may cost. */
  readonly tolerance: number;
  /** Each time it was lowered, and why. */
  readonly lowered?: readonly Lowering[];
}

interface Lowering {
  readonly from: number;
  readonly reason: string;
  /** ISO day. */
  readonly date: string;
}

/** By `<corpus>/<kind>/<measure>`. */
export type Floors = Readonly<Record<string, Floor>>;
export type Figures = Readonly<Record<string, number>>;

/** Where less is better the floor is the most there may be. */
export interface Direction {
  readonly lowerIsBetter: boolean;
  /** In the unit of the figure. */
  readonly tolerance: number;
  /** Instead, where it grows with the figure: a share of it. */
  readonly toleranceShare?: number;
}

/** Says of a figure's name which way is better, and with what tolerance it is pinned first. */
export type DirectionOf = (name: string) => Direction;

/** Where a command cannot be carried out, in words for who typed it. */
export class FloorError extends Error {}

/** Decimals that the file keeps. */
const PRECISION = 1000;

/**
 * Figures that fell more than their tolerance under their floors, and floors of what was measured without their figure,
 * in words. A floor of a corpus and kind that was not measured at all is passed over.
 */
export function fallen(floors: Floors, figures: Figures, directionOf: DirectionOf): string[] {
  const measured = new Set(Object.keys(figures).map(groupOf));
  return Object.entries(floors).flatMap(([name, { floor, tolerance }]) => {
    const figure = figures[name];
    if (figure === undefined) return measured.has(groupOf(name)) ? [`${name}: has a floor and no figure`] : [];
    const { lowerIsBetter } = directionOf(name);
    const short = lowerIsBetter ? figure - floor : floor - figure;
    // A hair for decimal fractions that binary ones cannot hold.
    if (short <= tolerance + 1e-9) return [];
    const words = lowerIsBetter ? 'is over' : 'is under';
    return [`${name}: ${figure.toFixed(3)} ${words} ${floor} by more than ${tolerance}`];
  });
}

/** Raises every floor to what was measured where that is better, and pins what had no floor. Lowers nothing. */
export function raise(floors: Floors, figures: Figures, directionOf: DirectionOf): Floors {
  const raised = { ...floors };
  for (const [name, figure] of Object.entries(figures)) {
    const direction = directionOf(name);
    const reached = rounded(figure, direction);
    const old = floors[name];
    if (old === undefined) raised[name] = { floor: reached, tolerance: toleranceAt(reached, direction) };
    else if (isBetter(reached, old.floor, direction)) raised[name] = { ...old, floor: reached };
  }
  return raised;
}

/**
 * Lowers one floor to what was measured, and writes down why.
 * @throws FloorError without a reason, for a name without floor or figure, and where nothing is to be lowered
 */
export function lower(
  floors: Floors,
  figures: Figures,
  directionOf: DirectionOf,
  { name, reason, date }: { readonly name: string; readonly reason: string; readonly date: string },
): Floors {
  if (reason.trim() === '') throw new FloorError(`--lower ${name} needs a --reason`);
  const old = floors[name];
  if (old === undefined) throw new FloorError(`${name} has no floor: it is named <corpus>/<kind>/<measure>`);
  const figure = figures[name];
  if (figure === undefined) throw new FloorError(`${name} was not measured in this run`);
  const direction = directionOf(name);
  const reached = rounded(figure, direction);
  if (!isBetter(old.floor, reached, direction))
    throw new FloorError(`${name} is at ${figure.toFixed(3)}: its floor ${old.floor} need not be lowered`);
  const lowered = [...(old.lowered ?? []), { from: old.floor, reason: reason.trim(), date }];
  return { ...floors, [name]: { ...old, floor: reached, lowered } };
}

/** The text of the file: a line a floor, in order of names, so that a difference of two versions is read at once. */
export function formatFloors(floors: Floors): string {
  const lines = Object.entries(floors)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, floor]) => `  ${JSON.stringify(name)}: ${formatFloor(floor)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function formatFloor({ floor, tolerance, lowered }: Floor): string {
  const figures = `"floor": ${floor}, "tolerance": ${tolerance}`;
  if (!lowered) return `{ ${figures} }`;
  const history = lowered.map(
    ({ from, reason, date }) => `      { "from": ${from}, "reason": ${JSON.stringify(reason)}, "date": "${date}" }`,
  );
  const [floorLine, toleranceLine] = figures.split(', ');
  return `{\n    ${floorLine},\n    ${toleranceLine},\n    "lowered": [\n${history.join(',\n')}\n    ]\n  }`;
}

function toleranceAt(floor: number, { tolerance, toleranceShare = 0 }: Direction): number {
  return Math.max(tolerance, Math.round(floor * toleranceShare * 10) / 10);
}

/** Towards the worse, so that what was measured always reaches its own floor. */
function rounded(figure: number, { lowerIsBetter }: Direction): number {
  const scaled = Number((figure * PRECISION).toFixed(6));
  return (lowerIsBetter ? Math.ceil(scaled) : Math.floor(scaled)) / PRECISION;
}

function isBetter(one: number, other: number, { lowerIsBetter }: Direction): boolean {
  return lowerIsBetter ? one < other : one > other;
}

function groupOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/'));
}
