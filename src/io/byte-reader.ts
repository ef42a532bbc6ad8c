/** A stretch of a stream that could not be unpacked. */
export interface Damage {
  readonly damage: string;
  /** Where it begins in the stream as stored. */
  readonly at: number;
}

export type Piece = Uint8Array | Damage;

/** One line; `isCut` when it was longer than allowed and only its beginning is here. */
export interface Line {
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

const LINE_FEED = 0x0a;

/** Reads a stream of bytes in the pieces its reader wants, holding no more of it than one such piece. */
export class ByteReader {
  /** Bytes read so far, unpacked. */
  offset = 0;
  /** Set where the stream breaks off; it seems to end there until `resume`. */
  damage: Damage | null = null;
  readonly #source: AsyncIterator<Piece>;
  #waiting: Uint8Array[] = [];
  #size = 0;

  constructor(source: AsyncIterable<Piece>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next `count` bytes, fewer at the end; they stay where they are. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#size < count && (await this.#pull()));
    const [first] = this.#waiting;
    if (first !== undefined && (first.length >= count || this.#waiting.length === 1)) return first.subarray(0, count);
    const joined = Buffer.concat(this.#waiting);
    this.#waiting = joined.length === 0 ? [] : [joined];
    return joined.subarray(0, count);
  }

  /** The next `count` bytes, fewer at the end. */
  async take(count: number): Promise<Uint8Array> {
    while (this.#size < count && (await this.#pull()));
    return this.#remove(count);
  }

  /** What is at hand, at most `count` bytes, at least one unless the stream has ended. */
  async takeSome(count: number): Promise<Uint8Array> {
    if (this.#size === 0) await this.#pull();
    return this.#remove(Math.min(count, this.#waiting[0]?.length ?? 0));
  }

  /** Passes over `count` bytes; returns how many there were. */
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > 0) {
      const { length } = await this.takeSome(left);
      if (length === 0) break;
      left -= length;
    }
    return count - left;
  }

  /** The next line without its line feed, or null at the end; what exceeds `limit` is passed over. */
  async line(limit: number): Promise<Line | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    let isCut = false;
    for (;;) {
      const piece = await this.takeSome(Number.POSITIVE_INFINITY);
      if (piece.length === 0) return parts.length === 0 && !isCut ? null : { bytes: Buffer.concat(parts), isCut };
      const end = piece.indexOf(LINE_FEED);
      const part = end < 0 ? piece : piece.subarray(0, end);
      const room = limit - length;
      isCut ||= part.length > room;
      if (room > 0) parts.push(part.subarray(0, room));
      length += Math.min(room, part.length);
      if (end < 0) continue;
      this.unread(piece.subarray(end + 1));
      return { bytes: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts), isCut };
    }
  }

  /** Passes over everything before `mark`; false when the stream ends without one. */
  async skipTo(mark: Uint8Array): Promise<boolean> {
    for (;;) {
      const bytes = await this.peek(Math.max(mark.length, this.#waiting[0]?.length ?? 0));
      const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      const at = piece.indexOf(mark);
      if (at >= 0) {
        this.#remove(at);
        return true;
      }
      // A mark may begin in the last bytes of this piece and end in the next.
      const passed = piece.length - mark.length + 1;
      if (passed <= 0) {
        this.#remove(piece.length);
        return false;
      }
      this.#remove(passed);
    }
  }

  /** Puts bytes back that were just taken. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#waiting.unshift(bytes);
    this.#size += bytes.length;
    this.offset -= bytes.length;
  }

  /** Goes on behind the damage, without what was left of the stretch before it. */
  resume(): void {
    this.damage = null;
    this.#waiting = [];
    this.#size = 0;
  }

  /** Lets go of the source before its end. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  #remove(count: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let left = Math.min(count, this.#size);
    this.#size -= left;
    this.offset += left;
    while (left > 0) {
      const first = this.#waiting.shift() as Uint8Array;
      parts.push(first.length > left ? first.subarray(0, left) : first);
      if (first.length > left) this.#waiting.unshift(first.subarray(left));
      left -= Math.min(left, first.length);
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  async #pull(): Promise<boolean> {
    if (this.damage !== null) return false;
    const { done, value } = await this.#source.next();
    if (done === true) return false;
    if ('damage' in value) {
      this.damage = value;
      return false;
    }
    this.#waiting.push(value);
    this.#size += value.length;
    return true;
  }
}
