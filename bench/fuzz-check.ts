import { strict as assert } from 'node:assert';
import { readContainer } from '../src/io/container.js';
import { containerByHead, containerByName, isMhtml } from '../src/io/input-kind.js';
import { readMhtml } from '../src/io/mhtml.js';
import { openStreamReader, unpackedReader } from '../src/io/open-reader.js';
import { openSource } from '../src/io/open.js';
import { barePayload, type Payload, readRecord } from '../src/io/payload.js';
import { unpack } from '../src/io/source.js';
import {
  type Cleaner,
  type CleanOptions,
  CleanNewsError,
  createCleaner,
  toJson,
  toMarkdown,
  toText,
} from '../src/index.js';
import { expectConservation, expectDeterminism, expectIdempotence } from '../test/laws.js';
import type { FuzzInput } from './fuzz-inputs.js';

/** Inputs of a fuzz are small; what unpacks to more is a bomb (bytes). */
const MOST_BYTES = 8 * 1024 * 1024;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
const HARMFUL = /^[\u0000-\u0020]*(?:javascript|vbscript|data):/iu;

/**
 * Reads an input as the command does, cleans what is in it, and checks what holds for every output and document.
 *
 * @returns how many documents there were
 * @throws whatever is wrong; errors that are the input's own are none
 */
export async function checkInput({ name, bytes }: FuzzInput, cleaner: Cleaner): Promise<number> {
  let documents = 0;
  for await (const payload of payloadsOf(name, bytes)) {
    if (payload instanceof CleanNewsError) continue;
    documents++;
    await checkDocument(payload, name, cleaner);
  }
  return documents;
}

async function* payloadsOf(name: string, bytes: Uint8Array): AsyncGenerator<Payload | CleanNewsError> {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 5000) yield bytes.subarray(at, at + 5000);
  };
  const reader = await unpackedReader(openStreamReader(chunks()));
  const kind = containerByName(name, 'auto') ?? containerByHead(await reader.peek(2048));
  if (kind === null) {
    yield await ownErrors(async () => {
      const { stored, content } = await unpack(bytes, MOST_BYTES);
      return isMhtml(content) ? readMhtml(stored, content) : barePayload(stored, content);
    });
    return;
  }
  for await (const { content } of readContainer(reader, kind, MOST_BYTES)) {
    if (content instanceof CleanNewsError) yield content;
    else yield await ownErrors(() => readRecord(content, kind, { field: null, maxBytes: MOST_BYTES }));
  }
}

/** What the input is to blame for is an answer. */
async function ownErrors<Value>(work: () => Promise<Value>): Promise<Value | CleanNewsError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CleanNewsError && error.code !== 'internal') return error;
    throw error;
  }
}

async function checkDocument(payload: Payload, name: string, cleaner: Cleaner): Promise<void> {
  const { content, stored, url, published, from } = payload;
  const encoding = payload.encoding === null ? {} : await knownEncoding(payload.encoding);
  const opened =
    typeof content === 'string'
      ? { text: content, input: { bytes: stored.length, encoding: null, sha256: null } }
      : await openSource({ stored, content }, encoding);
  const options: CleanOptions = { path: name, url, published, input: opened.input, ...(from === null ? {} : { from }) };
  const article = await cleaner.clean(opened.text, options);
  const [markdown, text, json] = [toMarkdown(article), toText(article), toJson(article, { explain: true })];
  for (const output of [markdown, text]) {
    assert.equal(output.isWellFormed(), true, 'half a character');
    assert.doesNotMatch(output, CONTROLS, 'a control character');
  }
  assert.doesNotMatch(json, /[\u0000-\u001f\u007f-\u009f]/u, 'a control character in JSON');
  JSON.parse(json, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    assert.equal(value.isWellFormed(), true, 'half a character in JSON');
    if (key === 'url' || key === 'image') assert.doesNotMatch(value, HARMFUL, 'an address that runs');
    return value;
  });
  await expectConservation(opened.text, article, options);
  await expectIdempotence(cleaner, article);
  await expectDeterminism(await createCleaner(), opened.text, options, article);
}

async function knownEncoding(label: string): Promise<{ readonly encoding?: string }> {
  const { encodingOf } = await import('../src/io/encoding-label.js');
  const found = await ownErrors(async () => encodingOf(label));
  return found instanceof CleanNewsError ? {} : { encoding: found };
}
