import { describe, expect, it } from 'vitest';
import { learnSiteFrom, scrape, story } from './pages.js';

/** So many pages, each with its own story between the lines that `around` gives. */
function pages(
  count: number,
  around: (number: number) => { top?: string[]; inside?: string[]; bottom?: string[] },
): string[] {
  return Array.from({ length: count }, (_, number) => {
    const { top = [], inside = [], bottom = [] } = around(number);
    const [first = '', ...others] = story(number);
    return scrape(...top, first, ...inside, ...others, ...bottom);
  });
}

async function furnitureOf(texts: readonly string[]): Promise<string[]> {
  const { furniture } = await learnSiteFrom(texts);
  return furniture.map(({ text, files, place }) => `${place} ${files}: ${text}`);
}

const PROMISE = 'Whoever keeps a lock may read our letters for a year, and pays when the water rises again in spring.';

describe('what is furniture', () => {
  it('is a line that most pages print above or below their stories', async () => {
    const texts = pages(8, (at) => ({ top: ['Locks and weirs'], bottom: at < 6 ? ['Keep the gates shut'] : [] }));
    expect(await furnitureOf(texts)).toEqual(['top 8: Locks and weirs', 'bottom 6: Keep the gates shut']);
  });

  it('is a pointer to a story, but not where it is that story’s headline', async () => {
    const headline = 'Seven barges wait below the weir';
    const texts = pages(8, (at) =>
      at === 0
        ? { top: [headline, 'Share the water'] }
        : { bottom: ['Keep the gates shut', ...(at < 5 ? [headline] : [])] },
    );
    expect(await furnitureOf(texts)).toEqual(['bottom 7: Keep the gates shut', `bottom 5: ${headline}`]);
  });

  it('is a label right above the text that belongs to a group', async () => {
    const texts = pages(8, (at) => ({ top: [`Gate ${at} is stuck`, 'Share the water', 'Hear this page read'] }));
    expect(await furnitureOf(texts)).toEqual(['top 8: Hear this page read', 'top 8: Share the water']);
  });

  it('is a notice of sentences that stands apart from the story, or at it in nearly all of many pages', async () => {
    const apart = pages(8, () => ({ bottom: ['Keep the gates shut', PROMISE] }));
    expect(await furnitureOf(apart)).toContain(`bottom 8: ${PROMISE}`);
    const close = (count: number) => furnitureOf(pages(count, () => ({ bottom: [PROMISE] })));
    expect(await close(8)).toEqual([]);
    expect(await close(20)).toEqual([`bottom 20: ${PROMISE}`]);
  });

  it('is a box inside the story that stands beside its own lines each time', async () => {
    const texts = pages(8, () => ({ inside: ['Our lock letter', 'Every Friday in your barge'] }));
    expect(await furnitureOf(texts)).toEqual(['inside 8: Every Friday in your barge', 'inside 8: Our lock letter']);
  });

  it('is found with spellings that differ in case and marks only', async () => {
    const texts = pages(6, (at) => ({ bottom: [at % 2 === 0 ? 'KEEP THE GATES SHUT!' : 'Keep the gates shut'] }));
    expect(await furnitureOf(texts)).toEqual(['bottom 6: KEEP THE GATES SHUT!']);
  });

  it('is a menu entry where the menu stands, also when stories have it as a subheading', async () => {
    const texts = pages(9, (at) => ({ top: ['Locks', 'Background', 'Weirs'], inside: at < 4 ? ['Background'] : [] }));
    expect(await furnitureOf(texts)).toContain('top 9: Background');
  });
});

describe('what is no furniture, however often it stands there', () => {
  it.each<[string, (number: number) => { top?: string[]; inside?: string[]; bottom?: string[] }]>([
    ['a subheading', () => ({ inside: ['What happened'] })],
    ['a byline', () => ({ top: ['By Maren Oldacre'] })],
    ['a date', () => ({ top: ['14 March 2025'] })],
    ['the name of one of several authors', (at) => ({ top: [at < 5 ? 'Maren Oldacre' : 'Tobin Areld'] })],
    ['a quotation', () => ({ bottom: ['“The water keeps no promises.”'] })],
    ['the opening of a series', (at) => ({ top: at < 4 ? [PROMISE] : [] })],
    ['the farewell of a columnist', (at) => ({ bottom: at < 4 ? ['Keep your feet dry until Friday.'] : [] })],
    ['a refrain', () => ({ inside: ['Row, row to the weir', ...story(900, 1), 'Row, row to the weir'] })],
    [
      'a subheading right above the text',
      (at) => ({ top: [`Gate ${at} is stuck`, 'By Maren Oldacre', 'What happened'] }),
    ],
    [
      'a label above lines of each story',
      (at) => ({
        top: [`Gate ${at} is stuck`, 'By Maren Oldacre', 'What you need', `${at + 2} ropes`, `${at + 9} lamps`],
      }),
    ],
    ['a label that a part of the reports has', (at) => ({ bottom: at < 4 ? ['Water level', `${at} metres`] : [] })],
  ])('%s', async (_, around) => {
    expect(await furnitureOf(pages(8, around))).toEqual([]);
  });

  it('the farewell of a series without a full stop, above the footer', async () => {
    const texts = pages(8, (at) => ({ bottom: [...(at < 4 ? ['Until Friday then'] : []), 'Keep the gates shut'] }));
    expect(await furnitureOf(texts)).toEqual(['bottom 8: Keep the gates shut']);
  });

  it('a story that is printed at several addresses', async () => {
    const agency = scrape('Keep the gates shut', ...story(50, 6), 'What the keepers say', ...story(51, 2));
    const texts = [...pages(5, () => ({ top: ['Keep the gates shut'] })), agency, agency, agency, agency];
    expect(await furnitureOf(texts)).toEqual(['top 6: Keep the gates shut']);
  });

  it('what four pages share: they may do so by chance', async () => {
    expect(await furnitureOf(pages(4, () => ({ top: ['Locks and weirs'] })))).toEqual([]);
  });
});

describe('the name of a site', () => {
  it('is what its titles end or begin with', async () => {
    const behind = pages(6, (at) => ({ top: [`Gate number ${at} is stuck again today | The Lock Post`] }));
    expect(await learnSiteFrom(behind)).toMatchObject({ titleTails: ['The Lock Post'] });
    const before = pages(6, (at) => ({ top: [`The Lock Post – Gate number ${at} is stuck again today`] }));
    expect(await learnSiteFrom(before)).toMatchObject({ titleTails: ['The Lock Post'] });
  });

  it('is no topic before a colon, and no section that a few have', async () => {
    const texts = pages(8, (at) => ({
      top: [at < 3 ? `Gate ${at} is stuck | Weirs` : `Opinion: Gate ${at} is stuck`],
    }));
    expect((await learnSiteFrom(texts)).titleTails).toEqual([]);
  });
});
