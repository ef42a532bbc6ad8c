import { endsSentence } from './sentences.js';

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
