import schema from './article.schema.json' with { type: 'json' };
import { EXIT_OK } from './exit-code.js';
import { type Streams, writeTo } from './streams.js';

/** `clean-news schema`: the JSON Schema of the output. */
export async function runSchema(streams: Streams): Promise<number> {
  await writeTo(streams.stdout, `${JSON.stringify(schema, null, 2)}\n`);
  return EXIT_OK;
}
