import { encodingOf } from '../io/encoding-label.js';
import { isMhtml } from '../io/input-kind.js';
import { openSource } from '../io/open.js';
import { barePayload, type Payload, readRecord } from '../io/payload.js';
import { readFileSource, unpack } from '../io/source.js';
import type { InputFacts } from '../model/options.js';
import type { SourceFormat } from '../model/source.js';
import type { Job } from './job.js';
import type { BatchSettings } from './settings.js';

/** A document as text, with what its container says of it. */
export interface OpenedPayload {
  readonly text: string;
  readonly url: string | null;
  readonly published: string | null;
  /** Null: as the run says. */
  readonly from: SourceFormat | 'auto' | null;
  readonly input: InputFacts;
}

/**
 * The bytes of a job, out of what they are wrapped in.
 *
 * @throws CleanNewsError `not-found`, `unreadable`, `too-large`
 */
export async function readPayload(job: Job, settings: BatchSettings): Promise<Payload> {
  const { path, bytes, container } = job;
  const { maxBytes, field } = settings;
  if (container !== null && bytes !== null) return readRecord(bytes, container, { field, maxBytes });
  // A job without bytes has a path: standard input is read by who makes the jobs.
  const { stored, content } = await (bytes === null
    ? readFileSource(path ?? '', { maxBytes })
    : unpack(bytes, maxBytes));
  const { from = 'auto' } = settings.options;
  if (from !== 'mhtml' && !(from === 'auto' && isMhtml(content))) return barePayload(stored, content);
  return (await import('../io/mhtml.js')).readMhtml(stored, content);
}

/** @throws CleanNewsError `too-large` */
export async function openPayload(payload: Payload, job: Job, settings: BatchSettings): Promise<OpenedPayload> {
  const { format } = settings.rendering;
  const { text, input } = await decodePayload(payload, settings, format === 'json' || format === 'jsonl');
  const given = settings.options.from ?? 'auto';
  // Containers are unwrapped here; what is in them is told as for any other document.
  const isWrapper = given === 'auto' || given === 'jsonl' || given === 'warc' || given === 'mhtml';
  const from = isWrapper ? (payload.from ?? 'auto') : given;
  const number = job.number === null ? {} : { number: job.number };
  const record = payload.record === null ? {} : { record: payload.record };
  return {
    text,
    url: settings.url ?? payload.url,
    published: payload.published,
    from: isWrapper ? from : null,
    input: { ...input, ...number, ...record },
  };
}

async function decodePayload(
  { stored, content, encoding }: Payload,
  settings: BatchSettings,
  hash: boolean,
): Promise<{ readonly text: string; readonly input: InputFacts }> {
  if (typeof content !== 'string') {
    return openSource({ stored, content }, { encoding: settings.encoding ?? knownEncoding(encoding), hash });
  }
  const sha256 = hash ? (await import('../io/digest.js')).digest(stored) : null;
  return { text: content, input: { encoding: 'utf-8', bytes: stored.length, sha256 } };
}

/** What a server makes up as its encoding is not the caller's mistake: then the bytes are asked. */
function knownEncoding(label: string | null): string | null {
  if (label === null) return null;
  try {
    return encodingOf(label);
  } catch {
    return null;
  }
}
