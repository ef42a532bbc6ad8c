import { endsSentence } from './sentences.js';
import { tokenize } from './tokens.js';

/** Opening quotes with what may close them; the same mark may open in one language and close in another. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '„': '“”',
  '«': '»',
  '»': '«»',
  '"': '"',
  '‘': '’',
  '「': '」',
  '『': '』',
};

/**
 * Whether a text is one quotation from its first mark to its last and ends like a sentence, within the quotes or behind
 * them: `“Read more.”`, `« Abonnez-vous ! »`, `„Weiterlesen“.` Words outside the quotes, or a second quotation, make it
 * something else. Linear in the text's length.
 */
export function isQuotedSentence(text: string): boolean {
  const closers = CLOSERS[text.charAt(0)];
  if (closers === undefined) return false;
  // `«` and `“` close a quotation in some languages only, so the mark may stand one character further in.
  if (!endsSentence(text) && !endsSentence(text.slice(0, -1))) return false;
  const quoted = text.slice(1).trimEnd();
  const close = [...closers].map((closer) => quoted.indexOf(closer)).filter((at) => at > 0);
  // An apostrophe looks like a closing single quote, so only the last one counts there.
  const end = closers === '’' ? quoted.lastIndexOf('’') : Math.min(...close);
  return end > 0 && end < quoted.length && !/[\p{L}\p{N}]/u.test(quoted.slice(end));
}

/** Words behind the closing mark that make a quotation somebody's: `said the mayor`. */
const LEAST_WORDS_BEHIND = 3;
/** UTF-16 units in which they show. */
const JUDGED_LENGTH = 200;

/**
 * Whether a text opens with a quotation and goes on about it: `«Подпишитесь», — так начиналось письмо.` Linear in the
 * text's length.
 */
export function goesOnBehindQuote(text: string): boolean {
  const closers = CLOSERS[text.charAt(0)];
  if (closers === undefined || !endsSentence(text)) return false;
  const ends = [...closers].map((closer) => text.indexOf(closer, 1)).filter((at) => at > 0);
  if (ends.length === 0) return false;
  const behind = text.slice(Math.min(...ends) + 1);
  return tokenize(behind.slice(0, JUDGED_LENGTH)).words.length >= LEAST_WORDS_BEHIND;
}
