import { main } from '../../src/cli/main.js';
import type { Output, Streams } from '../../src/cli/streams.js';

export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSetting {
  /** Chunks of standard input; undefined is a terminal. */
  readonly stdin?: readonly (string | Uint8Array)[];
  readonly env?: Streams['env'];
  readonly isTTY?: boolean;
  /** The reader of stdout goes away after so many writes. */
  readonly closeAfter?: number;
}

function collector(isTTY: boolean, closeAfter = Number.POSITIVE_INFINITY): Output & { text: string } {
  let writes = 0;
  return {
    text: '',
    isTTY,
    write(text, done) {
      const isGone = ++writes > closeAfter;
      if (!isGone) this.text += text;
      done?.(isGone ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null);
      return true;
    },
  };
}

/** Runs the command in this process with made-up streams. */
export async function run(argv: readonly string[], setting: RunSetting = {}): Promise<RunResult> {
  const { stdin, isTTY = false, closeAfter, env = {} } = setting;
  const chunks = stdin ?? [];
  const input = {
    isTTY: stdin === undefined,
    async *[Symbol.asyncIterator]() {
      yield* chunks;
    },
  };
  const stdout = collector(isTTY, closeAfter);
  const stderr = collector(isTTY);
  const code = await main(argv, { stdin: input, stdout, stderr, env });
  return { code, stdout: stdout.text, stderr: stderr.text };
}
