/** File types that end up among scrapes and hold no text, by their first bytes (hex; `..` is any byte). */
const SIGNATURES: readonly (readonly [kind: string, hex: string])[] = [
  ['PDF document', '255044462d'],
  ['PNG image', '89504e470d0a1a0a'],
  ['JPEG image', 'ffd8ff'],
  ['GIF image', '47494638'],
  ['RIFF media file', '52494646........(57415645|57454250|41564920)'],
  ['ZIP archive', '504b(0304|0506|0708)'],
  ['gzip archive', '1f8b08'],
  ['bzip2 archive', '425a68..314159265359'],
  ['xz archive', 'fd377a585a00'],
  ['Zstandard archive', '28b52ffd'],
  ['7-Zip archive', '377abcaf271c'],
  ['RAR archive', '526172211a07'],
  ['ELF program', '7f454c46'],
  ['Windows program', '4d5a....(00|01|02|03)00'],
  ['Mach-O program', '(feedface|feedfacf|cefaedfe|cffaedfe)'],
  ['Java class', 'cafebabe0000'],
  ['WebAssembly module', '0061736d01000000'],
  ['SQLite database', '53514c69746520666f726d6174203300'],
  ['Microsoft Office document', 'd0cf11e0a1b11ae1'],
  ['MP4 media file', '........66747970'],
  ['MP3 audio', '494433(02|03|04)'],
  ['Ogg media file', '4f67675300'],
  ['icon', '00000100..00'],
  ['TIFF image', '(49492a00|4d4d002a)'],
  ['web font', '774f46(46|32)'],
];

/** The signatures above look no further than this many bytes into the file. */
const SIGNATURE_BYTES = 20;

/** What kind of binary file the bytes begin as, or null. */
export function binarySignature(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SIGNATURE_BYTES)).toString('hex');
  const first = head.slice(0, 2);
  // Only patterns with the same first byte are compiled: for text, hardly any.
  const mayFit = (hex: string): boolean => hex.startsWith(first) || hex.startsWith('..');
  return SIGNATURES.find(([, hex]) => mayFit(hex) && new RegExp(`^${hex}`).test(head))?.[0] ?? null;
}

/** Control characters that text files do contain: tab, line ends, form feed, backspace overstrikes, escape. */
const TEXT_CONTROLS = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/** Compressed or compiled bytes have an eighth of them below 0x20; damaged text stays far below a twentieth. */
const CONTROL_SHARE = 0.05;

/** Bytes looked at: enough for a stable share, and bounded for huge files. */
const CONTROL_SAMPLE = 65_536;

/** True when so many bytes are control characters that no single-byte or UTF-8 text can be meant. */
export function isMostlyControls(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, CONTROL_SAMPLE);
  let controls = 0;
  for (let index = 0; index < end; index++) {
    const byte = bytes[index] as number;
    if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls++;
  }
  return controls > end * CONTROL_SHARE;
}
