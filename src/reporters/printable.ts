/**
 * Control characters, and the format characters that reorder or hide text: they could move a terminal's cursor, change
 * its title or make a file name read as another one.
 */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;

/** Text from a file or file name, safe to show on a terminal and on one line: `\x1b`, `\u202e` stand for what is not. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\t') return ' ';
    const code = character.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** The same for what may have several lines of its own. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
