/** Controls that JSON leaves as they are, on which terminals and readers of lines act; they stand in strings alone. */
const CONTROL = /[\u007f-\u009f\u2028\u2029]/gu;
const SURROGATE = /[\ud800-\udfff]/gu;

/** JSON that is ASCII where it matters: no control characters, no half surrogate pairs, which many readers refuse. */
export function safeJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, wellFormed, indent);
  return json.replaceAll(CONTROL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(SURROGATE, '\ufffd') : value;
}
