import { posix, win32 } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonFolder, hiddenName, placeBelow, withExtension } from '../../src/io/output-place.js';

describe('the folder that inputs share', () => {
  it('is found on every system', () => {
    expect(commonFolder(['/a/b', '/a/b/c', '/a/bc'], posix)).toBe('/a');
    expect(commonFolder(['/a', '/b'], posix)).toBe('/');
    expect(commonFolder(['C:\\a\\b', 'C:\\a\\bc'], win32)).toBe('C:\\a');
    expect(commonFolder(['C:\\', 'C:\\a'], win32)).toBe('C:\\');
    expect(commonFolder(['\\\\host\\share\\a', '\\\\host\\share\\b'], win32)).toBe('\\\\host\\share\\');
    // Two drives share nothing: each input then goes by its name.
    expect(commonFolder(['C:\\a', 'D:\\a'], win32)).toBe('C:\\');
  });
});

describe('the place of an output', () => {
  it('mirrors the tree', () => {
    expect(placeBelow('/in', '/in/a/b.txt', posix)).toBe('a/b.txt');
    expect(placeBelow('C:\\in', 'C:\\in\\a\\b.txt', win32)).toBe('a\\b.txt');
    expect(placeBelow('c:\\IN', 'C:\\in\\a\\b.txt', win32)).toBe('a\\b.txt');
  });

  it('is a name alone where the input lies elsewhere', () => {
    expect(placeBelow('/in', '/b.txt', posix)).toBe('b.txt');
    expect(placeBelow('C:\\in', 'D:\\b.txt', win32)).toBe('b.txt');
    expect(placeBelow('C:\\in', '\\\\host\\share\\x\\b.txt', win32)).toBe('b.txt');
    expect(placeBelow('C:\\in', 'C:\\b.txt', win32)).toBe('b.txt');
  });

  it('may begin with two dots without leading out', () => {
    expect(placeBelow('/in', '/in/..a/b.txt', posix)).toBe('..a/b.txt');
    expect(placeBelow('C:\\in', 'C:\\in\\..a.txt', win32)).toBe('..a.txt');
  });

  it.each([
    ['CON', 'CON_'],
    ['con.txt', 'con_.txt'],
    ['Nul.tar.gz', 'Nul_.tar.gz'],
    ['COM1', 'COM1_'],
    ['lpt9.md', 'lpt9_.md'],
    ['a.', 'a._'],
    ['a ', 'a _'],
    ['a<b>:"|?*.txt', 'a_b______.txt'],
    ['control.txt', 'control.txt'],
    ['com10.txt', 'com10.txt'],
  ])('is no device and no lost ending on Windows: %s', (name, place) => {
    expect(placeBelow('\\\\?\\C:\\in', `\\\\?\\C:\\in\\${name}`, win32)).toBe(place);
    expect(placeBelow('/in', `/in/${name}`, posix)).toBe(name);
  });

  it('never lies outside the folder', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '...', 'a', 'C:', '', '..\\', 'b c', '\u2025'),
      fc.string({ maxLength: 3 }),
    );
    const parts = fc.array(part, { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(posix, win32), parts, parts, (flavour, root, input) => {
        const base = flavour === posix ? '/base' : 'C:\\base';
        const names = [root, input].map((all) =>
          flavour.resolve(base, all.filter((one) => !one.includes('\0')).join(flavour.sep)),
        );
        const out = flavour.join(base, 'out');
        const place = placeBelow(names[0] ?? '', names[1] ?? '', flavour);
        const written = flavour.resolve(out, withExtension(place, '.md', flavour));
        expect(written.startsWith(out + flavour.sep)).toBe(true);
      }),
    );
  });
});

describe('a name that is too long', () => {
  it('is cut to what disks can hold, between characters, and stays one of its own', () => {
    const names = [
      'a'.repeat(255),
      `${'a'.repeat(254)}b`,
      'é'.repeat(127),
      '😀'.repeat(63),
      'a'.repeat(252),
      'a'.repeat(253),
    ];
    const written = names.map((name) => withExtension(`x/${name}`, '.md', posix));
    expect(new Set(written).size).toBe(names.length);
    for (const name of written) {
      expect(Buffer.byteLength(posix.basename(name))).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^x\/.*\.md$/u);
      expect(name.isWellFormed()).toBe(true);
    }
    expect(written[4]).toBe(`x/${'a'.repeat(252)}.md`);
  });

  it('has a short hidden one beside it', () => {
    expect(hiddenName('/x/a.md', '.partial', posix)).toBe('.a.md.partial');
    expect(hiddenName(`/x/${'a'.repeat(255)}`, '.partial', posix)).toMatch(/^\.[0-9a-f]{8}\.partial$/u);
  });
});
