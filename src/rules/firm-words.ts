import { lineKey } from '../text/tokens.js';

/** Words that make of a name of two or three words the name of a paper, a firm or a body of people. */
export const FIRM_WORDS: ReadonlySet<string> = new Set(
  `the a of my our your and news online media media-group team group inc ltd llc gmbh co company daily weekly monthly post times
  tribune herald gazette courier mail mirror chronicle observer globe star sun standard voice wire record register sentinel
  examiner blog magazine magazin zeitung nachrichten rundschau tageblatt anzeiger kurier bote echo express kronen allgemeine
  presse press radio tv television diario noticias periodico gazeta gazzetta corriere giornale journal review report today
  world life guide hub lab labs studio studios marketing bank care dental clinic agency digital tech travel expert experts
  institute university college school academy foundation association society club church services service solutions systems
  international global network legal health home fitness food shop store editors editorial staff desk contributor contributors
  redaktion redaction redazione redaccion admin support office union party ministry council federation verein verband stiftung
  tidings argus bugle ledger dispatch leader advertiser guardian independent bulletin digest reporter letter letters insider monitor
  planet republic nation people citizen statesman inquirer enquirer transcript intelligencer examiner spectator listener review
  أونلاين نيوز صحيفة جريدة وكالة قناة موقع اونلاين
  báo đài portal jornal correio folha tribuna agencia agenzia agentur agence quotidiano jornalismo redação haber haberi
  haberleri ajansı ajansi gazete gazetesi tidning tidningen avis avisen posten nyheter nyheterna dagblad dagbladet lehti uutiset zpravy noviny
  deník gazetka wiadomości новости газета вестник телеканал радио агентство редакция berita
  program programme project attorney wire press courier crier beacon banner pilot eagle lantern`
    .trim()
    .split(/\s+/u),
);

/** Whether a name has a word that makes it a paper, a firm or an office. */
export function hasFirmWord(name: string): boolean {
  return lineKey(name)
    .split(' ')
    .some((word) => FIRM_WORDS.has(word));
}
