import { describe, expect, it } from 'vitest';
import { dateLists } from '../../src/rules/date-lists.js';
import type { LanguageCode } from '../../src/rules/pack.js';
import { loadPack } from '../../src/rules/packs.js';
import { compileDateVocabulary, type DateVocabulary } from '../../src/text/date-vocabulary.js';
import { parseDateLine } from '../../src/text/dates.js';
import { isRelativeDate } from '../../src/text/relative-date.js';

async function vocabulary(code: LanguageCode): Promise<DateVocabulary> {
  const pack = await loadPack(code);
  return compileDateVocabulary(dateLists(code, pack!.dates));
}

/** Language, line, label, value. */
const LINES: readonly (readonly [LanguageCode, string, 'published' | 'modified' | null, string])[] = [
  ['en', 'Published 5 March 2024, 10:04 GMT', 'published', '2024-03-05T10:04Z'],
  ['en', 'Mon, 4 Nov 2024 09:15 EST', null, '2024-11-04T09:15-05:00'],
  ['en', 'Last updated: March 5, 2024 at 3:07 p.m. ET', 'modified', '2024-03-05T15:07'],
  ['en', 'Posted on 5th March 2024', 'published', '2024-03-05'],
  ['en', '2024-03-05T10:04:30+01:00', null, '2024-03-05T10:04:30+01:00'],
  ['en', '2024-03-05', null, '2024-03-05'],
  ['en', '25/03/2024', null, '2024-03-25'],
  ['en', 'Sept. 7, 2024 12:05 AM', null, '2024-09-07T00:05'],
  ['de', 'Stand: 04.03.2024, 10:15 Uhr', 'modified', '2024-03-04T10:15'],
  ['de', 'Veröffentlicht am 5. März 2024 um 18 Uhr', 'published', '2024-03-05T18:00'],
  ['de', 'Dienstag, 5. März 2024', null, '2024-03-05'],
  ['fr', 'Publié le 3 mars 2024 à 18h05', 'published', '2024-03-03T18:05'],
  ['fr', 'Publié le 1er août 2024', 'published', '2024-08-01'],
  ['es', 'Actualizado el 7 de marzo de 2024', 'modified', '2024-03-07'],
  ['es', '07/03/2024 - 10:32', null, '2024-03-07T10:32'],
  ['pt', 'Publicado em 5 de março de 2024 às 10h04', 'published', '2024-03-05T10:04'],
  ['it', '5 marzo 2024, 10:04', null, '2024-03-05T10:04'],
  ['nl', 'Gepubliceerd op 5 maart 2024 om 10:04 uur', 'published', '2024-03-05T10:04'],
  ['sv', 'Publicerad 5 mars 2024 kl. 10.04', 'published', '2024-03-05T10:04'],
  ['no', 'Publisert 5. mars 2024 kl. 10:04', 'published', '2024-03-05T10:04'],
  ['da', '5. marts 2024 kl. 10.04', null, '2024-03-05T10:04'],
  ['fi', 'Julkaistu 5.3.2024 klo 10.04', 'published', '2024-03-05T10:04'],
  ['pl', 'Opublikowano: 5 listopada 2024, 10:04', 'published', '2024-11-05T10:04'],
  ['cs', '5. března 2024 10:04', null, '2024-03-05T10:04'],
  ['ro', 'Publicat: 5 martie 2024, ora 10:04', 'published', '2024-03-05T10:04'],
  ['ro', 'Actualizat la marţi, 5 martie 2024, 10:04', 'modified', '2024-03-05T10:04'],
  ['ru', 'Опубликовано 5 марта 2024 года в 10:04', 'published', '2024-03-05T10:04'],
  ['uk', '5 березня 2024, 10:04', null, '2024-03-05T10:04'],
  ['bg', '12 март 2025 г., 10:15', null, '2025-03-12T10:15'],
  ['bg', '12.03.2025, 10:15 ч.', null, '2025-03-12T10:15'],
  ['bg', 'Публикувано на 12 март 2025 г. в 10:15 часа', 'published', '2025-03-12T10:15'],
  ['bg', 'Последна промяна: 03.12.2025 / 08.40 ч.', 'modified', '2025-12-03T08:40'],
  ['bg', 'Публикувана в 10:15 ч. на 12.03.2025 г.', 'published', '2025-03-12T10:15'],
  ['bg', 'сряда, 5 ноем. 2025', null, '2025-11-05'],
  ['bg', '5 юли 2025, 07:05 сл.об.', null, '2025-07-05T19:05'],
  ['bg', 'обновена 1 май 2025', 'modified', '2025-05-01'],
  ['tr', 'Yayınlanma: 5 Mart 2024 10:04', 'published', '2024-03-05T10:04'],
  ['el', '5 Μαρτίου 2024, 10:04', null, '2024-03-05T10:04'],
  ['ar', '٥ مارس ٢٠٢٤', null, '2024-03-05'],
  ['ar', 'نُشر: 10:04-5 مارس 2024 م ـ 24 شَعبان 1445 هـ', 'published', '2024-03-05T10:04'],
  ['ar', 'الثلاثاء 24 شعبان 1445هـ - 5 مارس 2024م', null, '2024-03-05'],
  ['vi', 'Ngày 5 tháng 3 năm 2024', 'published', '2024-03-05'],
  ['vi', '05 tháng 3, 2024', null, '2024-03-05'],
  ['ja', '令和6年3月5日', null, '2024-03-05'],
  ['he', '5 במרץ 2024', null, '2024-03-05'],
  ['hi', '5 मार्च 2024, 10:04', null, '2024-03-05T10:04'],
  ['bn', '৫ মার্চ ২০২৪, ১০:০৪', null, '2024-03-05T10:04'],
  ['id', 'Selasa, 5 Maret 2024 10:04 WIB', null, '2024-03-05T10:04+07:00'],
  ['vi', 'Thứ Ba, 5/3/2024, 10:04', null, '2024-03-05T10:04'],
  ['th', 'เผยแพร่ 5 มีนาคม พ.ศ. 2567', 'published', '2024-03-05'],
  ['th', '5 มี.ค. 2567 10:04 น.', null, '2024-03-05T10:04'],
  ['th', '5 พ.ค. 2567 10:04 น.', null, '2024-05-05T10:04'],
  ['th', '5 พฤศจิกายน 2567', null, '2024-11-05'],
  ['zh', '发布时间：2024年3月5日 10:04', 'published', '2024-03-05T10:04'],
  ['ja', '2024年3月5日 10時04分', null, '2024-03-05T10:04'],
  ['ja', '2024年3月5日（火）午後3時04分', null, '2024-03-05T15:04'],
  ['ko', '2024년 3월 5일 오후 3시 4분'.replace('3시 4분', '3시 04분'), null, '2024-03-05T15:04'],
  ['hu', '2024. március 5.', null, '2024-03-05'],
  ['hu', '2024. március 5., kedd 10:04', null, '2024-03-05T10:04'],
  ['hu', 'Megjelent: 2024. márc. 5. 10.04', 'published', '2024-03-05T10:04'],
  ['hu', 'Közzétéve: 2024.03.05. 10:04', 'published', '2024-03-05T10:04'],
  ['hu', 'Frissítve: 2024. 03. 05. 10:04:30', 'modified', '2024-03-05T10:04:30'],
  ['hu', 'Utolsó frissítés: 2024. március 5-én, du. 3:04', 'modified', '2024-03-05T15:04'],
  ['hu', '2024 február 28., 08:23', null, '2024-02-28T08:23'],
  ['hu', '2024. május. 14. 08:53', null, '2024-05-14T08:53'],
  ['hu', '2024. szeptember 1-jén 18 órakor', null, '2024-09-01T18:00'],
  ['hu', '2024. szeptember 1., 18 óra 05 perc', null, '2024-09-01T18:05'],
];

describe('parseDateLine', () => {
  for (const [code, line, label, value] of LINES) {
    it(`reads ${code}: ${line}`, async () => {
      expect(parseDateLine(line, await vocabulary(code))).toMatchObject({ label, value, rest: '', more: [] });
    });
  }

  it('reads two dates on one line', async () => {
    expect(parseDateLine('입력 2025.05.15 20:00 수정 2025.05.15 20:57', await vocabulary('ko'))).toMatchObject({
      label: 'published',
      value: '2025-05-15T20:00',
      more: [{ label: 'modified', value: '2025-05-15T20:57' }],
    });
    expect(
      parseDateLine('17 Февруари, 2026 06:05, обновена 17 Февруари, 2026 06:47', await vocabulary('bg')),
    ).toMatchObject({
      value: '2026-02-17T06:05',
      more: [{ label: 'modified', value: '2026-02-17T06:47' }],
    });
    expect(
      parseDateLine('Publié le 3 mars 2024 à 18h05, mis à jour le 4 mars 2024 à 9h10', await vocabulary('fr')),
    ).toMatchObject({
      label: 'published',
      value: '2024-03-03T18:05',
      more: [{ label: 'modified', value: '2024-03-04T09:10' }],
    });
  });

  it('reads the day of change in brackets', async () => {
    expect(parseDateLine('5 marzo 2024 (modifica il 6 marzo 2024 | 10:04)', await vocabulary('it'))).toMatchObject({
      label: null,
      value: '2024-03-05',
      more: [{ label: 'modified', value: '2024-03-06T10:04' }],
    });
  });

  it('returns a place or a byline beside the date', async () => {
    const en = await vocabulary('en');
    expect(parseDateLine('By Jane Roe | 3 May 2024', en)).toMatchObject({ value: '2024-05-03', rest: 'By Jane Roe' });
    expect(parseDateLine('By Jane Roe Published 3 May 2024', en)).toMatchObject({
      label: 'published',
      rest: 'By Jane Roe',
    });
    expect(parseDateLine('Altenbrück, 3 May 2024', en)).toMatchObject({ value: '2024-05-03', rest: 'Altenbrück' });
  });

  it.each([
    '03/05/2024',
    '31 February 2024',
    '5 March 1890',
    '5 March',
    'March 2024',
    '10:04',
    '2 hours ago',
    'yesterday',
    '',
    'The police came on 5 March 2024.',
    'The police came to the harbour on 5 March 2024 and stayed',
    'On 5 March 2024 the harbour was closed',
    '123456',
    '99999999',
    'Score 3-05-2024-7',
    'A'.repeat(100_000),
  ])('is silent about %j', async (line) => {
    expect(parseDateLine(line, await vocabulary('en'))).toBeNull();
  });

  it.each([
    ['تاریخ انتشار: ۱۵ اسفند ۱۴۰۲', '2024-03-05'],
    ['۱۴۰۲/۱۲/۱۵', '2024-03-05'],
    ['دوشنبه ۲۲ اردیبهشت ۱۴۰۴ - ۰۹:۱۰', '2025-05-12T09:10'],
    // The last day of a leap year, and the first of the next.
    ['۳۰ اسفند ۱۴۰۳', '2025-03-20'],
    ['۱ فروردین ۱۴۰۴', '2025-03-21'],
  ])('converts the Jalali %s', async (line, value) => {
    expect(parseDateLine(line, await vocabulary('fa'))?.value).toBe(value);
  });

  it.each(['۳۰ اسفند ۱۴۰۲', '۳۱ مهر ۱۴۰۲', '15 رمضان 1446', '1446/09/15'])('makes no date of %s', async (line) => {
    expect(parseDateLine(line, await vocabulary('fa'))).toBeNull();
  });
});

describe('isRelativeDate', () => {
  it.each([
    ['en', '2 hours ago'],
    ['en', 'Updated yesterday'],
    ['de', 'vor 3 Stunden'],
    ['fr', 'il y a 5 minutes'],
    ['pt', 'Atualizado há 2 horas'],
    ['it', 'Aggiornato alle 09:10'],
    ['nl', 'Laatste update: 09:10'],
    ['bg', 'преди 3 часа'],
    ['bg', 'Обновена вчера, 10:15 ч.'],
    ['ja', '3時間前'],
    ['ko', '3시간 전'],
    ['hu', '3 órája'],
    ['hu', 'Frissítve: tegnap, 09:10'],
  ] as const)('knows %s: %s', async (code, line) => {
    expect(isRelativeDate(line, await vocabulary(code))).toBe(true);
  });

  it.each(['5 March 2024', 'Yesterday the harbour was closed', '', 'Updated'])(
    'is no relative date: %j',
    async (line) => {
      expect(isRelativeDate(line, await vocabulary('en'))).toBe(false);
    },
  );
});
