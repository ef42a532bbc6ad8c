import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { ByteReader } from '../io/byte-reader.js';
import { readContainer } from '../io/container.js';
import { failureCause } from '../io/failure-cause.js';
import { type ContainerKind, containerByHead, HEAD_BYTES, isDocumentName } from '../io/input-kind.js';
import { openFileReader, openStreamReader, unpackedHead, unpackedReader } from '../io/open-reader.js';
import type { PlannedInput } from '../io/plan.js';
import { CleanNewsError } from '../model/errors.js';
import type { Job, JobName } from './job.js';
import type { OutputStore } from './output-store.js';
import type { BatchSettings } from './settings.js';

/** A job, or what is known to be broken before it could become one. */
export type Listed = { readonly job: Job } | { readonly broken: JobName; readonly error: unknown };

/** What all jobs of a run are made with. */
export interface JobContext {
  readonly settings: BatchSettings;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Where outputs go, if that remembers them. */
  readonly store: OutputStore | null;
  /** Makes everything anew. */
  readonly force: boolean;
  /** Told how much of the inputs has been read, 0 to 1. */
  readonly onRead: (share: number) => void;
}

/** The documents of planned inputs, in their order: whole files unread, records of containers as they stream by. */
export async function* listJobs(inputs: readonly PlannedInput[], context: JobContext): AsyncGenerator<Listed> {
  const maker = new JobMaker(context);
  for (const [index, input] of inputs.entries()) {
    const onRead = (share: number): void => context.onRead((index + share) / inputs.length);
    onRead(0);
    yield* listInput(input, maker, { ...context, onRead });
  }
}

async function* listInput(input: PlannedInput, maker: JobMaker, context: JobContext): AsyncGenerator<Listed> {
  const { path } = input;
  const kind = path === null ? 'stream' : input.container === null && isDocumentName(path) ? 'document' : kindOf(path);
  if (kind === 'stream' || (kind === 'file' && input.container !== null)) yield* readStream(input, maker, context);
  else {
    const container = kind === 'file' ? containerOf(input, context.settings) : null;
    if (container === null) yield maker.whole(input, null);
    else yield* readRecords(openFileReader(path ?? ''), { ...input, container }, maker, context);
  }
}

/** A pipe or a container can be read only once and may be longer than memory. */
async function* readStream(input: PlannedInput, maker: JobMaker, context: JobContext): AsyncGenerator<Listed> {
  const { settings, stdin } = context;
  const packed = input.path === null ? openStreamReader(stdin) : openFileReader(input.path);
  try {
    const { from = 'auto' } = settings.options;
    const head = unpackedHead(await packed.peek(HEAD_BYTES));
    const container = input.container ?? (from === 'auto' ? containerByHead(head) : null);
    if (container !== null) {
      yield* readRecords(packed, { ...input, container }, maker, context);
      return;
    }
    const bytes = await packed.take(settings.maxBytes + 1);
    if (bytes.length > settings.maxBytes) {
      throw new CleanNewsError('too-large', `larger than ${settings.maxBytes} bytes (see --max-bytes)`);
    }
    yield maker.whole(input, bytes);
  } catch (error) {
    yield { broken: wholeName(input.path), error: failureCause(error, 'unreadable') };
  } finally {
    await packed.close();
  }
}

async function* readRecords(
  packed: ByteReader,
  input: PlannedInput & { readonly container: ContainerKind },
  maker: JobMaker,
  { settings, onRead }: JobContext,
): AsyncGenerator<Listed> {
  const { path, container } = input;
  if (input.output !== null && input.folder === null) {
    const message = 'it holds many documents: -o must name a folder (ending in /) or a .jsonl file';
    yield { broken: wholeName(path), error: new CleanNewsError('unwritable', message) };
    return;
  }
  const size = sizeOf(path);
  let last = 0;
  try {
    for await (const record of readContainer(await unpackedReader(packed), container, settings.maxBytes)) {
      last = record.number;
      if (size > 0) onRead(Math.min(1, packed.offset / size));
      const name = { path, number: record.number, offset: record.offset };
      if (record.content instanceof CleanNewsError) yield { broken: name, error: record.content };
      else yield maker.record(input, name, record.content);
    }
  } catch (error) {
    // Reading itself failed, such as a disk: what follows is out of reach.
    yield {
      broken: { ...wholeName(path), number: last === 0 ? null : last + 1 },
      error: failureCause(error, 'unreadable'),
    };
  } finally {
    await packed.close();
  }
}

class JobMaker {
  readonly #context: JobContext;
  #count = 0;

  constructor(context: JobContext) {
    this.#context = context;
  }

  whole({ path, output }: PlannedInput, bytes: Uint8Array | null): Listed {
    return this.#make(wholeName(path), { bytes, container: null }, output);
  }

  record({ folder, container }: PlannedInput, name: JobName, bytes: Uint8Array): Listed {
    return this.#make(name, { bytes, container }, folder);
  }

  #make(name: JobName, content: Pick<Job, 'bytes' | 'container'>, place: string | null): Listed {
    const { store, force } = this.#context;
    const id = this.#count++;
    const job: Job = { ...name, ...content, id, target: null, previous: null, site: null };
    if (store === null) return { job };
    try {
      const target = store.target(place, name.number, id);
      return { job: { ...job, target, previous: force ? null : store.previous(job, place) } };
    } catch (error) {
      return { broken: name, error };
    }
  }
}

function wholeName(path: string | null): JobName {
  return { path, number: null, offset: null };
}

function kindOf(path: string): 'file' | 'stream' | 'missing' {
  try {
    const facts = statSync(path);
    // A folder is no stream either: that it cannot be read is found out by reading it.
    return facts.isFile() ? 'file' : facts.isDirectory() ? 'missing' : 'stream';
  } catch {
    return 'missing';
  }
}

/** Bytes as stored; 0 for a stream, of which nobody knows. */
function sizeOf(path: string | null): number {
  return path === null ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
}

/** What the beginning of a file says; a glance costs a hundredth of a cleaning. */
function containerOf({ path }: PlannedInput, { options }: BatchSettings): ContainerKind | null {
  if (path === null || (options.from ?? 'auto') !== 'auto') return null;
  const head = Buffer.alloc(HEAD_BYTES);
  try {
    const handle = openSync(path, 'r');
    try {
      return containerByHead(unpackedHead(head.subarray(0, readSync(handle, head))));
    } finally {
      closeSync(handle);
    }
  } catch {
    // Whatever is wrong with it will be said when it is read.
    return null;
  }
}
