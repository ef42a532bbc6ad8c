/**
 * Words for `by` in front of a name, in any language: sites sign in the language of their software (`By Daniel` on a
 * German page).
 */
export const BY_WORDS: readonly string[] = ['by', 'posted by', 'written by', 'von', 'por', 'par', 'door'];

/** Words that mean `by` only where a date shows that the line signs; elsewhere they say `of` or `from`. */
export const BY_WORDS_BESIDE_DATES: readonly string[] = [...BY_WORDS, 'di', 'de', 'av', 'af', 'oleh', 'przez'];
