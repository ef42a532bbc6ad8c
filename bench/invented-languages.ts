/** What invented text of a language is made of: real function words, by which a language is told, and made-up others. */
export interface InventedLanguage {
  readonly code: string;
  readonly glue: readonly string[];
  /** Syllables of the invented words; in scripts without spaces, characters. */
  readonly syllables: readonly string[];
  /** Between two words. */
  readonly gap: string;
  readonly stop: string;
  readonly quotes: readonly [string, string];
  readonly byline: (name: string) => string;
  readonly names: readonly string[];
  readonly date: (day: number) => string;
  /** Subheadings that a newsroom uses again and again. */
  readonly subheadings: readonly [string, string, string];
}

/** Five languages, two of them in other scripts. */
export const INVENTED_LANGUAGES: readonly [InventedLanguage, ...InventedLanguage[]] = [
  {
    code: 'en',
    glue: ['the', 'of', 'and', 'to', 'in', 'that', 'was', 'for', 'with', 'on', 'at', 'by', 'from', 'had', 'which'],
    syllables: ['bra', 'ken', 'dol', 'mer', 'ta', 'sil', 'ow', 'ith', 'gan', 'per', 'lo', 'vey', 'nar', 'mun', 'est'],
    gap: ' ',
    stop: '.',
    quotes: ['“', '”'],
    byline: (name) => `By ${name}`,
    names: ['Maren Oldacre', 'Tobin Areld', 'Odile Fenwarden', 'Ives Harrowgate', 'Petra Vond'],
    date: (day) => `${day} March 2025`,
    subheadings: ['What happened', 'Background', 'What comes next'],
  },
  {
    code: 'de',
    glue: [
      'der',
      'die',
      'und',
      'in',
      'den',
      'von',
      'zu',
      'das',
      'mit',
      'sich',
      'des',
      'auf',
      'für',
      'ist',
      'im',
      'nicht',
    ],
    syllables: ['Bru', 'kel', 'dorn', 'men', 'schlu', 'tal', 'wim', 'ger', 'hau', 'rich', 'sten', 'lo', 'fen', 'bach'],
    gap: ' ',
    stop: '.',
    quotes: ['„', '“'],
    byline: (name) => `Von ${name}`,
    names: ['Jorun Esterfeld', 'Malte Brinkow', 'Runa Delbrock', 'Veit Ankerhold'],
    date: (day) => `${day}. März 2025`,
    subheadings: ['Was geschah', 'Hintergrund', 'Wie es weitergeht'],
  },
  {
    code: 'es',
    glue: [
      'de',
      'la',
      'que',
      'el',
      'en',
      'y',
      'los',
      'se',
      'del',
      'las',
      'un',
      'por',
      'con',
      'una',
      'su',
      'para',
      'es',
    ],
    syllables: ['mal', 'do', 'ren', 'ta', 'ces', 'pi', 'lar', 'go', 'ven', 'ti', 'sor', 'ba', 'ril', 'lo', 'que'],
    gap: ' ',
    stop: '.',
    quotes: ['«', '»'],
    byline: (name) => `Por ${name}`,
    names: ['Nerea Villoslada', 'Tadeo Arrizabal', 'Celia Monterde'],
    date: (day) => `${day} de marzo de 2025`,
    subheadings: ['Qué pasó', 'Antecedentes', 'Qué viene ahora'],
  },
  {
    code: 'ru',
    glue: ['и', 'в', 'не', 'на', 'что', 'с', 'по', 'как', 'это', 'к', 'из', 'за', 'от', 'для', 'был', 'его'],
    syllables: ['бор', 'ка', 'лен', 'то', 'вис', 'мар', 'ду', 'пел', 'ник', 'зо', 'рат', 'ши', 'гол', 'ем'],
    gap: ' ',
    stop: '.',
    quotes: ['«', '»'],
    byline: (name) => `Автор: ${name}`,
    names: ['Лада Верешкина', 'Тихон Озорнов', 'Мила Стожарова'],
    date: (day) => `${day} марта 2025`,
    subheadings: ['Что произошло', 'Предыстория', 'Что дальше'],
  },
  {
    code: 'ja',
    glue: ['の', 'に', 'は', 'を', 'た', 'が', 'で', 'て', 'と', 'し', 'れ', 'さ', 'も', 'する', 'から'],
    syllables: [...'港橋町風島船市灯台波森川野原石庭門岸塔畑湖谷峰雲雪星砂浜'],
    gap: '',
    stop: '。',
    quotes: ['「', '」'],
    byline: (name) => `文：${name}`,
    names: ['波岡灯子', '森川岸雄', '石庭峰子'],
    date: (day) => `2025年3月${day}日`,
    subheadings: ['何が起きたか', '背景', '今後の見通し'],
  },
];
