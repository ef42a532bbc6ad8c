import { createInflateRaw } from 'node:zlib';
import type { ByteReader, Piece } from './byte-reader.js';
import { crc32 } from './crc32.js';

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);

/** Whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

/** Compressed bytes a step: unpacked they are 16 MB at the very most. */
const STEP = 16_384;
/** Of a member that turns out broken, so much is searched again for the beginning of the next. */
const MOST_KEPT = 1024 * 1024;

/**
 * Unpacks gzip data member by member: archives of the web are one member a record, so that the loss of one is not the
 * loss of all. (Node's own gunzip ends at the first fault.) A broken member yields what came before its fault, then the
 * damage; the next member found is gone on with.
 */
export async function* unpackMembers(packed: ByteReader): AsyncGenerator<Piece> {
  let isSound = true;
  while ((await packed.peek(1)).length > 0) {
    const at = packed.offset;
    if (isGzip(await packed.peek(3))) {
      const member = new Member(packed);
      for await (const chunk of member.unpack()) {
        isSound = true;
        yield chunk;
      }
      if (member.fault === null) continue;
      if (isSound) yield { damage: member.fault, at };
      member.giveBack();
    } else {
      // Tapes and some writers fill the last block with zeros.
      if (await onlyZeros(packed)) return;
      if (isSound) yield { damage: 'something else stands between the compressed parts', at };
    }
    isSound = false;
    if (!(await packed.skipTo(MAGIC))) return;
  }
}

async function onlyZeros(packed: ByteReader): Promise<boolean> {
  while ((await packed.peek(1))[0] === 0) await packed.skip(1);
  return (await packed.peek(1)).length === 0;
}

/** One member on its way. */
class Member {
  /** What is wrong with it, once it has been unpacked as far as it goes. */
  fault: string | null = null;
  readonly #packed: ByteReader;
  #taken: Uint8Array[] = [];
  #takenSize = 0;

  constructor(packed: ByteReader) {
    this.#packed = packed;
  }

  async *unpack(): AsyncGenerator<Uint8Array> {
    await this.#skipHeader();
    let sum = 0;
    let size = 0;
    for await (const chunk of this.#inflate()) {
      sum = crc32(chunk, sum);
      size = (size + chunk.length) >>> 0;
      yield chunk;
    }
    if (this.fault !== null) return;
    const trailer = Buffer.from(await this.#take(8));
    if (trailer.length < 8) this.fault = 'the compressed data end too early';
    else if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size) {
      this.fault = 'the checksum of the compressed data is wrong';
    }
  }

  /** Puts the bytes of the member back, but for its first, so that the next one can be looked for in them. */
  giveBack(): void {
    for (const [index, bytes] of [...this.#taken.entries()].reverse()) {
      this.#packed.unread(index === 0 ? bytes.subarray(1) : bytes);
    }
  }

  async #take(count: number): Promise<Uint8Array> {
    const bytes = await this.#packed.take(count);
    this.#keep(bytes);
    return bytes;
  }

  #keep(bytes: Uint8Array): void {
    if (this.#takenSize > MOST_KEPT) {
      this.#taken = [];
      this.#takenSize = 0;
    }
    this.#taken.push(bytes);
    this.#takenSize += bytes.length;
  }

  /** RFC 1952: ten bytes, then what the flags announce. */
  async #skipHeader(): Promise<void> {
    const [, , , flags = 0] = await this.#take(10);
    if ((flags & 4) !== 0) {
      const [low = 0, high = 0] = await this.#take(2);
      await this.#take(low + high * 256);
    }
    for (const text of [8, 16]) {
      if ((flags & text) === 0) continue;
      for (let byte = await this.#take(1); byte.length > 0 && byte[0] !== 0; byte = await this.#take(1));
    }
    if ((flags & 2) !== 0) await this.#take(2);
  }

  async *#inflate(): AsyncGenerator<Uint8Array> {
    const inflater = createInflateRaw();
    const unpacked: Uint8Array[] = [];
    inflater.on('data', (chunk: Uint8Array) => unpacked.push(chunk));
    let given = 0;
    for (;;) {
      const bytes = await this.#packed.takeSome(STEP);
      if (bytes.length === 0) {
        this.fault = 'the compressed data end too early';
        break;
      }
      given += bytes.length;
      const fault = await new Promise<Error | null>((resolve) => {
        inflater.once('error', resolve);
        inflater.write(bytes, (error) => resolve(error ?? null));
      });
      inflater.removeAllListeners('error');
      this.#keep(bytes);
      yield* unpacked.splice(0);
      if (fault !== null) {
        this.fault = `broken compressed data: ${fault.message}`;
        break;
      }
      // It takes nothing behind its own end.
      const spare = given - inflater.bytesWritten;
      if (spare === 0) continue;
      this.#taken[this.#taken.length - 1] = bytes.subarray(0, bytes.length - spare);
      this.#packed.unread(bytes.subarray(bytes.length - spare));
      break;
    }
    // The same fault may be told twice.
    inflater.on('error', () => undefined);
    inflater.destroy();
  }
}
