/** The top of a page shows what it is; more (UTF-16 units) is not looked at. */
const SEARCHED = 64_000;

/** A way of writing that plain text has no use for, and how often it must be there to count. */
interface Sign {
  readonly pattern: RegExp;
  /** A story about Markdown, or a comment below one, may show an example of each. */
  readonly least: number;
}

const SIGNS: readonly Sign[] = [
  // `[text](address)`, also around a picture or a blank line.
  { pattern: /\]\((?:https?:\/\/|\/|#|mailto:)[^\s()]*/gu, least: 3 },
  // `![picture](address)`
  { pattern: /!\[[^[\]\n]{0,300}\]\((?:https?:\/\/|\/|data:)/gu, least: 1 },
  // `## Heading` between blank lines: a hash and a blank at the start of a line stand in plain text too.
  { pattern: /(?:^|\n[ \t]*\r?\n)#{1,6} \S[^\n]*(?=\r?\n[ \t]*\r?(?:\n|$))/gu, least: 1 },
  // `Headline` above a line of `=`
  { pattern: /\p{L}[^\n\p{L}]*\n={3,}[ \t]*(?=\r?\n)/gu, least: 1 },
  // `[label]: address`
  { pattern: /^ {0,3}\[[^[\]\r\n]{1,100}\]:[ \t]*<?(?:https?:\/\/|\/)\S+/gmu, least: 2 },
];
/** Each sign alone may be there by chance or as a quotation; two that are independent are not. */
const LEAST_SIGNS = 2;
/** So many links written out are Markdown without any other sign. */
const SURE_LINKS = 8;
/** Front matter as other programs write it: one of the usual names at the start of a line between rules. */
const FRONT_MATTER =
  /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n){0,60}?(?:title|url|source|author)s?:[^\n]*\n(?:[^\n]*\n){0,60}?---[ \t]*\r?(?:\n|$)/iu;
/** The lines that services put in front. */
const PREAMBLE = /^\uFEFF?(?:Title|URL Source): [^\n]*\n(?:[^\n]*\n){0,30}?Markdown Content:[ \t]*\r?(?:\n|$)/u;

/** Whether a text without a telling name is Markdown: it has several signs of it that do not depend on each other. */
export function looksLikeMarkdown(text: string): boolean {
  const top = text.slice(0, SEARCHED);
  if (!/[[#=]|^\uFEFF?(?:---|Title:|URL)/u.test(top) || /^\s*</u.test(top)) return false;
  if (PREAMBLE.test(top) || FRONT_MATTER.test(top)) return true;
  const counts = SIGNS.map(({ pattern, least }) => count(top, pattern) / least);
  const links = (counts[0] ?? 0) * (SIGNS[0]?.least ?? 1);
  return links >= SURE_LINKS || counts.filter((share) => share >= 1).length >= LEAST_SIGNS;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) if (++found > SURE_LINKS) break;
  return found;
}
