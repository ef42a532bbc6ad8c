import { decodeHTML } from 'entities';

/** More is no metadata but a whole shop. */
const LONGEST_JSON = 4_000_000;

/**
 * The JSON values in a script block, those after repair included: comments and CDATA marks around it, HTML entities for
 * its quotes, line breaks and bare quotes within strings, escapes JSON does not know, trailing commas, several objects
 * glued together. Empty where nothing can be read.
 */
export function parseLooseJson(text: string): unknown[] {
  if (text.length > LONGEST_JSON) return [];
  const whole = tryParse(text);
  if (whole !== undefined) return [whole];
  const bare = unwrap(text);
  return splitValues(bare).flatMap((piece) => {
    const value = tryParse(piece) ?? tryParse(repair(piece));
    return value === undefined ? [] : [value];
  });
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const WRAPPERS =
  /<!--|-->|\/\*\s*<!\[CDATA\[\s*\*\/|\/\*\s*\]\]>\s*\*\/|\/\/\s*<!\[CDATA\[|\/\/\s*\]\]>|<!\[CDATA\[|\]\]>/gu;

function unwrap(text: string): string {
  const bare = text.replace(WRAPPERS, ' ');
  // With its quotes escaped a block was escaped as a whole.
  return !bare.includes('"') && bare.includes('&quot;') ? decodeHTML(bare) : bare;
}

/** The objects and lists that stand one after the other, without what stands between them. */
function splitValues(text: string): string[] {
  const values: string[] = [];
  let depth = 0;
  let start = -1;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (inString) {
      if (mark === '\\') at++;
      else if (mark === '"' && endsString(text, at)) inString = false;
      continue;
    }
    if (mark === '"') inString = depth > 0;
    else if (mark === '{' || mark === '[') {
      if (depth === 0) start = at;
      depth++;
    } else if ((mark === '}' || mark === ']') && depth > 0) {
      depth--;
      if (depth === 0) values.push(text.slice(start, at + 1));
    }
  }
  // What was cut off is closed: facts stand in front.
  if (depth > 0 && start >= 0) values.push(text.slice(start));
  return values;
}

/** Whether a quote closes its string: what follows is the mark of an object or list, and no further text. */
function endsString(text: string, at: number): boolean {
  for (let i = at + 1; i < text.length; i++) {
    const mark = text[i] as string;
    if (mark === ' ' || mark === '\n' || mark === '\r' || mark === '\t') continue;
    if (mark === ',') return /^,\s*(?:["{}[\]\d-]|true|false|null)/u.test(text.slice(i, i + 40));
    return mark === ':' || mark === '}' || mark === ']';
  }
  return true;
}

const ESCAPES = /^(?:["\\/bfnrt]|u[\da-f]{4})/iu;

function repair(text: string): string {
  let out = '';
  let inString = false;
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string;
    if (inString) {
      if (mark === '\\') {
        // `\'` and the like say the character itself.
        if (ESCAPES.test(text.slice(at + 1, at + 6))) out += mark + (text[++at] as string);
      } else if (mark === '"') {
        inString = !endsString(text, at);
        out += inString ? '\\"' : '"';
      } else out += mark < ' ' ? ' ' : mark;
      continue;
    }
    if (mark === '"') inString = true;
    else if (mark === '{' || mark === '[') open.push(mark === '{' ? '}' : ']');
    else if (mark === '}' || mark === ']') {
      out = withoutTrailingComma(out);
      open.pop();
    }
    out += mark;
  }
  return withoutTrailingComma(out + (inString ? '"' : '')) + open.reverse().join('');
}

function withoutTrailingComma(text: string): string {
  let end = text.length;
  while (end > 0 && /\s/u.test(text[end - 1] as string)) end--;
  return text[end - 1] === ',' ? text.slice(0, end - 1) : text;
}
