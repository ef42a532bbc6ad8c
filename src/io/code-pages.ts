import {
  type Alphabet,
  ARABIC,
  BALTIC,
  CENTRAL,
  COMMON_HANGUL,
  COMMON_KANJI,
  COMMON_SIMPLIFIED,
  COMMON_TRADITIONAL,
  CYRILLIC,
  GREEK,
  HEBREW,
  THAI,
  TURKISH,
  VIETNAMESE,
  WESTERN,
} from './alphabets.js';

/** A single-byte code page and the languages written in it. */
export interface CodePage {
  readonly encoding: string;
  readonly alphabets: readonly Alphabet[];
  /** Letters stand inside ASCII words (Latin scripts) or make words of their own. */
  readonly latin: boolean;
  /** Bits this page starts behind: rare pages must read better than common ones, not equally well. */
  readonly handicap: number;
}

/** A double-byte encoding and the characters that its texts are full of. */
export interface DoubleByteSet {
  readonly encoding: string;
  readonly common: ReadonlySet<string>;
  readonly writes: 'han' | 'kana' | 'hangul';
}

const page = (encoding: string, alphabets: readonly Alphabet[], latin: boolean, handicap = 0): CodePage => ({
  encoding,
  alphabets,
  latin,
  handicap,
});

/** A Windows page first, its ISO sister behind: where both read alike, the Windows page is the superset in use. */
export const CODE_PAGES: readonly CodePage[] = [
  page('windows-1252', WESTERN, true),
  page('windows-1250', CENTRAL, true, 1),
  page('windows-1254', TURKISH, true, 1),
  page('windows-1257', BALTIC, true, 1),
  page('windows-1258', VIETNAMESE, true, 2),
  page('iso-8859-2', CENTRAL, true, 2),
  page('iso-8859-15', WESTERN, true, 4),
  page('iso-8859-13', BALTIC, true, 3),
  page('iso-8859-4', BALTIC, true, 4),
  page('windows-1251', CYRILLIC, false),
  page('koi8-u', CYRILLIC, false, 1),
  page('iso-8859-5', CYRILLIC, false, 2),
  page('ibm866', CYRILLIC, false, 3),
  page('windows-1253', GREEK, false),
  page('iso-8859-7', GREEK, false, 1),
  page('windows-1256', ARABIC, false),
  page('iso-8859-6', ARABIC, false, 1),
  page('windows-1255', HEBREW, false),
  page('iso-8859-8', HEBREW, false, 1),
  page('windows-874', THAI, false, 1),
];

const doubleByte = (encoding: string, common: string, writes: DoubleByteSet['writes']): DoubleByteSet => ({
  encoding,
  common: new Set(common),
  writes,
});

export const DOUBLE_BYTE_SETS: readonly DoubleByteSet[] = [
  doubleByte('gb18030', COMMON_SIMPLIFIED, 'han'),
  doubleByte('big5', COMMON_TRADITIONAL, 'han'),
  doubleByte('shift_jis', COMMON_KANJI, 'kana'),
  doubleByte('euc-jp', COMMON_KANJI, 'kana'),
  doubleByte('euc-kr', COMMON_HANGUL, 'hangul'),
];
