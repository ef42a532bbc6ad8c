import iconv from 'iconv-lite';

/** ISO-2022-JP for tests: EUC-JP without its high bits, between escapes. */
function encodeIso2022Jp(text: string): Buffer {
  const out: number[] = [];
  let wide = false;
  for (const character of text) {
    const bytes = iconv.encode(character, 'euc-jp');
    const isWide = bytes.length > 1;
    if (isWide !== wide) out.push(0x1b, ...(isWide ? [0x24, 0x42] : [0x28, 0x42]));
    out.push(...[...bytes].map((byte) => byte & 0x7f));
    wide = isWide;
  }
  return Buffer.from(wide ? [...out, 0x1b, 0x28, 0x42] : out);
}

/** windows-1258 holds some vowels whole and writes every tone as a mark. */
function separateTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([aAeEoO])([\u0323]?)\u0302/g, '$1\u0302$2')
    .replace(/[aAeEoOuU][\u0302\u0306\u031b]/g, (letter) => letter.normalize('NFC'));
}

/** Bytes of `text` in an encoding by its WHATWG name. */
export function encode(text: string, encoding: string): Buffer {
  if (encoding === 'iso-2022-jp') return encodeIso2022Jp(text);
  if (encoding === 'windows-1258') return iconv.encode(separateTones(text), encoding);
  return iconv.encode(text, encoding);
}
