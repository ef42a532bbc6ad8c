/** The writing systems that tell languages apart; everything else is `other`. */
export const SCRIPTS = [
  'latin',
  'greek',
  'cyrillic',
  'hebrew',
  'arabic',
  'devanagari',
  'bengali',
  'thai',
  'hangul',
  'kana',
  'han',
  'other',
] as const;

export type Script = (typeof SCRIPTS)[number];

/** Letters of each script; digits, punctuation and white space are not counted. */
export type ScriptCensus = Readonly<Record<Script, number>>;

/** Enough to be certain of a language many times over, and still no work for a file of any size. */
const SAMPLE_UNITS = 65_536;
const SAMPLE_PIECES = 16;

/**
 * At most 64 K UTF-16 units of the text, in pieces spread evenly over it and cut at white space where there is some,
 * so that a foreign headline or footer decides nothing. Short text comes back as it is.
 */
export function sampleText(text: string): string {
  if (text.length <= SAMPLE_UNITS) return text;
  const size = SAMPLE_UNITS / SAMPLE_PIECES;
  const stride = (text.length - size) / (SAMPLE_PIECES - 1);
  const pieces: string[] = [];
  for (let i = 0; i < SAMPLE_PIECES; i++) {
    const start = Math.floor(i * stride);
    const piece = text.slice(start, start + size);
    const first = piece.indexOf(' ');
    const last = piece.lastIndexOf(' ');
    pieces.push(first < last ? piece.slice(first + 1, last) : piece);
  }
  return pieces.join('\n');
}

/** Ranges of letters by script: [first, last, script], ascending; what lies between is no letter or `other`. */
const RANGES: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xaa, 0xaa, 'latin'],
  [0xba, 0xba, 'latin'],
  [0xc0, 0xd6, 'latin'],
  [0xd8, 0xf6, 'latin'],
  [0xf8, 0x2af, 'latin'],
  [0x370, 0x373, 'greek'],
  [0x376, 0x377, 'greek'],
  [0x37b, 0x37d, 'greek'],
  [0x37f, 0x37f, 'greek'],
  [0x386, 0x386, 'greek'],
  [0x388, 0x3ff, 'greek'],
  [0x400, 0x481, 'cyrillic'],
  [0x48a, 0x52f, 'cyrillic'],
  [0x531, 0x587, 'other'],
  [0x5d0, 0x5f2, 'hebrew'],
  [0x620, 0x64a, 'arabic'],
  [0x66e, 0x6d3, 'arabic'],
  [0x6d5, 0x6d5, 'arabic'],
  [0x6ee, 0x6ef, 'arabic'],
  [0x6fa, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x780, 0x8ff, 'other'],
  [0x904, 0x939, 'devanagari'],
  [0x958, 0x961, 'devanagari'],
  [0x971, 0x97f, 'devanagari'],
  [0x985, 0x9b9, 'bengali'],
  [0x9dc, 0x9e1, 'bengali'],
  [0xa01, 0xdff, 'other'],
  [0xe01, 0xe30, 'thai'],
  [0xe32, 0xe33, 'thai'],
  [0xe40, 0xe46, 'thai'],
  [0xe81, 0x10ff, 'other'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x1cff, 'other'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x2c00, 0x2dff, 'other'],
  [0x3041, 0x309f, 'kana'],
  [0x30a1, 0x30fa, 'kana'],
  [0x30fc, 0x30ff, 'kana'],
  [0x3105, 0x312f, 'other'],
  [0x3131, 0x318e, 'hangul'],
  [0x31f0, 0x31ff, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xa000, 0xabff, 'other'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
  [0xff21, 0xff3a, 'latin'],
  [0xff41, 0xff5a, 'latin'],
  [0xff66, 0xff9d, 'kana'],
  [0x20000, 0x323af, 'han'],
];

/** The script of a code point; null for what is no letter. */
export function scriptOf(codePoint: number): Script | null {
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = RANGES[middle];
    if (!range) return null;
    if (codePoint < range[0]) high = middle - 1;
    else if (codePoint > range[1]) low = middle + 1;
    else return range[2];
  }
  return null;
}

const EMPTY_CENSUS: ScriptCensus = {
  latin: 0,
  greek: 0,
  cyrillic: 0,
  hebrew: 0,
  arabic: 0,
  devanagari: 0,
  bengali: 0,
  thai: 0,
  hangul: 0,
  kana: 0,
  han: 0,
  other: 0,
};

/** Counts the letters of a text by script, in one pass over a bounded sample. */
export function scriptCensus(text: string): ScriptCensus {
  const census: Record<Script, number> = { ...EMPTY_CENSUS };
  for (const character of sampleText(text)) {
    const script = scriptOf(character.codePointAt(0) ?? 0);
    if (script !== null) census[script]++;
  }
  return census;
}

/** The script with the most letters; null when there are none. */
export function dominantScript(census: ScriptCensus): Script | null {
  let best: Script | null = null;
  for (const script of SCRIPTS) {
    if (census[script] > 0 && (best === null || census[script] > census[best])) best = script;
  }
  return best;
}
