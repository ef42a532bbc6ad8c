import { listPasses } from '../index.js';
import { EXIT_OK } from './exit-code.js';
import { type Streams, writeTo } from './streams.js';

/** `clean-news rules`: the passes in running order with their rules. */
export async function runRules(asJson: boolean, streams: Streams): Promise<number> {
  const passes = await listPasses();
  const text = asJson
    ? JSON.stringify(passes, null, 2)
    : passes.map(({ name, description, rules }) => [`${name}: ${description}`, ...rules.map((rule) => `  ${rule.id}: ${rule.reason}`)].join('\n')).join('\n\n');
  await writeTo(streams.stdout, `${text}\n`);
  return EXIT_OK;
}
