import { CleanNewsError } from '../model/errors.js';
import type { ByteReader } from './byte-reader.js';
import type { ContainerRecord } from './container.js';

/** The lines of a JSON Lines stream, but for blank ones. */
export async function* readJsonlStream(reader: ByteReader, maxBytes: number): AsyncGenerator<ContainerRecord> {
  for (let number = 1; ; number++) {
    const { offset } = reader;
    const line = await reader.line(maxBytes);
    const { damage } = reader;
    if (damage !== null) {
      reader.resume();
      yield { number, offset, content: new CleanNewsError('unreadable', damage.damage) };
      // What follows may be the rest of a line whose beginning is lost.
      if ((await reader.peek(1))[0] !== OPENING_BRACE) await reader.line(0);
      continue;
    }
    if (line === null) return;
    if (line.isCut) {
      const message = `the line is longer than ${maxBytes} bytes (see --max-bytes)`;
      yield { number, offset, content: new CleanNewsError('too-large', message) };
    } else if (!isBlank(line.bytes)) {
      yield { number, offset, content: line.bytes };
    }
  }
}

const OPENING_BRACE = 0x7b;

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
