/** What windows-1252 shows for the bytes 0x80 to 0x9F; the bytes it leaves out stand as themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const BYTE_OF = new Map<string, number>([...WINDOWS_1252].map((character, i) => [character, 0x80 + i]));
for (let byte = 0xa0; byte <= 0xff; byte++) BYTE_OF.set(String.fromCharCode(byte), byte);

const HIGH_RUN = new RegExp(`[${[...BYTE_OF.keys()].join('')}]+`, 'gu');
/** A letter of the upper half: in text that was read rightly it usually stands alone among plain letters. */
const HIGH_LETTER = /[À-ÖØ-öø-ÿ]/u;

/** Fewer repaired places might be chance: `Spaß“` happens to be valid UTF-8. */
const LEAST_REPAIRS = 2;
/** A text that was read as windows-1252 by mistake is broken (nearly) everywhere. */
const REPAIRED_FOR_EACH_SOUND = 4;

/**
 * Repairs UTF-8 that was read as windows-1252 (`donâ€™t`, `cafÃ©`), when the whole text says that this happened;
 * else returns it unchanged.
 */
export function repairMojibake(text: string): string {
  let repaired = 0;
  let sound = 0;
  const result = text.replace(HIGH_RUN, (run) => {
    const decoded = decodeRun(run);
    if (decoded !== null) repaired++;
    else if (HIGH_LETTER.test(run)) sound++;
    return decoded ?? run;
  });
  return repaired >= LEAST_REPAIRS && repaired >= sound * REPAIRED_FOR_EACH_SOUND ? result : text;
}

/** The run's characters taken as bytes and read as UTF-8; null when they are none. */
function decodeRun(run: string): string | null {
  if (run.length < 2) return null;
  const bytes = Uint8Array.from(run, (character) => BYTE_OF.get(character) as number);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
