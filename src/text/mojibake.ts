/** What windows-1252 shows for the bytes 0x80 to 0x9F; the bytes it leaves out stand as themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** A first byte of two or more, without which nothing was misread. */
const LEAD = /[Â-ô]/u;

/** What is looked for, and the bytes it stands for; made for the first text that may need it. */
interface Patterns {
  /** A character's bytes, each shown as a character of its own. */
  readonly sequence: RegExp;
  readonly anySequence: RegExp;
  readonly byteOf: ReadonlyMap<string, number>;
  readonly utf8: InstanceType<typeof TextDecoder>;
}

let patterns: Patterns | null = null;

function compiled(): Patterns {
  patterns ??= compile();
  return patterns;
}

function compile(): Patterns {
  const byteOf = new Map<string, number>([...WINDOWS_1252].map((character, i) => [character, 0x80 + i]));
  // ISO-8859-1 shows the same bytes as control characters.
  for (let byte = 0x80; byte <= 0xff; byte++) byteOf.set(String.fromCharCode(byte), byte);
  // What may stand for a second, third or fourth byte (0x80 to 0xBF).
  const trail = `${WINDOWS_1252}\\x80-\\xBF`;
  const source = `[Â-ß][${trail}]|[à-ï][${trail}]{2}|[ð-ô][${trail}]{3}`;
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return { sequence: new RegExp(source, 'gu'), anySequence: new RegExp(source, 'u'), byteOf, utf8 };
}

/** A letter before a closing quote or a dash may be meant: `Spaß“`, `AMANHÔ`, `FOI PARA LÁ…`. */
const MAY_BE_MEANT = /^.[“”’»›…–—™]$/u;
/** A letter of the upper half: in text that was read rightly it usually stands alone among plain letters. */
const HIGH_LETTER = /[À-ÖØ-öø-ÿ]/gu;
/** The third byte of ” is none of windows-1252's, and programs drop it. */
const CUT_QUOTE = /â[€\x80]/gu;
/** The second byte of à is a no-break space, which programs make a plain one. */
const CUT_A_GRAVE = /Ã (?= )|Ã(?= )/gu;

/** Fewer repaired places might be chance. */
const LEAST_REPAIRS = 2;
/** A text that was read as windows-1252 by mistake is broken (nearly) everywhere. */
const REPAIRED_FOR_EACH_SOUND = 4;
/** A text that was misread and saved twice was so by two programs; more is not seen. */
const ROUNDS = 2;

/**
 * Repairs UTF-8 that was read as windows-1252 (`donâ€™t`, `cafÃ©`): everywhere when the whole text says that this
 * happened, else in the lines that are broken throughout, as where one program pasted into another's page. Lines must
 * end in `\n`, and no invisible character may have been dropped before: U+00AD is one of the bytes.
 */
export function repairMojibake(text: string): string {
  if (!LEAD.test(text)) return text;
  const { anySequence } = compiled();
  let result = text;
  for (let round = 0; round < ROUNDS && anySequence.test(result); round++) result = repairOnce(result);
  return result;
}

function repairOnce(text: string): string {
  const whole = evidence(text);
  if (whole.certain < LEAST_REPAIRS) return text;
  if (isBroken(whole)) return repairLine(text);
  return text
    .split('\n')
    .map((line) => (compiled().anySequence.test(line) && isBroken(evidence(line)) ? repairLine(line) : line))
    .join('\n');
}

interface Evidence {
  /** Places that are hardly anything else than misread bytes. */
  readonly certain: number;
  /** Letters of the upper half that are no part of such a place. */
  readonly sound: number;
}

function evidence(text: string): Evidence {
  let certain = 0;
  const rest = text.replace(compiled().sequence, (run) => {
    if (decodeRun(run) === null) return run;
    if (MAY_BE_MEANT.test(run)) return '';
    certain++;
    return '';
  });
  // A first byte whose second was dropped or made a blank says nothing for either side.
  const sound = rest.replace(CUT_QUOTE, '').replace(CUT_A_GRAVE, '').match(HIGH_LETTER)?.length ?? 0;
  return { certain, sound };
}

function isBroken({ certain, sound }: Evidence): boolean {
  return certain > 0 && certain >= sound * REPAIRED_FOR_EACH_SOUND;
}

function repairLine(text: string): string {
  return text
    .replace(compiled().sequence, (run) => decodeRun(run) ?? run)
    .replace(CUT_QUOTE, '”')
    .replace(CUT_A_GRAVE, 'à');
}

/** The characters taken as bytes and read as UTF-8; null when they are none. */
function decodeRun(run: string): string | null {
  const { byteOf, utf8 } = compiled();
  try {
    return utf8.decode(Uint8Array.from(run, (character) => byteOf.get(character) as number));
  } catch {
    return null;
  }
}
