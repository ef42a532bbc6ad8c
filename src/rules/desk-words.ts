import { lineKey } from '../text/tokens.js';

/** Words that make of a signature the one of a desk or a newsroom, in any language: `Business Desk`, `Redacción Deportes`. */
const DESK_WORDS: ReadonlySet<string> = new Set(
  `desk newsdesk webdesk desken nyhetsdesken nyhedsdesken newsroom newsteam
  redaktion redaktionen redaksjonen redaktionsteam redaccion redacción redaction rédaction redazione redacao redação redacção
  redactie redakce redakcja redakcia redakcija редакция редакція редакцията toimitus szerkesztőség redacția redacţia redactia σύνταξη
  servisi merkezi équipe equipo пресс-служба прес-служба служба डेस्क ডেস্ক ডেসক تحریریه التحرير מערכת`
    .trim()
    .split(/\s+/u)
    .map(lineKey),
);

/** A name may stand behind these. */
const LAST_WORDS: ReadonlySet<string> = new Set(['correspondent', 'correspondents', 'bureau']);

/** Ends of such words where several are written as one. */
const DESK_END =
  /(?:redaktion|redaktionen|redaktie|redactie|toimitus|編集部|編集局|取材班|編輯部|编辑部|采编中心|报道组|편집국|편집부|뉴스팀|취재팀)$/u;

/** Whether a signature, as a line key, is that of a desk: no person is called so. */
export function isDesk(key: string): boolean {
  const words = key.split(' ');
  if (words.some((word) => DESK_WORDS.has(word)) || LAST_WORDS.has(words.at(-1) as string)) return true;
  return DESK_END.test(words.join(''));
}
