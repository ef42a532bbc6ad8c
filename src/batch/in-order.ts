/** How far a run may be ahead of its slowest document. */
export interface Ahead {
  /** Items worked on at a time. */
  readonly running: number;
  /** Items begun and not yet handed on. */
  readonly begun: number;
  /** Their weight together; one item may exceed it alone. */
  readonly weight: number;
}

/** An item and what became of it. */
export interface Settled<Item, Result> {
  readonly item: Item;
  readonly result: Result;
}

interface Begun<Item, Result> {
  readonly item: Item;
  readonly weight: number;
  readonly result: Promise<Result>;
}

/**
 * Performs items of a stream side by side and yields them in the order of the stream, whatever order they are done in.
 * No more is taken from the stream than `ahead` allows, so that a slow reader of the results slows the reading down.
 *
 * @param signal once aborted, nothing more is taken from the stream; what is begun is still done and yielded
 */
export async function* inOrder<Item, Result>(
  stream: AsyncIterable<Item>,
  perform: (item: Item) => Promise<Result>,
  weigh: (item: Item) => number,
  ahead: Ahead,
  signal: AbortSignal,
): AsyncGenerator<Settled<Item, Result>> {
  const line = new WaitingLine<Item, Result>(stream, perform, weigh, ahead, signal);
  const filled = line.fill();
  try {
    for (let begun = await line.next(); begun !== null; begun = await line.next()) {
      yield { item: begun.item, result: await begun.result };
      line.handedOn(begun);
    }
    // Its failure, such as a stream that breaks off with a bug, is the run's.
    if (!signal.aborted) await filled;
  } finally {
    line.close();
    filled.catch(() => undefined);
  }
}

class WaitingLine<Item, Result> {
  readonly #stream: AsyncIterable<Item>;
  readonly #perform: (item: Item) => Promise<Result>;
  readonly #weigh: (item: Item) => number;
  readonly #ahead: Ahead;
  readonly #begun: Begun<Item, Result>[] = [];
  readonly #signal: AbortSignal;
  #running = 0;
  #held = 0;
  #weight = 0;
  #isFilled = false;
  #isClosed = false;
  #wakers: (() => void)[] = [];
  readonly #wake = (): void => {
    for (const resolve of this.#wakers.splice(0)) resolve();
  };

  constructor(
    stream: AsyncIterable<Item>,
    perform: (item: Item) => Promise<Result>,
    weigh: (item: Item) => number,
    ahead: Ahead,
    signal: AbortSignal,
  ) {
    this.#stream = stream;
    this.#perform = perform;
    this.#weigh = weigh;
    this.#ahead = ahead;
    this.#signal = signal;
    signal.addEventListener('abort', this.#wake);
  }

  /** Begins items while there is room. */
  async fill(): Promise<void> {
    try {
      for await (const item of this.#stream) {
        const weight = this.#weigh(item);
        while (!this.#hasRoom(weight) && !this.#isOver()) await this.#change();
        if (this.#isOver()) break;
        this.#begin(item, weight);
        while (this.#running >= this.#ahead.running && !this.#isOver()) await this.#change();
        if (this.#isOver()) break;
      }
    } finally {
      this.#isFilled = true;
      this.#wake();
    }
  }

  /** The next item in the order of the stream, or null when there will be none. */
  async next(): Promise<Begun<Item, Result> | null> {
    for (;;) {
      const begun = this.#begun.shift();
      if (begun !== undefined) return begun;
      if (this.#isFilled || this.#isOver()) return null;
      await this.#change();
    }
  }

  handedOn({ weight }: Begun<Item, Result>): void {
    this.#held--;
    this.#weight -= weight;
    this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    this.#signal.removeEventListener('abort', this.#wake);
    this.#wake();
  }

  #isOver(): boolean {
    return this.#isClosed || this.#signal.aborted;
  }

  #hasRoom(weight: number): boolean {
    if (this.#held === 0) return true;
    return this.#held < this.#ahead.begun && this.#weight + weight <= this.#ahead.weight;
  }

  #begin(item: Item, weight: number): void {
    this.#running++;
    this.#held++;
    this.#weight += weight;
    const result = this.#perform(item).finally(() => {
      this.#running--;
      this.#wake();
    });
    // It is awaited in its turn, which may be later than its failure.
    result.catch(() => undefined);
    this.#begun.push({ item, weight, result });
    this.#wake();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wakers.push(resolve));
  }
}
