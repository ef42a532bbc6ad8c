import { statSync } from 'node:fs';
import { isDocumentName } from '../io/input-kind.js';
import type { PlannedInput } from '../io/plan.js';
import { type JobContext, JobMaker, type Listed } from './job-maker.js';

/** The documents of planned inputs, in their order: whole files unread, records of containers as they stream by. */
export async function* listJobs(inputs: readonly PlannedInput[], context: JobContext): AsyncGenerator<Listed> {
  const maker = new JobMaker(context, inputs.length > 1);
  for (const [index, input] of inputs.entries()) {
    const onRead = (share: number): void => context.onRead((index + share) / inputs.length);
    onRead(0);
    yield* listInput(input, maker, { ...context, onRead });
  }
}

async function* listInput(input: PlannedInput, maker: JobMaker, context: JobContext): AsyncGenerator<Listed> {
  const { path } = input;
  const kind = path === null ? 'stream' : input.container === null && isDocumentName(path) ? 'document' : kindOf(path);
  if (kind === 'document' || kind === 'missing') {
    yield maker.whole(input, null);
    return;
  }
  // Pipes and containers: few runs have any, and each would pay for the loading.
  const { containerOf, readStream } = await import('./stream-jobs.js');
  const container =
    kind === 'file' && input.container === null ? containerOf(input, context.settings) : input.container;
  if (kind === 'file' && container === null) yield maker.whole(input, null);
  else yield* readStream({ ...input, container }, maker, context);
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
