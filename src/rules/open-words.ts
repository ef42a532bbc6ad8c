/**
 * Words with which no sentence, title or menu entry of four words and more ends: articles, prepositions, conjunctions
 * and auxiliaries. A line that ends with one was cut, as where a link stood. By language, lower case.
 */
const OPEN_WORDS_BY_LANGUAGE: readonly string[] = [
  // en
  'the a an of at by for from with and or but that which who whose as is are was were has have had will would than between into onto its their his her',
  // de
  'der die das dem den des ein eine einem einen einer eines und oder in im am auf bei mit nach von vom zu zum zur für über durch gegen ohne als wie dass deren dessen seine seiner ihre ihrer',
  // fr
  'le la les de du des un une et ou à au aux en dans par pour sur avec sans que qui dont ses leur leurs',
  // es, pt, it
  'el los las del al un una y o en con por para según que su sus como sin sobre entre desde hasta da do das dos na no nas nos ao à um uma e em com pelo pela il lo gli dei della delle nel nella dal dalla al alla di che per tra fra con su',
  // nl, sv, no, da
  'het een van op te voor met door bij naar uit om en of dat die den det ett att som på av från till och eller til fra og af ved hos et',
  // pl, cs, fi
  'w we z ze na do od za o oraz i przez przy dla się že aby nebo ve ke pro při ja tai että',
  // ru, uk
  'в во на с со к ко по из от за у о об для при и или что как та і й до від про під та над між',
  // tr, id, vi
  've ile için yang dan di ke dari untuk pada dengan của và với cho các những',
  // el
  'ο η το οι τα του της των τον την στο στη στην στον και από για με σε που',
];

/** All of them: a cut line shows its language seldom, and the words of one are rarely the last of another. */
export const OPEN_WORDS: ReadonlySet<string> = new Set(OPEN_WORDS_BY_LANGUAGE.flatMap((words) => words.split(' ')));
