import { expect, test } from 'vitest';
import { repairMojibake } from '../../src/text/mojibake.js';

const UPPER_HALF = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** UTF-8 read as windows-1252, written out since some versions of Node read ISO-8859-1 under that label. */
function misread(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return bytes
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? UPPER_HALF.charAt(byte - 0x80) : String.fromCharCode(byte)))
    .join('');
}

test('mends what was misread as ISO-8859-1', () => {
  const text = '“Née” à Lyon – dit-elle…';
  expect(repairMojibake(String.fromCharCode(...new TextEncoder().encode(text)))).toBe(text);
});

test.each([
  'La tía de Ríoseco votó dieciséis veces, según «El Faro».',
  '“We didn’t buy the bees,” said Zoë. “They’re tenants” – £6 a jar…',
  'Смотритель маяка завёл корову.',
])('mends what was misread throughout: %s', (text) => {
  expect(repairMojibake(misread(text))).toBe(text);
});

test('mends text that was misread twice', () => {
  const text = 'Le café du maréchal, « fermé »';
  expect(repairMojibake(misread(misread(text)))).toBe(text);
});

test('mends single lines in a sound text', () => {
  const sound = 'Der Küster hört das Glöckchen überall, außer nachts.';
  const broken = 'José tunes the naïve piano – once a year.';
  expect(repairMojibake(`${sound}\n${misread(broken)}\n${sound}`)).toBe(`${sound}\n${broken}\n${sound}`);
});

test('knows quotes and accents of which one byte was dropped or flattened', () => {
  const damaged = misread('“Née” à Lyon, dit-elle').replaceAll('\u009d', '').replaceAll('\u00a0', ' ');
  expect(repairMojibake(damaged)).toBe('“Née” à Lyon, dit-elle');
});

test.each([
  'Das macht Spaß“, sagte er.\nViel Spaß“, rief sie.',
  'O NAVIO CHEGA AMANHÔ\nNINGUÉM VIU O NAVIO AMANHÔ',
  'Ã© is how é looks when it is misread.',
])('leaves alone what may be meant: %s', (text) => {
  expect(repairMojibake(text)).toBe(text);
});
