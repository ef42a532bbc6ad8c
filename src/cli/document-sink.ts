import type { InputGuard } from '../io/input-guard.js';
import type { Plan } from '../io/plan.js';
import { type Output, writeTo } from './streams.js';

/** Where documents go that are handed back; those for a folder are written where they are made. */
export interface DocumentSink {
  /** Resolves to false when nobody reads any more. */
  put(text: string): Promise<boolean>;
  /** After the last document. */
  finish(): Promise<void>;
  /** When the run breaks off: nothing half-written stays behind. */
  discard(): Promise<void>;
}

/** The sink that a plan asks for. */
export async function createSink(
  plan: Plan,
  stdout: Output,
  separator: string,
  guard: InputGuard,
): Promise<DocumentSink> {
  if (plan.target !== 'file' || plan.output === null) return streamSink(stdout, separator);
  const isShared = plan.inputs.every(({ output }) => output === null);
  return isShared ? sharedSink(plan.output, guard) : fileSink(plan.output, guard);
}

async function nothing(): Promise<void> {
  // Files and streams are done as soon as they are written.
}

function streamSink(stdout: Output, separator: string): DocumentSink {
  let isFirst = true;
  return {
    put(text) {
      const lead = isFirst ? '' : separator;
      isFirst = false;
      return writeTo(stdout, lead + text);
    },
    finish: nothing,
    discard: nothing,
  };
}

function fileSink(path: string, guard: InputGuard): DocumentSink {
  return {
    async put(text) {
      const { writeOutput } = await import('../io/write.js');
      await writeOutput(path, text, guard);
      return true;
    },
    finish: nothing,
    discard: nothing,
  };
}

async function sharedSink(path: string, guard: InputGuard): Promise<DocumentSink> {
  const [{ openSharedFile }, { refuseInput }] = await Promise.all([
    import('../io/shared-file.js'),
    import('../io/write.js'),
  ]);
  refuseInput(path, guard);
  const file = await openSharedFile(path);
  return {
    async put(text) {
      await file.append(text);
      return true;
    },
    finish: () => file.finish(),
    discard: () => file.discard(),
  };
}
