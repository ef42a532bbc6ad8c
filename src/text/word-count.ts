const NO_SPACE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const RUN = /\S+/gu;

/** Words as the JSON counts them: runs between white space, and each character of a script without spaces. */
export function countWords(text: string): number {
  const characters = text.match(NO_SPACE)?.length ?? 0;
  if (characters === 0) return text.match(RUN)?.length ?? 0;
  return characters + (text.replace(NO_SPACE, ' ').match(RUN)?.length ?? 0);
}
