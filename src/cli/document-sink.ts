import type { Job, JobResult } from '../batch/job.js';
import type { Held, SettledState, Verdict } from '../batch/ledger.js';
import type { OutputStore } from '../batch/output-store.js';
import { duplicateMark, SEPARATORS } from '../batch/render.js';
import type { BatchSettings } from '../batch/settings.js';
import type { InputGuard } from '../io/input-guard.js';
import type { Plan } from '../io/plan.js';
import type { DuplicateMark } from '../writers/duplicate-mark.js';
import { type Output, writeTo } from './streams.js';

/** Where documents go. */
export interface DocumentSink {
  /** What it remembers of earlier runs, if anything. */
  readonly store: OutputStore | null;
  /** Takes the result of a job that did not fail; resolves to false when nobody reads any more. */
  put(result: JobResult, job: Job): Promise<boolean>;
  /** True where documents have to wait until it is known what they repeat: what went into a pipe cannot be changed. */
  readonly isHeld: boolean;
  /**
   * Told, once every document has been put or held, what has become of each; resolves to false when nobody reads any
   * more. Only for runs that compare documents.
   */
  settle(held: Held, verdict: Verdict): Promise<Settled>;
  /** After the last document. */
  finish(): Promise<void>;
  /** When the run breaks off: nothing half-written stays behind under its name. */
  leave(): Promise<void>;
}

/** What settling a document came to. */
export interface Settled {
  readonly isHeard: boolean;
  /** An output that was there already has been changed. */
  readonly isChanged: boolean;
}

/** What sinks need to know of a run. */
export interface SinkRequest {
  readonly plan: Plan;
  readonly settings: BatchSettings;
  readonly stdout: Output;
  readonly guard: InputGuard;
}

/** The sink that a plan asks for. */
export async function createSink({ plan, settings, stdout, guard }: SinkRequest): Promise<DocumentSink> {
  const { target, output, inputs } = plan;
  const ending = endingOf(settings);
  if (target === 'stream' || output === null) {
    return streamSink(stdout, SEPARATORS[settings.rendering.format], ending);
  }
  if (target === 'folder') return folderSink(output, guard, ending);
  if (inputs.some(({ output: own }) => own !== null)) return fileSink(output, guard);
  const { isDevice, refuseInput } = await import('../io/write.js');
  refuseInput(output, guard);
  return (await isDevice(output)) ? deviceSink(output, ending) : sharedSink(output, ending);
}

const UNCHANGED: Settled = { isHeard: true, isChanged: false };

async function nothing(): Promise<void> {
  // Files and streams are done as soon as they are written.
}

/** How the documents of a run come to say what they repeat. */
interface Ending {
  /** Something becomes of them that can be seen. */
  readonly isVisible: boolean;
  readonly mark: DuplicateMark | null;
  /** What shall be true of a document in the end. */
  readonly wanted: (verdict: Verdict) => SettledState;
}

function endingOf({ rendering, dedupe }: BatchSettings): Ending {
  const mark = duplicateMark(rendering);
  return {
    isVisible: dedupe === 'drop' || (dedupe === 'mark' && mark !== null),
    mark,
    wanted: ({ duplicateOf, isWritten }) => {
      if (!isWritten) return { isAside: true };
      return duplicateOf === null || mark === null ? {} : { mark: duplicateOf.name };
    },
  };
}

/** What waited is written where documents go one behind the other. */
async function settleInto(
  put: (text: string) => Promise<boolean>,
  { text }: Held,
  verdict: Verdict,
  { mark, wanted }: Ending,
): Promise<Settled> {
  if (text === null || !verdict.isWritten) return { isHeard: true, isChanged: false };
  const said = wanted(verdict).mark;
  return { isHeard: await put(said === undefined || mark === null ? text : mark(text, said)), isChanged: false };
}

function streamSink(stdout: Output, separator: string, ending: Ending): DocumentSink {
  let isFirst = true;
  const put = (text: string): Promise<boolean> => {
    const lead = isFirst ? '' : separator;
    isFirst = false;
    return writeTo(stdout, lead + text);
  };
  return {
    store: null,
    isHeld: ending.isVisible,
    put: ({ text }) => put(text ?? ''),
    settle: (held, verdict) => settleInto(put, held, verdict, ending),
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
    // One document repeats no other.
    isHeld: false,
    settle: async () => UNCHANGED,
    finish: nothing,
    leave: nothing,
  };
}

/** Documents are in the folder already when their results arrive. */
async function folderSink(path: string, guard: InputGuard, { mark, wanted }: Ending): Promise<DocumentSink> {
  const { OutputFolder } = await import('../batch/output-folder.js');
  const store = OutputFolder.open(path, guard);
  return {
    store,
    async put({ written }, job) {
      if (written !== null && job.target !== null) store.add(job, job.target, written);
      return true;
    },
    isHeld: false,
    settle: async (held, verdict) => ({ isHeard: true, isChanged: store.settle(held, wanted(verdict), mark) }),
    finish: async () => store.finish(),
    leave: async () => store.leave(),
  };
}

async function sharedSink(path: string, { wanted }: Ending): Promise<DocumentSink> {
  const { SharedOutput } = await import('../batch/shared-output.js');
  const store = SharedOutput.open(path);
  return {
    store,
    async put({ text, written }, job) {
      if (text !== null && written !== null) store.append(job, text, written);
      return true;
    },
    isHeld: false,
    async settle({ name }, verdict) {
      store.settle(name, wanted(verdict));
      return UNCHANGED;
    },
    finish: async () => store.finish(),
    leave: async () => store.leave(),
  };
}

/** What went into a pipe is gone: there is nothing to rename and nothing to remember. */
async function deviceSink(path: string, ending: Ending): Promise<DocumentSink> {
  const { openSharedFile } = await import('../io/shared-file.js');
  const file = await openSharedFile(path);
  const put = async (text: string): Promise<boolean> => {
    await file.append(text);
    return true;
  };
  return {
    store: null,
    isHeld: ending.isVisible,
    put: ({ text }) => put(text ?? ''),
    settle: (held, verdict) => settleInto(put, held, verdict, ending),
    finish: () => file.finish(),
    leave: () => file.discard(),
  };
}
