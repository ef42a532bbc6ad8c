import { listPasses, type PassInfo } from '../index.js';
import { EXIT_OK } from './exit-code.js';
import { type Streams, writeTo } from './streams.js';

/** `clean-news rules`: the passes in running order with their rules. */
export async function runRules(asJson: boolean, streams: Streams): Promise<number> {
  const passes = await listPasses();
  const text = asJson ? JSON.stringify(passes, null, 2) : passes.map(formatPass).join('\n\n');
  await writeTo(streams.stdout, `${text}\n`);
  return EXIT_OK;
}

function formatPass({ name, description, rules }: PassInfo): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return [`${name}: ${description}`, ...rules.map(({ id, reason }) => `  ${id.padEnd(width)}  ${reason}`)].join('\n');
}
