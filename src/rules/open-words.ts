/**
 * Words with which no sentence, title or menu entry of some length ends: articles and conjunctions, and prepositions
 * that no verb leaves behind (German `an`, Dutch `af` and English `in` do end headlines). A line that ends with one was
 * cut, as where a link stood. By language, lower case.
 */
const OPEN_WORDS_BY_LANGUAGE: readonly string[] = [
  // en
  'the a an of and or from with that which whose their his than between into',
  // de
  'der die das dem den des eine einem einen einer eines und oder im am vom zum zur für von gegen ohne als wie dass deren dessen seine seiner ihre ihrer',
  // fr
  'le la les de du des un une et ou au aux en dans par sur avec sans que qui dont ses leur leurs',
  // es, pt, it
  'el los las del al un una y en con por que su sus sin entre desde hasta da do das dos na no nas nos ao um uma e em com pelo pela il lo gli dei della delle nel nella dal dalla alla di che tra fra',
  // nl, sv, no, da
  'het een van en of te och att från eller og',
  // pl, cs, fi
  'w we z ze na do od oraz i przez przy dla się że aby nebo ve ke pro při ja tai että',
  // ru, uk
  'в во на с со к ко по из от у о об для при и или что та і й від про під над між',
  // bg
  'във със към чрез който която което които че',
  // tr, id, vi
  've ile için yang dan di ke dari untuk pada dengan của và với những',
  // ro
  'și şi în pentru prin despre către cu pe',
  // el
  'ο η το οι τα του της των τον την στο στη στην στον και από για με σε που',
];

/** All of them: a cut line shows its language seldom, and the words of one are rarely the last of another. */
export const OPEN_WORDS: ReadonlySet<string> = new Set(OPEN_WORDS_BY_LANGUAGE.flatMap((words) => words.split(' ')));

/** Open words with which an attribution ends when the name stands on a line of its own: `Text and photos by`. */
export const ATTRIBUTION_WORDS: ReadonlySet<string> = new Set(
  'by from von und and par et di da e por de y van en af av od przez i от yang oleh του της'.split(' '),
);
