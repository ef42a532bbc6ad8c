import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/rules/pack.js';
import { loadPack } from '../../src/rules/packs.js';
import { parseByline } from '../../src/text/bylines.js';

async function read(code: LanguageCode, line: string): Promise<ReturnType<typeof parseByline>> {
  const pack = await loadPack(code);
  return parseByline(line, pack!.byline);
}

const LINES: readonly (readonly [LanguageCode, string, readonly string[]])[] = [
  ['en', 'By Jane Roe', ['Jane Roe']],
  ['en', 'By Jane Roe and John Doe, staff writers', ['Jane Roe', 'John Doe']],
  ['en', 'Jane Roe | Political editor', ['Jane Roe']],
  ['en', 'BY JANE ROE', ['JANE ROE']],
  ['en', 'Written by: Ida van der Holm', ['Ida van der Holm']],
  ['en', 'By Staff Writer', []],
  ['de', 'Von Anna Muster', ['Anna Muster']],
  ['de', 'Von Anna Muster und Karl von Altenbrück', ['Anna Muster', 'Karl von Altenbrück']],
  ['fr', 'Par Jeanne Valmont', ['Jeanne Valmont']],
  ['es', 'Por María del Carmen Ruiz', ['María del Carmen Ruiz']],
  ['es', 'por Redacción', []],
  ['it', 'di Luca Montefiore', ['Luca Montefiore']],
  ['pt', 'Por João da Serra', ['João da Serra']],
  ['nl', 'Door Pieter van Oosterdam', ['Pieter van Oosterdam']],
  ['ru', 'Автор: Иван Белогорский', ['Иван Белогорский']],
  ['ko', '구현모 기자', ['구현모']],
  ['ja', '文／山田太郎', ['山田太郎']],
  ['zh', '记者：王小明', ['王小明']],
  ['zh', '本报记者 费宁 实习生 陆小满', ['费宁', '陆小满']],
  ['zh', '（本报记者 费宁 通讯员 陆小满）', ['费宁', '陆小满']],
  ['zh', '记者陆小满', ['陆小满']],
  ['zh', '记者陆小满报道', ['陆小满']],
  ['zh', '记者陆小满、何宁报道', ['陆小满', '何宁']],
  ['zh', '本报记者何宁 陆小满 通讯员林疏桐', ['何宁', '陆小满', '林疏桐']],
  ['zh', '陸小滿／綜合報導', ['陸小滿']],
  ['zh', '記者陸小滿／高雄報導', ['陸小滿']],
  ['ja', '（取材・文／水野理沙）', ['水野理沙']],
  ['ja', '【文・水野理沙】', ['水野理沙']],
  ['en', '(By Jane Roe)', ['Jane Roe']],
  ['ar', 'بقلم: سامي الحداد', ['سامي الحداد']],
  ['hu', 'Írta: Harkály Zsuzsa és Rekettyés Bálint', ['Harkály Zsuzsa', 'Rekettyés Bálint']],
  ['hu', 'Szöveg: Harkály Zsuzsa, fotók: Fodros Ágnes', ['Harkály Zsuzsa']],
  ['hu', 'Harkály Zsuzsa riportja', ['Harkály Zsuzsa']],
  ['hu', 'Szerző: MTI', []],
];

describe('parseByline', () => {
  for (const [code, line, authors] of LINES) {
    it(`reads ${code}: ${line}`, async () => {
      expect(await read(code, line)).toMatchObject({ authors, rest: '' });
    });
  }

  it.each([
    'By the time the police came the harbour was empty',
    'By Monday',
    'By Monday the harbour had reopened.',
    'By 2024',
    'Jane Roe',
    'Harbour council votes to save the old lighthouse',
    'By Jane Roe the harbour was called a disgrace',
    '',
    'By',
    `By ${'Jane '.repeat(10_000)}`,
    'By Jane Roe in an interview that was published last year.',
  ])('is silent about %j', async (line) => {
    expect(await read('en', line)).toBeNull();
  });
});

describe('a word for by with nothing between it and the name', () => {
  const common = { isAgency: () => false, isFirm: () => false, isByWord: (word: string) => word === 'by' };

  it.each([
    ['ByJane Roe', ['Jane Roe']],
    ['Written byJane Roe', ['Jane Roe']],
    ['TextEdit Harbour Guide', undefined],
    ['Byron Roe Senior', undefined],
    ['FromSoftware Harbour Games', undefined],
  ])('is told from other words: %s', async (line, authors) => {
    const pack = await loadPack('en');
    expect(parseByline(line, pack!.byline, common)?.authors).toEqual(authors);
  });
});

describe('bylines that say where and how', () => {
  it.each([
    ['en', 'By Orla Venn in Skerrow', ['Orla Venn']],
    ['en', 'Words: Orla Venn Photos: Ida Holm', ['Orla Venn']],
    ['fr', 'Par Lucie Fabre (Valmont, correspondance)', ['Lucie Fabre']],
    ['fr', 'De notre correspondante Lucie Fabre', ['Lucie Fabre']],
    ['nl', 'Door onze redacteur Femke Bos', ['Femke Bos']],
    ['pt', 'Por Marta Leal, p2 — Valverde', ['Marta Leal']],
    ['pl', 'oprac. Jan Kowalewski', ['Jan Kowalewski']],
    ['ar', 'كتب - سامي الهادي', ['سامي الهادي']],
    ['zh', '文｜李明', ['李明']],
    ['zh', '記者李明／台北報導', ['李明']],
    ['ko', '[해운마을=김하늘 기자]', ['김하늘']],
    ['ko', '김하늘·박바다 기자', ['김하늘', '박바다']],
    ['ko', '기자명 김하늘 기자', ['김하늘']],
  ] as const)('%s: %s', async (code, line, authors) => {
    expect((await read(code, line))?.authors).toEqual(authors);
  });

  it('take no place before a reporter for one', async () => {
    expect((await read('ko', '순천, 광양 김하늘 기자'))?.authors ?? []).not.toContain('순천');
  });

  it.each(['By Orla Venn in a storm', 'Par Lucie, la mer', 'Words: a guide'])('are none in %s', async (line) => {
    expect((await read('en', line)) ?? (await read('fr', line))).toBeNull();
  });
});
