/** Begun jobs are looked at so many times within their time, so that none exceeds it by much … */
const LOOKS = 20;
/** … in milliseconds no more often than matters to anybody, and no less. */
const SHORTEST_LOOK = 10;
const LONGEST_LOOK = 250;

/**
 * Where workers say which of them has begun a job: shared memory, one cell a job, so that watching costs no message. The
 * cell holds the number of the worker's thread, 0 before it has begun: the time in the queue is not the document's.
 */
export type BegunCells = Int32Array<SharedArrayBuffer>;

/** How far a job was when it ended: `over` if its worker was ended for it. */
export type JobState = 'waiting' | 'begun' | 'over';

/** Ends workers that take too long. */
export class Watch {
  readonly cells: BegunCells;
  readonly #free: number[];
  readonly #since = new Map<number, number>();
  readonly #over = new Set<number>();
  readonly #timer: NodeJS.Timeout | undefined;

  /**
   * @param jobs most jobs at a time
   * @param seconds for a job; null for as long as it takes
   * @param end ends the worker with that thread
   */
  constructor(jobs: number, seconds: number | null, end: (thread: number) => void) {
    this.cells = new Int32Array(new SharedArrayBuffer(jobs * Int32Array.BYTES_PER_ELEMENT));
    this.#free = Array.from({ length: jobs }, (_, cell) => cell);
    if (seconds === null) return;
    const most = seconds * 1000;
    const every = Math.min(LONGEST_LOOK, Math.max(SHORTEST_LOOK, most / LOOKS));
    this.#timer = setInterval(() => this.#look(most, end), every).unref();
  }

  /** A cell for a new job. */
  begin(): number {
    const cell = this.#free.pop();
    if (cell === undefined) throw new Error('more jobs than the watch was made for');
    return cell;
  }

  /** Frees the cell of a job that has ended. */
  end(cell: number): JobState {
    const state = this.#over.delete(cell) ? 'over' : Atomics.load(this.cells, cell) === 0 ? 'waiting' : 'begun';
    this.#since.delete(cell);
    Atomics.store(this.cells, cell, 0);
    this.#free.push(cell);
    return state;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #look(most: number, end: (thread: number) => void): void {
    const now = performance.now();
    for (let cell = 0; cell < this.cells.length; cell++) {
      const thread = Atomics.load(this.cells, cell);
      if (thread === 0 || this.#over.has(cell)) continue;
      const since = this.#since.get(cell) ?? now;
      this.#since.set(cell, since);
      if (now - since < most) continue;
      this.#over.add(cell);
      end(thread);
    }
  }
}
