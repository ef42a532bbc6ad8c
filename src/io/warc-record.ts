import { CleanNewsError } from '../model/errors.js';
import { decodeBody, parameterOf, parseHeaders, splitHead } from './http-message.js';
import type { Payload } from './payload.js';

/** Types of content that are worth reading as a document. */
const DOCUMENT_TYPE = /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|http\b.*))/i;

/** Whether a record may hold a document: a response with text, a resource that is one, a conversion to text. */
export function isDocumentRecord(type: string, contentType: string): boolean {
  if (type === 'response') return contentType === '' || /^application\/http\b/i.test(contentType);
  return (type === 'resource' || type === 'conversion') && DOCUMENT_TYPE.test(contentType);
}

/** Whether the response in a record is a page that was delivered: by the head of its block. */
export function isDocumentResponse(block: Uint8Array): boolean {
  const split = splitHead(block);
  if (split === null) return true;
  const [status = ''] = split.head.split(/\r?\n/, 1);
  const [, code] = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(status) ?? [];
  const type = parseHeaders(split.head).get('content-type');
  // Redirections and errors are no articles, and a corpus has one of them for every ten pages.
  return (code === undefined || code.startsWith('2')) && (type === undefined || DOCUMENT_TYPE.test(type));
}

/**
 * The document in a whole WARC record: headers, empty line, block. The record's headers are carried along; its date is
 * that of the visit, not of publication.
 *
 * @param maxBytes most bytes of the document, unpacked
 * @throws CleanNewsError `unreadable`, `too-large`
 */
export async function readWarcRecord(bytes: Uint8Array, maxBytes: number): Promise<Payload> {
  const split = splitHead(bytes);
  if (split === null) throw new CleanNewsError('unreadable', 'the record has no end of its headers');
  const record = namedHeaders(split.head);
  const headers = parseHeaders(split.head);
  const block = bytes.subarray(split.body);
  const address = headers.get('warc-target-uri')?.replaceAll(/^<|>$/g, '') ?? '';
  const shared = {
    stored: block,
    url: URL.canParse(address) ? address : null,
    published: null,
    record,
  };
  if (headers.get('warc-type') !== 'response') {
    const type = headers.get('content-type');
    return { ...shared, content: block, encoding: parameterOf(type, 'charset'), from: formatOf(type) };
  }
  const http = splitHead(block);
  if (http === null) throw new CleanNewsError('unreadable', 'the response has no end of its headers');
  const httpHeaders = parseHeaders(http.head);
  const type = httpHeaders.get('content-type');
  const content = await decodeBody(block.subarray(http.body), httpHeaders, maxBytes);
  return { ...shared, content, encoding: parameterOf(type, 'charset'), from: formatOf(type) };
}

function formatOf(type: string | undefined): Payload['from'] {
  if (/^(?:text\/html|application\/xhtml)/i.test(type ?? '')) return 'html';
  return /^text\/markdown/i.test(type ?? '') ? 'markdown' : null;
}

/** The headers as written, which is how tools of the archive field look them up. */
function namedHeaders(head: string): Record<string, string> {
  const lines = Buffer.from(head, 'latin1').toString('utf8').split(/\r?\n/).slice(1);
  return Object.fromEntries(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1).trim()]] : [];
    }),
  );
}
