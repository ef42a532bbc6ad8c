import { CleanNewsError } from '../model/errors.js';
import { nearest } from '../text/nearest.js';

/**
 * Encodings by their WHATWG name, each with the labels that are not the name itself.
 * As on the web, a label of a subset means the superset that is really used: `latin1` is windows-1252, `gb2312` GBK.
 */
const LABELS: Readonly<Record<string, string>> = {
  'utf-8': 'utf8 unicode-1-1-utf-8 x-unicode20utf8',
  'utf-16le': 'utf-16 utf16 utf16le ucs-2 unicode iso-10646-ucs-2 csunicode',
  'utf-16be': 'utf16be unicodefffe',
  'utf-32le': 'utf-32 utf32 utf32le ucs-4',
  'utf-32be': 'utf32be',
  'windows-1250': 'cp1250 x-cp1250',
  'windows-1251': 'cp1251 x-cp1251',
  'windows-1252':
    'cp1252 x-cp1252 ascii us-ascii ansi ansi_x3.4-1968 latin1 l1 iso-8859-1 iso8859-1 iso88591 iso_8859-1 cp819 ibm819 csisolatin1',
  'windows-1253': 'cp1253 x-cp1253',
  'windows-1254': 'cp1254 x-cp1254 latin5 l5 iso-8859-9 iso8859-9 iso88599 iso_8859-9 csisolatin5',
  'windows-1255': 'cp1255 x-cp1255',
  'windows-1256': 'cp1256 x-cp1256',
  'windows-1257': 'cp1257 x-cp1257',
  'windows-1258': 'cp1258 x-cp1258',
  'windows-874': 'cp874 tis-620 dos-874 iso-8859-11 iso8859-11 iso885911',
  'iso-8859-2': 'latin2 l2 iso8859-2 iso88592 iso_8859-2 csisolatin2',
  'iso-8859-3': 'latin3 l3 iso8859-3 iso88593 iso_8859-3 csisolatin3',
  'iso-8859-4': 'latin4 l4 iso8859-4 iso88594 iso_8859-4 csisolatin4',
  'iso-8859-5': 'cyrillic iso8859-5 iso88595 iso_8859-5 csisolatincyrillic',
  'iso-8859-6': 'arabic iso8859-6 iso88596 iso_8859-6 csisolatinarabic asmo-708 ecma-114',
  'iso-8859-7': 'greek greek8 iso8859-7 iso88597 iso_8859-7 csisolatingreek elot_928 ecma-118 sun_eu_greek',
  'iso-8859-8': 'hebrew visual iso8859-8 iso88598 iso_8859-8 csisolatinhebrew iso-8859-8-i iso-8859-8-e logical',
  'iso-8859-10': 'latin6 l6 iso8859-10 iso885910 csisolatin6',
  'iso-8859-13': 'latin7 iso8859-13 iso885913',
  'iso-8859-14': 'latin8 iso8859-14 iso885914',
  'iso-8859-15': 'latin9 l9 iso8859-15 iso885915 iso_8859-15 csisolatin9',
  'iso-8859-16': 'latin10 iso8859-16 iso885916',
  'koi8-r': 'koi koi8 koi8r koi8_r cskoi8r',
  'koi8-u': 'koi8-ru koi8u',
  ibm866: '866 cp866 csibm866',
  macintosh: 'mac x-mac-roman csmacintosh',
  'x-mac-cyrillic': 'x-mac-ukrainian maccyrillic',
  gb18030: '',
  gbk: 'gb2312 gb_2312 gb_2312-80 csgb2312 chinese csiso58gb231280 x-gbk cp936 iso-ir-58',
  big5: 'big5-hkscs cn-big5 csbig5 x-x-big5 cp950',
  'euc-jp': 'eucjp x-euc-jp cseucpkdfmtjapanese',
  shift_jis: 'shift-jis shiftjis sjis x-sjis ms_kanji ms932 cp932 windows-31j csshiftjis',
  'iso-2022-jp': 'csiso2022jp',
  'euc-kr': 'euckr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 cp949 uhc windows-949',
};

function namesByLabel(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(LABELS).flatMap(([name, labels]) =>
      [name, ...labels.split(' ').filter((label) => label !== '')].map((label) => [label, name] as const),
    ),
  );
}

/** The encoding that a label names, in lower case; `unknown-encoding` names the nearest label. */
export function encodingOf(label: string): string {
  const names = namesByLabel();
  const name = names.get(label.trim().toLowerCase());
  if (name !== undefined) return name;
  const near = nearest(label.trim(), names.keys());
  throw new CleanNewsError(
    'unknown-encoding',
    `unknown encoding "${label}"${near === null ? '' : ` (did you mean ${near}?)`}`,
  );
}
