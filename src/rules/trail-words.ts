/** Names of the front page, as a trail of sections begins with it; lower case. */
const HOME_WORDS: ReadonlySet<string> = new Set([
  'home',
  'homepage',
  'start',
  'startseite',
  'accueil',
  'inicio',
  'início',
  'homepagina',
  'forside',
  'etusivu',
  'hem',
  'главная',
  'головна',
  'ana sayfa',
  'beranda',
]);

/** What stands in a trail, or in a box named for the section, and names none: labels, the way back, networks; lower case. */
const NO_SECTION_WORDS: ReadonlySet<string> = new Set([
  'you are here',
  'sie sind hier',
  'sie befinden sich hier',
  'vous êtes ici',
  'usted está aquí',
  'estás en',
  'tu sei qui',
  'você está aqui',
  'u bent hier',
  'jesteś tutaj',
  'breadcrumb',
  'breadcrumbs',
  'navigation',
  'breadnavigation',
  'pfadnavigation',
  'brotkrumen',
  "fil d'ariane",
  'fil d’ariane',
  'beginn',
  'instagram',
  'facebook',
  'back',
  'back to top',
  'back to home',
  'back to overview',
  'back to blog',
  'back to list',
  'zurück',
  'zurück zur übersicht',
  'zurück zur startseite',
]);

/** Signs of sentences, labels, templates and whole trails. */
const NO_SECTION_SIGNS = /[{}<>›»|!?]|:$|^[-/]/u;
/** The end of a sentence; `U.S.` is a section. */
const SENTENCE_END = /\p{Ll}{2}\.$/u;

/** Whether a text is a name of the front page. */
export function isHome(text: string): boolean {
  return HOME_WORDS.has(text.toLowerCase());
}

/** Whether a text that stands where a section is named is none. */
export function isNoSection(text: string): boolean {
  return NO_SECTION_SIGNS.test(text) || SENTENCE_END.test(text) || NO_SECTION_WORDS.has(text.toLowerCase());
}
