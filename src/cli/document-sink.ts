import type { Job, JobResult } from '../batch/job.js';
import type { OutputStore } from '../batch/output-store.js';
import type { InputGuard } from '../io/input-guard.js';
import type { Plan } from '../io/plan.js';
import { type Output, writeTo } from './streams.js';

/** Where documents go. */
export interface DocumentSink {
  /** What it remembers of earlier runs, if anything. */
  readonly store: OutputStore | null;
  /** Takes the result of a job that did not fail; resolves to false when nobody reads any more. */
  put(result: JobResult, job: Job): Promise<boolean>;
  /** After the last document. */
  finish(): Promise<void>;
  /** When the run breaks off: nothing half-written stays behind under its name. */
  leave(): Promise<void>;
}

/** The sink that a plan asks for. */
export async function createSink(
  plan: Plan,
  stdout: Output,
  separator: string,
  guard: InputGuard,
): Promise<DocumentSink> {
  const { target, output, inputs } = plan;
  if (target === 'stream' || output === null) return streamSink(stdout, separator);
  if (target === 'folder') return folderSink(output, guard);
  if (inputs.some(({ output: own }) => own !== null)) return fileSink(output, guard);
  const { isDevice, refuseInput } = await import('../io/write.js');
  refuseInput(output, guard);
  return (await isDevice(output)) ? deviceSink(output) : sharedSink(output);
}

async function nothing(): Promise<void> {
  // Files and streams are done as soon as they are written.
}

function streamSink(stdout: Output, separator: string): DocumentSink {
  let isFirst = true;
  return {
    store: null,
    put({ text }) {
      const lead = isFirst ? '' : separator;
      isFirst = false;
      return writeTo(stdout, lead + (text ?? ''));
    },
    finish: nothing,
    leave: nothing,
  };
}

function fileSink(path: string, guard: InputGuard): DocumentSink {
  return {
    store: null,
    async put({ text }) {
      const { writeOutput } = await import('../io/write.js');
      await writeOutput(path, text ?? '', guard);
      return true;
    },
    finish: nothing,
    leave: nothing,
  };
}

/** Documents are in the folder already when their results arrive. */
async function folderSink(path: string, guard: InputGuard): Promise<DocumentSink> {
  const { OutputFolder } = await import('../batch/output-folder.js');
  const store = OutputFolder.open(path, guard);
  return {
    store,
    async put({ written }, job) {
      if (written !== null && job.target !== null) store.add(job, job.target, written);
      return true;
    },
    finish: async () => store.finish(),
    leave: async () => store.leave(),
  };
}

async function sharedSink(path: string): Promise<DocumentSink> {
  const { SharedOutput } = await import('../batch/shared-output.js');
  const store = SharedOutput.open(path);
  return {
    store,
    async put({ text, written }, job) {
      if (text !== null && written !== null) store.append(job, text, written);
      return true;
    },
    finish: async () => store.finish(),
    leave: async () => store.leave(),
  };
}

/** What went into a pipe is gone: there is nothing to rename and nothing to remember. */
async function deviceSink(path: string): Promise<DocumentSink> {
  const { openSharedFile } = await import('../io/shared-file.js');
  const file = await openSharedFile(path);
  return {
    store: null,
    async put({ text }) {
      await file.append(text ?? '');
      return true;
    },
    finish: () => file.finish(),
    leave: () => file.discard(),
  };
}
