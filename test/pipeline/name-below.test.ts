import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/index.js';

const cleaner = await createCleaner();

const VIETNAMESE = [
  'Cầu gỗ qua suối Lam mở lại sau ba tháng sửa chữa',
  'Sáng nay, xã Lam Khê mở lại cây cầu gỗ bắc qua suối sau ba tháng sửa chữa với sự góp công của hơn hai trăm người dân.',
  'Ông Đỗ Văn Thịnh, trưởng thôn, cho biết trẻ em không còn phải đi vòng bốn cây số để đến trường như mấy tháng vừa qua.',
  'Theo đội thợ, mặt cầu được thay toàn bộ ván và hai bên có thêm lan can bằng tre già.',
];

const JAPANESE = [
  '霧橋の渡し船、週末も運航へ',
  '霧橋町は十日、町営の渡し船を来月から週末も運航すると発表した。観光客の増加に対応するためで、往復で一日八便を予定している。',
  '船長の宇津木さんは「冬の間も湯たんぽを積んで走ります」と話した。町は待合所に小さな図書棚も置くという。',
  '運賃はこれまでと同じ二百円で、小学生は無料になる。',
];

async function read(lines: readonly string[]) {
  const { document } = await cleaner.clean(lines.join('\n\n'), { from: 'text' });
  return { authors: document.metadata.authors, last: document.blocks.at(-1)?.text };
}

describe('the name below the text', () => {
  it('signs above the paper that stands below it', async () => {
    const lines = [...VIETNAMESE, 'Minh Khuê', 'Theo Báo Suối Lam'];
    expect(await read(lines)).toEqual({ authors: ['Minh Khuê'], last: VIETNAMESE.at(-1) });
  });

  it('signs in brackets where the page names the same person once more', async () => {
    const lines = [...JAPANESE, '（佐伯みのり）', '記者プロフィール', '佐伯みのり'];
    expect(await read(lines)).toEqual({ authors: ['佐伯みのり'], last: JAPANESE.at(-1) });
  });

  it('is none in brackets that nothing vouches for', async () => {
    const lines = [...JAPANESE, '（敬称略）'];
    expect(await read(lines)).toMatchObject({ authors: [] });
  });
});
