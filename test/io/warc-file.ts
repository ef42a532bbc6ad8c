import { gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';

/** A page as a crawler stored it; written by the archive field's own library, which stands for all crawlers. */
export interface StoredPage {
  readonly url: string;
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** One `response` record, unpacked. */
export async function responseRecord(page: StoredPage): Promise<Buffer> {
  const { url, body, type = 'text/html; charset=utf-8', status = 'HTTP/1.1 200 OK', headers = {} } = page;
  const record = WARCRecord.create(
    {
      url,
      date: '2025-03-14T09:40:00Z',
      type: 'response',
      warcVersion: 'WARC/1.1',
      httpHeaders: { 'Content-Type': type, ...headers },
      statusline: status,
    },
    once(Buffer.from(body)),
  );
  return Buffer.from(await WARCSerializer.serialize(record, { gzip: false }));
}

/** The record that opens a file, of no interest to readers of news. */
export async function infoRecord(): Promise<Buffer> {
  const record = WARCRecord.createWARCInfo(
    { filename: 'invented.warc', warcVersion: 'WARC/1.1' },
    { software: 'a test' },
  );
  return Buffer.from(await WARCSerializer.serialize(record, { gzip: false }));
}

/** Records as `.warc.gz` stores them: each packed by itself. */
export function packed(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}
