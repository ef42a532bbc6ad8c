import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/index.js';
import { BRIDGE } from './bridge-scrapes.js';

const cleaner = await createCleaner();

async function clean(lang: string, place: 'above' | 'below', line: string) {
  const [headline = '', text = ''] = BRIDGE[lang] ?? [];
  const parts = place === 'above' ? [headline, line, text] : [headline, text, line];
  return { article: await cleaner.clean(`${parts.join('\n\n')}\n`, { from: 'text' }), text };
}

const LINES = [
  ['vi', 'Ngày đăng: 12/05/2025 | Lượt xem: 1.234', '', '2025-05-12'],
  ['vi', 'Ngày đăng: 12/05/2025 - Lượt xem: 345', '', '2025-05-12'],
  ['vi', 'Đăng ngày 12/05/2025 08:15 - 345 lượt xem', '', '2025-05-12'],
  ['vi', 'Tác giả: Trần Minh Hà | 12/05/2025 08:15', 'Trần Minh Hà', '2025-05-12'],
  ['tr', 'Tarih: 12 Mayıs 2025 | Okunma: 345 | Haber: Ayşe Yılmaz', 'Ayşe Yılmaz', '2025-05-12'],
  ['tr', 'Eklenme Tarihi: 12.05.2025 - Okunma: 1.234', '', '2025-05-12'],
  ['tr', 'Giriş: 12.05.2025 09:10 Güncelleme: 13.05.2025 10:00', '', '2025-05-12'],
  ['ru', 'Опубликовано: 12.05.2025 Просмотров: 532', '', '2025-05-12'],
  ['ru', 'Дата: 12 мая 2025 | Автор: Иван Петров | Просмотров: 432', 'Иван Петров', '2025-05-12'],
  ['ru', '12 мая 2025, 09:30 · 1 532 просмотра', '', '2025-05-12'],
  ['es', 'Fecha: 12 de mayo de 2025 | Visitas: 345', '', '2025-05-12'],
  ['es', 'Por: Lucía Ferrán | Fecha: 12/05/2025 | Lecturas: 1.200', 'Lucía Ferrán', '2025-05-12'],
  ['zh', '作者：李明 发布时间：2025-05-12 08:30 来源：海风日报 浏览次数：123', '李明', '2025-05-12'],
  ['zh', '发布日期：2025-05-12　来源：海风日报　阅读：1234次', '', '2025-05-12'],
  ['zh', '2025-05-12 08:30 来源: 海风日报 责任编辑: 王芳 字号：大 中 小', '', '2025-05-12'],
  ['ko', '등록 2025.05.12 09:00 | 조회 123', '', '2025-05-12'],
  ['ko', '입력 : 2025-05-12 09:00 수정 : 2025-05-12 10:10 조회수 : 1,234', '', '2025-05-12'],
  ['ko', '김하늘 기자 | 승인 2025.05.12 09:00 | 댓글 0', '김하늘', '2025-05-12'],
  ['en', 'Published: 12 May 2025 | Views: 1,234 | Comments: 5', '', '2025-05-12'],
  ['en', 'Date: 12 May 2025 Author: Orla Venn Category: Local', 'Orla Venn', '2025-05-12'],
  ['pl', 'Dodano: 12.05.2025, wyświetleń: 123', '', '2025-05-12'],
  ['pl', 'Data publikacji: 12.05.2025 r. | Odsłon: 543 | Autor: Jan Kowalewski', 'Jan Kowalewski', '2025-05-12'],
  ['it', 'Pubblicato il 12 maggio 2025 | Visite: 34', '', '2025-05-12'],
  ['hi', 'प्रकाशित: 12 मई 2025 | देखा गया: 345', '', '2025-05-12'],
  ['id', 'Ditulis oleh Budi Santosa | Senin, 12 Mei 2025 | Dibaca: 345 kali', 'Budi Santosa', '2025-05-12'],
  ['id', 'Penulis: Budi Santosa - Editor: Rina Wati - 12 Mei 2025 08:00 WIB', 'Budi Santosa', '2025-05-12'],
  ['de', 'Erstellt: 12. Mai 2025 | Zugriffe: 543 | Autor: Jana Kolbe', 'Jana Kolbe', '2025-05-12'],
  ['de', 'Veröffentlicht am 12.05.2025 um 09:10 Uhr | Lesezeit: 3 Min. | Klicks: 123', '', '2025-05-12'],
  ['ja', '記者：山田花子 掲載日：2025年5月12日', '山田花子', '2025-05-12'],
  ['ar', 'الاثنين 12 مايو 2025 - 09:10 | عدد المشاهدات: 345', '', '2025-05-12'],
  ['ar', 'كتب: سامي الهادي | تاريخ النشر: 12 مايو 2025 | المشاهدات: 1234', 'سامي الهادي', '2025-05-12'],
  ['fa', 'تاریخ انتشار: ۲۲ اردیبهشت ۱۴۰۴ - ۰۹:۱۰ | کد خبر: ۱۲۳۴۵', '', '2025-05-12'],
] as const;

describe('a line of facts', () => {
  it.each(
    LINES.flatMap(([lang, line, author, date]) =>
      (['above', 'below'] as const).map((place) => ({ lang, place, line, author, date })),
    ),
  )('is read $place the text: $line', async ({ lang, place, line, author, date }) => {
    const { article, text } = await clean(lang, place, line);
    expect(article.text).toBe(text);
    expect(article.authors.join()).toBe(author);
    expect(article.published?.slice(0, 10)).toBe(date);
  });

  it.each(['3 May 2024 | Two ships lost, 14 dead', '3 May 2024 | Fire kills 14 in Skerrow'])(
    'is none where a part says something else: %s',
    async (line) => {
      expect((await clean('en', 'above', line)).article.text).toContain(line.split(' | ')[1]);
    },
  );

  it.each(['Deadline: 12 May 2025', 'Next ferry: 12 May 2025, 09:30'])(
    'is none with a label of its own: %s',
    async (line) => {
      const { article } = await clean('en', 'above', line);
      expect(article.published).toBeNull();
      expect(article.text).toContain(line);
    },
  );

  it('keeps both its dates', async () => {
    const { article } = await clean('en', 'above', 'Published: 12 May 2025 | Updated: 14 May 2025 | Views: 345');
    expect([article.published, article.modified]).toEqual(['2025-05-12', '2025-05-14']);
  });

  it('is not read below the text where nothing says whose date it is', async () => {
    const { article, text } = await clean('en', 'below', '12 May 2025 | 5 comments');
    expect(article.published).toBeNull();
    expect(article.text).toContain(text);
  });
});

describe('a name below the text', () => {
  it.each([
    ['en', ['Orla Venn', '12 May 2025']],
    ['de', ['Jana Kolbe', '12. Mai 2025']],
    ['it', ['di Giulia Conti', '12 maggio 2025']],
    ['en', ['Orla Venn', 'orla.venn@gull.example']],
  ])('says whose the date or the address below it is (%s): %s', async (lang, lines) => {
    const { article, text } = await clean(lang, 'below', lines.join('\n\n'));
    expect(article.text).toBe(text);
    expect(article.authors).toHaveLength(1);
    expect(article.published).toBe(lines[1]?.includes('@') === true ? null : '2025-05-12');
  });
});

describe('a line that labels the section', () => {
  it.each([
    ['en', 'Category: Local', 'Local'],
    ['en', 'Posted in Local News, Harbour', 'Local News'],
    ['de', 'Rubrik: Aus dem Tal', 'Aus dem Tal'],
    ['ru', 'Рубрика: Общество', 'Общество'],
    ['ja', 'カテゴリー：地域', '地域'],
  ])('is lifted: %s %s', async (lang, line, section) => {
    for (const place of ['above', 'below'] as const) {
      const { article, text } = await clean(lang, place, line);
      expect(article.text).toBe(text);
      expect(article.section).toBe(section);
    }
  });

  it.each([
    'Posted in haste',
    'Category: it was a storm, and nobody had seen one like it in years',
    'Section: closed.',
  ])('is none: %s', async (line) => {
    expect((await clean('en', 'below', line)).article.text).toContain(line);
  });
});

describe('a line that names the source', () => {
  it.each([
    ['es', 'Fuente: EFE'],
    ['it', '(Fonte: Agenzia Valdoria)'],
    ['ru', 'Источник: Вестник Зареченска'],
    ['zh', '（来源：海风日报）'],
    ['tr', 'Kaynak: Kıyı Ajansı'],
  ])('goes above and below the text: %s %s', async (lang, line) => {
    for (const place of ['above', 'below'] as const) {
      const { article, text } = await clean(lang, place, line);
      expect(article.text).toBe(text);
    }
  });

  it.each(['Source: the river rises below the old mill.', 'Source of the river'])('is none: %s', async (line) => {
    expect((await clean('en', 'below', line)).article.text).toContain(line);
  });
});
