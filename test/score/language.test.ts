import { describe, expect, it } from 'vitest';
import { guessLanguage, identifyLanguage } from '../../src/score/language.js';

/** One invented paragraph and one invented headline a language. */
const SAMPLES: Readonly<Record<string, readonly [paragraph: string, headline: string]>> = {
  en: [
    'The harbour council of Westmere has decided that the old lighthouse will be repaired before the winter, although the money has not been found yet.',
    'Council votes to save the old lighthouse',
  ],
  de: [
    'Der Gemeinderat von Altenbrück hat beschlossen, dass die alte Mühle vor dem Winter saniert wird, obwohl das Geld dafür noch nicht vorhanden ist.',
    'Gemeinderat stimmt für die Sanierung der alten Mühle',
  ],
  fr: [
    'Le conseil municipal de Valmont a décidé que le vieux phare serait réparé avant l’hiver, bien que l’argent nécessaire n’ait pas encore été trouvé.',
    'Le conseil vote pour sauver le vieux phare',
  ],
  es: [
    'El ayuntamiento de Valdemar ha decidido que el viejo faro se reparará antes del invierno, aunque todavía no se ha encontrado el dinero para la obra.',
    'El ayuntamiento salva el viejo faro de la costa',
  ],
  pt: [
    'A câmara de Vila Serena decidiu que o velho farol será reparado antes do inverno, embora ainda não tenha sido encontrado o dinheiro para a obra.',
    'Câmara decide salvar o velho farol da costa',
  ],
  it: [
    'Il consiglio comunale di Montefiore ha deciso che il vecchio faro sarà riparato prima dell’inverno, anche se i soldi non sono ancora stati trovati.',
    'Il consiglio comunale salva il vecchio faro della costa',
  ],
  nl: [
    'De gemeenteraad van Oosterdam heeft besloten dat de oude vuurtoren voor de winter wordt hersteld, hoewel het geld daarvoor nog niet is gevonden.',
    'Gemeenteraad wil de oude vuurtoren van het dorp redden',
  ],
  sv: [
    'Kommunfullmäktige i Granvik har beslutat att den gamla fyren ska repareras före vintern, även om pengarna till arbetet ännu inte har hittats.',
    'Den gamla fyren ska räddas före vintern och öppnas för alla',
  ],
  no: [
    'Kommunestyret i Furuvik har vedtatt at det gamle fyret skal settes i stand før vinteren, selv om pengene til arbeidet ennå ikke er funnet av noen.',
    'Kommunen vil redde det gamle fyret etter flere års strid',
  ],
  da: [
    'Byrådet i Bakkeby har besluttet, at det gamle fyrtårn skal sættes i stand før vinteren, selv om pengene til arbejdet endnu ikke er blevet fundet af nogen.',
    'Byrådet vil redde det gamle fyrtårn efter flere års strid',
  ],
  fi: [
    'Kuusilahden kaupunginvaltuusto on päättänyt, että vanha majakka korjataan ennen talvea, vaikka rahoja työhön ei ole vielä löytynyt mistään.',
    'Valtuusto päätti että vanha majakka korjataan ennen talvea',
  ],
  pl: [
    'Rada miejska w Jasnowie zdecydowała, że stara latarnia zostanie naprawiona przed zimą, choć pieniędzy na ten cel jeszcze nie udało się znaleźć.',
    'Rada zdecydowała, że stara latarnia nie zostanie zburzona',
  ],
  cs: [
    'Zastupitelstvo v Jasenově rozhodlo, že starý maják bude opraven ještě před zimou, i když peníze na opravu se zatím nepodařilo najít.',
    'Zastupitelé rozhodli, že starý maják bude opraven před zimou',
  ],
  ru: [
    'Городской совет Белогорска решил, что старый маяк будет отремонтирован до зимы, хотя деньги на эти работы ещё не найдены.',
    'Старый маяк решили не сносить',
  ],
  uk: [
    'Міська рада Яснограда вирішила, що старий маяк буде відремонтовано до зими, хоча гроші на ці роботи ще не знайдено.',
    'Старий маяк вирішили не зносити',
  ],
  bg: [
    'Общинският съвет на Ясенград реши, че старият фар ще бъде ремонтиран преди зимата, въпреки че парите все още не са намерени.',
    'Съветът реши да спаси стария фар',
  ],
  tr: [
    'Akçaköy belediye meclisi, eski deniz fenerinin kıştan önce onarılmasına karar verdi, ancak bunun için gerekli para henüz bulunmuş değil.',
    'Belediye eski deniz feneri için karar verdi',
  ],
  el: [
    'Το δημοτικό συμβούλιο αποφάσισε ότι ο παλιός φάρος θα επισκευαστεί πριν από τον χειμώνα, αν και τα χρήματα δεν έχουν βρεθεί.',
    'Σώζεται ο παλιός φάρος',
  ],
  ar: [
    'قرر مجلس المدينة أن المنارة القديمة سوف يتم إصلاحها قبل الشتاء، على الرغم من أن المال لم يتوفر بعد لهذا العمل.',
    'المجلس يقرر إنقاذ المنارة القديمة في المدينة',
  ],
  he: ['מועצת העיר החליטה כי המגדלור הישן ישופץ לפני החורף, אף שהכסף לעבודה עדיין לא נמצא.', 'המגדלור הישן יינצל'],
  fa: [
    'شورای شهر تصمیم گرفت که فانوس دریایی قدیمی پیش از زمستان تعمیر شود، اگرچه پول این کار هنوز پیدا نشده است.',
    'شورای شهر فانوس قدیمی را نجات می‌دهد',
  ],
  hi: [
    'नगर परिषद ने तय किया है कि पुराने प्रकाशस्तंभ की मरम्मत सर्दियों से पहले की जाएगी, हालांकि पैसे अभी नहीं मिले हैं।',
    'पुराने प्रकाशस्तंभ की मरम्मत होगी',
  ],
  bn: ['পৌরসভা সিদ্ধান্ত নিয়েছে যে পুরোনো বাতিঘরটি শীতের আগে মেরামত করা হবে, যদিও টাকা এখনো পাওয়া যায়নি।', 'পুরোনো বাতিঘর রক্ষা পাচ্ছে'],
  id: [
    'Dewan kota Teluk Indah telah memutuskan bahwa mercusuar tua itu akan diperbaiki sebelum musim hujan, meskipun uang untuk pekerjaan tersebut belum ditemukan karena anggaran.',
    'Mercusuar tua di Teluk Indah tidak jadi dirobohkan karena warga',
  ],
  vi: [
    'Hội đồng thành phố đã quyết định rằng ngọn hải đăng cũ sẽ được sửa chữa trước mùa đông, mặc dù chưa tìm được tiền cho công việc này.',
    'Ngọn hải đăng cũ sẽ được sửa chữa',
  ],
  th: ['สภาเมืองมีมติให้ซ่อมแซมประภาคารเก่าก่อนฤดูหนาว แม้ว่าจะยังหาเงินไม่ได้', 'สภาเมืองซ่อมประภาคารเก่า'],
  zh: ['市议会决定在冬季之前修复旧灯塔，尽管这项工程的资金还没有落实。', '市议会决定修复旧灯塔'],
  ja: ['市議会は冬になる前に古い灯台を修理することを決めたが、その費用はまだ見つかっていない。', '古い灯台、修理へ'],
  ko: [
    '시의회는 겨울이 오기 전에 오래된 등대를 수리하기로 결정했지만 비용은 아직 마련되지 않았다.',
    '오래된 등대 수리한다',
  ],
  ro: [
    'Consiliul local a decis că vechiul far va fi reparat înainte de iarnă, deși banii pentru această lucrare nu au fost găsiți până acum.',
    'Consiliul local vrea să salveze vechiul far de pe coastă',
  ],
  hu: [
    'A városi tanács úgy döntött, hogy a régi világítótornyot még a tél előtt kijavítják, de a pénz még nincs meg, és nem is lesz.',
    'Úgy döntött a tanács, hogy nem bontják le a régi tornyot',
  ],
};

const NEIGHBOURS: Readonly<Record<string, string>> = {
  sk: 'Zastupiteľstvo rozhodlo, že starý maják bude opravený ešte pred zimou, aj keď peniaze na opravu sa zatiaľ nepodarilo nájsť, ktoré sú potrebné.',
  ca: 'L’ajuntament ha decidit que el vell far serà reparat abans de l’hivern, però els diners per a les obres encara no són aquí i amb aquesta despesa no hi ha més.',
  ms: 'Majlis bandar telah memutuskan bahawa rumah api lama itu akan dibaiki sebelum musim hujan kerana orang ramai boleh melawat selepas kerja, iaitu dalam tempoh beliau.',
  et: 'Linnavolikogu otsustas, et vana tuletorn tuleb enne talve korda teha, kuid raha selle töö jaoks ei ole veel leitud ning seda pole ka oodata.',
};

describe('identifyLanguage', () => {
  for (const [code, [paragraph, headline]] of Object.entries(SAMPLES)) {
    it(`knows a paragraph and a headline in ${code}`, async () => {
      expect(await identifyLanguage(paragraph)).toMatchObject({ code });
      expect(await identifyLanguage(headline)).toMatchObject({ code });
    });
    // One Spanish sentence may be Galician; everything else is plain from its function words.
    if (code === 'es') continue;
    it(`needs no n-grams for a paragraph in ${code}`, () => {
      expect(guessLanguage(paragraph).code).toBe(code);
    });
  }

  for (const [code, text] of Object.entries(NEIGHBOURS)) {
    it(`does not take ${code} for a language of ours`, async () => {
      expect(await identifyLanguage(text)).toMatchObject({ code });
    });
  }

  it.each([
    [
      'id',
      'Proyek senilai Rp 12 miliar itu dikerjakan selama tiga tahun, ungkapnya, agar siswa tidak perlu lagi memutar.',
    ],
    [
      'ms',
      'Projek bernilai RM 12 juta itu disiapkan dalam tempoh tiga tahun, kata gabenor, dan siswa tidak perlu lagi ke sana.',
    ],
    ['id', 'Sungai itu lebih dalam dan tidak lagi ada ikan seperti dahulu.'],
  ])('tells twins by their everyday words, and takes the greater one without any: %s', async (code, text) => {
    expect(await identifyLanguage(text)).toMatchObject({ code });
  });

  it('knows Romanian by the cedillas of old fonts', () => {
    expect(guessLanguage('Primarul şi viceprimarul spun că oraşul aşteaptă banii pentru şcoală.').code).toBe('ro');
  });

  it('knows Japanese without kana by its characters', async () => {
    expect(await identifyLanguage('旧灯台修理、来年実施')).toMatchObject({ code: 'ja' });
    expect(guessLanguage('旧灯塔修复工程启动').code).toBe('zh');
  });

  it('leaves other scripts to the n-grams, which may know them', async () => {
    expect(await identifyLanguage('Քաղաքային խորհուրդը որոշել է վերանորոգել հին փարոսը մինչև ձմեռ։')).toMatchObject({
      code: 'hy',
    });
    expect(await identifyLanguage('Xyzzy plugh')).toEqual({ code: null, margin: 0 });
  });

  it.each(['', '   ', '12.05.2024', '!!! ???', 'Xqzt', 'Brk Vlt'])('says nothing about %j', async (text) => {
    expect(await identifyLanguage(text)).toEqual({ code: null, margin: 0 });
  });

  it('is not led astray by a foreign name, a lone surrogate or broken marks', async () => {
    expect(await identifyLanguage(`${SAMPLES['en']![0]} 山田太郎 \ud800 Müller \u0301`)).toMatchObject({ code: 'en' });
  });

  it('looks at a bounded part of a huge text, and at all its regions', async () => {
    const huge = `${'Menu Login Home '.repeat(20)}${`${SAMPLES['de']![0]} `.repeat(20_000)}`;
    const start = performance.now();
    expect(await identifyLanguage(huge)).toMatchObject({ code: 'de' });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
