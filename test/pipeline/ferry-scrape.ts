/** An invented story, paragraph by paragraph, to stand below whatever signature a test is about. */
export const ENGLISH = [
  'The ferry to Gull Island stays in harbour until the new ramp has been tested under load.',
  'The harbour master said on Friday that nobody had been told how long this would take, and that he had asked twice.',
  'Islanders have begun to take the mail boat, which has four seats and a dog on one of them.',
] as const;

export const GERMAN = [
  'Die Fähre nach Möwenoog bleibt im Hafen, bis die neue Rampe unter Last geprüft worden ist.',
  'Der Hafenmeister sagte am Freitag, niemand habe ihm gesagt, wie lange das dauern werde, und er habe zweimal gefragt.',
  'Die Insulaner nehmen inzwischen das Postboot, das vier Plätze hat, und auf einem davon sitzt ein Hund.',
] as const;

export const ITALIAN = [
  'Il traghetto per Isola Gabbiana resta in porto finché la nuova rampa non sarà stata collaudata sotto carico.',
  'Il comandante del porto ha detto venerdì che nessuno gli ha spiegato quanto ci vorrà, e che lo ha chiesto due volte.',
  'Gli isolani hanno cominciato a prendere il battello della posta, che ha quattro posti e un cane su uno di essi.',
] as const;
