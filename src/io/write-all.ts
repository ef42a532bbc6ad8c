import { writeSync } from 'node:fs';

/** Writes all bytes, however few the disk takes at a time; at the end of what was written before without a position. */
export function writeAll(handle: number, bytes: Uint8Array, position: number | null = null): void {
  for (let written = 0; written < bytes.length; ) {
    const at = position === null ? null : position + written;
    written += writeSync(handle, bytes, written, bytes.length - written, at);
  }
}
