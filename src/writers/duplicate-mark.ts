import { yamlScalar } from './front-matter.js';

/**
 * Documents are written before it is known which of them repeat another. What says so is therefore put into, or taken out
 * of, a text that is there already, with the same bytes as if it had been written at once.
 */
export type DuplicateMark = (text: string, duplicateOf: string | null) => string;

/** Behind the fingerprint, which every document that is compared ends with. */
const LINE_END = /(?:,"duplicateOf":"(?:[^"\\]|\\.)*")?\}\n$/;
const INDENTED_END = /(?:,\n {2}"duplicateOf": "(?:[^"\\]|\\.)*")?\n\}\n$/;
/** In front of the generator, which every front matter of ours ends with; scalars have no line ends. */
const BEFORE_GENERATOR = /^(?:duplicateOf: .*\n)?generator: /m;

/** In JSON on one line. */
export const markLine: DuplicateMark = (text, duplicateOf) => {
  const mark = duplicateOf === null ? '' : `,"duplicateOf":${JSON.stringify(duplicateOf.toWellFormed())}`;
  return text.replace(LINE_END, () => `${mark}}\n`);
};

/** In JSON over many lines, two blanks a level. */
export const markIndented: DuplicateMark = (text, duplicateOf) => {
  const mark = duplicateOf === null ? '' : `,\n  "duplicateOf": ${JSON.stringify(duplicateOf.toWellFormed())}`;
  return text.replace(INDENTED_END, () => `${mark}\n}\n`);
};

/** In the front matter of Markdown. */
export const markMarkdown: DuplicateMark = (text, duplicateOf) => {
  const mark = duplicateOf === null ? '' : `duplicateOf: ${yamlScalar(duplicateOf)}\n`;
  return text.replace(BEFORE_GENERATOR, () => `${mark}generator: `);
};
