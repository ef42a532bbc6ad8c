import type { Plan, PlannedInput } from '../io/plan.js';
import type { OutputWriter } from '../io/write.js';
import { type Output, writeTo } from './streams.js';

/** Where finished documents go. */
export interface DocumentSink {
  /** Resolves to false when nobody reads any more. */
  put(input: PlannedInput, text: string): Promise<boolean>;
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
  writer: OutputWriter,
): Promise<DocumentSink> {
  if (plan.target === 'stream') return streamSink(stdout, separator);
  const isShared = plan.target === 'file' && plan.inputs.every(({ output }) => output === null);
  return isShared && plan.output !== null ? sharedSink(plan.output, writer) : fileSink(writer);
}

async function nothing(): Promise<void> {
  // Files and streams are done as soon as they are written.
}

function streamSink(stdout: Output, separator: string): DocumentSink {
  let isFirst = true;
  return {
    put(_input, text) {
      const lead = isFirst ? '' : separator;
      isFirst = false;
      return writeTo(stdout, lead + text);
    },
    finish: nothing,
    discard: nothing,
  };
}

function fileSink(writer: OutputWriter): DocumentSink {
  return {
    async put({ output }, text) {
      if (output !== null) await writer.write(output, text);
      return true;
    },
    finish: nothing,
    discard: nothing,
  };
}

async function sharedSink(path: string, writer: OutputWriter): Promise<DocumentSink> {
  const { openSharedFile } = await import('../io/shared-file.js');
  await writer.check(path);
  const file = await openSharedFile(path);
  return {
    async put(_input, text) {
      await file.append(text);
      return true;
    },
    finish: () => file.finish(),
    discard: () => file.discard(),
  };
}
