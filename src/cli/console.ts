import { formatProgress, type Progress } from '../reporters/progress.js';
import { type Streams, writeTo } from './streams.js';

/** What stands at the bottom of a terminal while it changes, and the messages that scroll by above it. */
export interface Console {
  tell(text: string): Promise<void>;
  /** Redraws the line, not more often than eyes can follow. */
  show(progress: Progress): void;
  /** Takes the line away. */
  clear(): void;
}

/** Ten times a second reads as smooth; more would only cost. */
const REDRAW_EVERY = 100;
const DEFAULT_COLUMNS = 80;
/** Back to the first column and everything behind it away. */
const CLEAR_LINE = '\r\u001b[K';

/** @param isDrawn false where nobody looks: no terminal, or nothing to wait for */
export function createConsole({ stderr }: Streams, isDrawn: boolean): Console {
  let shown = '';
  let drawnAt = Number.NEGATIVE_INFINITY;
  const clear = (): void => {
    if (shown !== '') stderr.write(CLEAR_LINE);
    shown = '';
  };
  return {
    async tell(text) {
      clear();
      await writeTo(stderr, text);
    },
    show(progress) {
      if (!isDrawn || progress.elapsed - drawnAt < REDRAW_EVERY) return;
      drawnAt = progress.elapsed;
      shown = formatProgress(progress, (stderr.columns ?? DEFAULT_COLUMNS) - 1);
      stderr.write(`${CLEAR_LINE}${shown}`);
    },
    clear,
  };
}
