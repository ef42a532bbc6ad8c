import path, { type PlatformPath } from 'node:path';
import { digest } from './digest.js';

/** The deepest folder that holds all of these, absolute ones; the current one for none. */
export function commonFolder(folders: readonly string[], flavour: PlatformPath = path): string {
  const [first, ...rest] = folders;
  let common = first ?? flavour.resolve('.');
  for (const folder of rest) {
    while (!isWithin(folder, common, flavour) && flavour.dirname(common) !== common) common = flavour.dirname(common);
  }
  return common;
}

/** Case counts, also where the disk does not tell it: two spellings of one folder only make a mirrored tree deeper. */
function isWithin(folder: string, outer: string, { sep }: PlatformPath): boolean {
  return folder === outer || folder.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/**
 * The place of an input below the output folder: its path below `root`, or its name where it lies elsewhere, and so
 * never a way out.
 */
export function placeBelow(root: string, input: string, flavour: PlatformPath = path): string {
  const inside = flavour.relative(root, flavour.resolve(root, input));
  const leadsOut = inside === '' || flavour.isAbsolute(inside) || inside.split(flavour.sep).includes('..');
  // On Windows another drive has no relative path; elsewhere every input lies below the shared folder.
  const place = leadsOut ? flavour.basename(input) : inside;
  return flavour.sep === '\\' ? place.split('\\').map(withoutDeviceName).join('\\') : place;
}

/** Names that mean a device on Windows, whatever stands behind the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\.|$)/iu;
/** What Windows drops from the end of a name, and what it has for other things. */
const ENDING = /[. ]$/u;
const FORBIDDEN = /[<>:"|?*\u0000-\u001f]/gu;

/** A part of a path as Windows can hold it; only disks of other systems have such names. */
function withoutDeviceName(name: string): string {
  const possible = name.replaceAll(FORBIDDEN, '_').replace(DEVICE, '$&_');
  return ENDING.test(possible) ? `${possible}_` : possible;
}

/** Bytes that the file systems of all three worlds allow a name. */
const MOST_BYTES = 255;
/** Hex digits of a digest: among the few names that are too long, no two share them. */
const MARK_DIGITS = 8;

/**
 * The place with an extension behind it, its name short enough to be written: one that is too long ends in a mark made
 * from the whole of it.
 */
export function withExtension(place: string, extension: string, flavour: PlatformPath = path): string {
  const name = flavour.basename(place);
  if (Buffer.byteLength(name + extension) <= MOST_BYTES) return place + extension;
  const mark = `~${digest(name).slice(0, MARK_DIGITS)}${extension}`;
  return flavour.join(flavour.dirname(place), cutTo(name, MOST_BYTES - Buffer.byteLength(mark)) + mark);
}

/** A hidden name beside `target` that tells what it belongs to, as far as it is not too long for that. */
export function hiddenName(target: string, ending: string, flavour: PlatformPath = path): string {
  const name = `.${flavour.basename(target)}${ending}`;
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  return `.${digest(flavour.basename(target)).slice(0, MARK_DIGITS)}${ending}`;
}

/** The name of the file that is written beside `target` until it is whole. */
export function partialName(target: string): string {
  return hiddenName(target, `.${process.pid}.partial`);
}

/** The longest beginning that has so many bytes at most, in whole characters. */
function cutTo(name: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const character of name) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    kept += character;
  }
  return kept;
}
