import type { SourceFormat } from '../model/source.js';

/** Inputs that hold many documents. */
export type ContainerKind = 'jsonl' | 'warc';

/** Bytes by which an input is recognised; enough for the headers of a saved page. */
export const HEAD_BYTES = 2048;

const BY_NAME: readonly (readonly [kind: ContainerKind, name: RegExp])[] = [
  ['jsonl', /\.(?:jsonl|ndjson)(?:\.gz)?$/i],
  ['warc', /\.warc(?:\.gz)?$/i],
];

/** What the caller or the name says that an input is: a container, or null. */
export function containerByName(path: string | null, from: SourceFormat | 'auto'): ContainerKind | null {
  if (from === 'jsonl' || from === 'warc') return from;
  if (from !== 'auto' || path === null) return null;
  return BY_NAME.find(([, name]) => name.test(path))?.[0] ?? null;
}

const DOCUMENT_NAME = /\.(?:txt|text|md|markdown|x?html?|mht|mhtml)(?:\.gz)?$/i;

/** Whether a name is that of one document: nobody calls an archive so, and a glance at each of them would cost. */
export function isDocumentName(path: string): boolean {
  return DOCUMENT_NAME.test(path);
}

/** What the (unpacked) beginning of an input says that it is: a container, or null. */
export function containerByHead(head: Uint8Array): ContainerKind | null {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES)).toString('latin1');
  if (/^WARC\/[01]\.\d+\r?\n/.test(text)) return 'warc';
  return /^(?:\xef\xbb\xbf)?\{\s?"/.test(text) ? 'jsonl' : null;
}

/** Whether a text is a page saved with everything in it (MHTML): mail headers that announce related parts. */
export function isMhtml(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES)).toString('latin1');
  const [headers = ''] = text.split(/\r?\n\r?\n/, 1);
  return /^[\w-]+:[ \t]/.test(headers) && /^content-type:\s*multipart\/related\b/im.test(headers);
}
