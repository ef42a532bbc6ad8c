import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { ByteReader } from '../io/byte-reader.js';
import { readContainer } from '../io/container.js';
import { failureCause } from '../io/failure-cause.js';
import { type ContainerKind, containerByHead, HEAD_BYTES } from '../io/input-kind.js';
import { openFileReader, openStreamReader, unpackedHead, unpackedReader } from '../io/open-reader.js';
import type { PlannedInput } from '../io/plan.js';
import { CleanNewsError } from '../model/errors.js';
import { type JobContext, type JobMaker, type Listed, wholeName } from './job-maker.js';
import type { BatchSettings } from './settings.js';

/** What the beginning of a file says; a glance costs a hundredth of a cleaning. */
export function containerOf({ path }: PlannedInput, { options }: BatchSettings): ContainerKind | null {
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

/** A pipe or a container can be read only once and may be longer than memory. */
export async function* readStream(input: PlannedInput, maker: JobMaker, context: JobContext): AsyncGenerator<Listed> {
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

/** Bytes as stored; 0 for a stream, of which nobody knows. */
function sizeOf(path: string | null): number {
  return path === null ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
}
