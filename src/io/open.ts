import type { InputFacts } from '../model/options.js';
import { decode } from './decode.js';
import { type RawSource, unpack } from './source.js';

/** A decoded input: what `clean()` needs, as `clean(text, { ...options, input })`. */
export interface OpenedInput {
  /** Empty for binary content. */
  readonly text: string;
  readonly input: InputFacts;
}

export interface OpenOptions {
  /** WHATWG label; overrides detection. */
  readonly encoding?: string | null | undefined;
  /** False where nobody will read the hash: loading and computing it takes longer than reading a short file. Default true. */
  readonly hash?: boolean | undefined;
}

/**
 * Bytes to text and the facts about them. Size and hash are those of the bytes as stored, packed or not.
 *
 * @throws CleanNewsError `unknown-encoding`, `too-large`
 */
export async function openSource({ stored, content }: RawSource, options: OpenOptions = {}): Promise<OpenedInput> {
  const decoded = await decode(content, { encoding: options.encoding ?? undefined });
  const facts = { bytes: stored.length, sha256: options.hash === false ? null : await hashOf(stored) };
  if (decoded.binary) return { text: '', input: { ...facts, encoding: null, binary: decoded.kind } };
  const { text, encoding, replaced } = decoded;
  if (replaced === 0) return { text, input: { ...facts, encoding } };
  const warning = `${replaced} ${replaced === 1 ? 'character' : 'characters'} could not be read as ${encoding}`;
  return { text, input: { ...facts, encoding, warning } };
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same for bytes at hand; gzipped ones are unpacked up to `DEFAULT_MAX_BYTES`. */
export async function openBytes(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenedInput> {
  return openSource(await unpack(bytes), options);
}
