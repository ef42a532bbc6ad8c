/**
 * Verbs that name a speaker behind spoken words, in the languages whose papers set dialogue with dashes: what tells
 * such a line from a bullet. By language, lower case, one word each.
 */
const SAYING_WORDS_BY_LANGUAGE: readonly string[] = [
  // no, da, sv
  'sier sa forteller fortalte spør svarer svarte mener forklarer understreker legger siger sagde fortæller fortalte spørger svarede forklarer lyder säger sade berättar berättade frågar svarar svarade menar förklarar tycker konstaterar utbryter skriver uttaler opplyser oppgir',
  // fr
  'dit disait raconte explique demande répond répondit affirme assure précise confie lance lâche sourit soupire ajoute',
  // es, pt, it
  'dice dijo decía cuenta explica pregunta responde respondió afirma asegura añade señala diz disse conta pergunta respondeu afirma garante acrescenta disse spiega racconta chiede risponde aggiunge',
  // pl, cs
  'mówi mówił mówiła powiedział powiedziała opowiada pyta odpowiada dodaje podkreśla tłumaczy wyjaśnia twierdzi przyznaje relacjonuje zauważa wspomina informuje zaznacza ocenia komentuje říká řekl řekla vypráví ptá odpovídá dodává uvedl uvedla vysvětluje',
  // ru, uk
  'говорит сказал сказала рассказывает рассказал рассказала спрашивает отвечает ответил ответила добавляет добавил добавила пояснил пояснила отметил отметила заявил заявила сообщил сообщила каже сказав розповідає розповів розповіла питає відповідає додає зазначив зазначила пояснив',
  // bg; what is a button, too (share, add, reply), is not among them
  'казва каза разказва разказа пита попита отговаря обяснява обясни заяви съобщи подчерта отбеляза уточни посочи твърди допълни призна възкликна',
  // fi
  'sanoo sanoi kertoo kertoi kysyy vastaa toteaa totesi kuvailee muistelee pohtii huomauttaa selittää arvioi',
  // tr, hu
  'dedi diyor söyledi ekledi sordu mondta mondja kérdezi válaszolta',
  // ro
  'spune spunea spus declară declarat povestește povesteşte povestea întreabă întrebat răspunde răspuns adaugă adăugat explică explicat afirmă susține susţine precizează zice zicea',
  // de, nl, en
  'sagt sagte erzählt erklärt fragt antwortet meint zegt zei vertelt vraagt antwoordt says said asks asked replies replied',
];

/** All of them: whether a dash opens speech is asked before the language is known. */
export const SAYING_WORDS: ReadonlySet<string> = new Set(SAYING_WORDS_BY_LANGUAGE.flatMap((words) => words.split(' ')));
