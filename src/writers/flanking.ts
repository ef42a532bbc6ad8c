import { startsPlainly } from '../text/line-ends.js';

/** What stands beside a delimiter, as CommonMark sees it. */
export type Side = 'space' | 'punctuation' | 'letter';

/**
 * The class of a character; both where readers disagree: an emoji is punctuation by the specification, and a letter to
 * readers that look at UTF-16 units.
 */
export function sidesOf(character: string): readonly Side[] {
  if (character === '' || /^\s/u.test(character)) return ['space'];
  if (startsPlainly(character) || !/^[\p{P}\p{S}]/u.test(character)) return ['letter'];
  return character.length > 1 ? ['punctuation', 'letter'] : ['punctuation'];
}

/** The whole character that ends at an offset; empty at the start. */
export function characterBefore(text: string, offset: number): string {
  if (offset <= 0) return '';
  const unit = text.charCodeAt(offset - 1);
  const paired = unit >= 0xdc00 && unit <= 0xdfff && offset > 1;
  return text.slice(paired ? offset - 2 : offset - 1, offset);
}

/** The whole character that begins at an offset; empty at the end. */
export function characterAt(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function leftFlanking(before: Side, after: Side): boolean {
  return after !== 'space' && (after !== 'punctuation' || before !== 'letter');
}

function rightFlanking(before: Side, after: Side): boolean {
  return leftFlanking(after, before);
}

/** Whether a run of this delimiter between these neighbours can begin emphasis. */
export function canOpen(delimiter: string, before: Side, after: Side): boolean {
  if (!leftFlanking(before, after)) return false;
  return delimiter !== '_' || !rightFlanking(before, after) || before === 'punctuation';
}

/** Whether a run of this delimiter between these neighbours can end emphasis. */
export function canClose(delimiter: string, before: Side, after: Side): boolean {
  return canOpen(delimiter, after, before);
}
