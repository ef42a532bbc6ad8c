import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';

const BODY = [
  'The lighthouse of Ribamar went dark at ten past two, and half an hour later nobody in the town was asleep any more.',
  'The keeper, Fermin Ansede, said that the dark made a noise. The dogs of the town did not understand anything either.',
  'The port authority found a burnt fuse and a nest. It has replaced the first and asked for permission to replace the second.',
];

const MENU = [
  'Weather',
  'Puzzles',
  'Radio',
  'Maps',
  'Races',
  'Boats',
  'Tides',
  'Ferries',
  'Recipes',
  'Letters',
  'Births',
  'Cinema',
];

const page = (...lines: string[]): string => lines.join('\n\n');

describe('the title', () => {
  it('is the headline, not the menu above it, where no page title stands', async () => {
    const { title } = await clean(
      page('Menu', 'Home', 'News', 'Lighthouse goes dark and wakes the town', 'By Ed Palliser', ...BODY),
    );
    expect(title).toBe('Lighthouse goes dark and wakes the town');
  });

  it('is the headline for readers, where the page title says it in other words', async () => {
    const { title } = await clean(
      page(
        'Ribamar lighthouse: dark night wakes the whole town | The Eco',
        'Home',
        'Dark night wakes all of Ribamar',
        'By Ed Palliser',
        ...BODY,
      ),
    );
    expect(title).toBe('Dark night wakes all of Ribamar');
  });

  it('is no slogan that has nothing to do with the text', async () => {
    const { title } = await clean(
      page('Subscribers save more with vouchers', ...MENU, ...BODY, 'Subscribers save more with vouchers'),
    );
    expect(title).not.toBe('Subscribers save more with vouchers');
  });
});

describe('dates', () => {
  it('may stand above the headline', async () => {
    const { published, title } = await clean(
      page('Lighthouse goes dark | The Eco', '9 January 2025', 'Lighthouse goes dark', ...BODY),
    );
    expect({ published, title }).toEqual({ published: '2025-01-09', title: 'Lighthouse goes dark' });
  });

  it('may stand beside a source', async () => {
    const { published } = await clean(
      page('Lighthouse goes dark | The Eco', 'Lighthouse goes dark', '9 January 2025 Source: The Eco', ...BODY),
    );
    expect(published).toBe('2025-01-09');
  });
});

describe('names', () => {
  it('sign beside the headline', async () => {
    const { authors } = await clean(
      page(
        'Lighthouse goes dark | The Eco',
        'Lighthouse goes dark',
        'Casilda Rocamora, Tom Ash',
        '9 January 2025',
        ...BODY,
      ),
    );
    expect(authors).toEqual(['Casilda Rocamora', 'Tom Ash']);
  });

  it('may stand before a bar, with place and date', async () => {
    const { authors } = await clean(
      page(
        'Lighthouse goes dark | The Eco',
        'Lighthouse goes dark',
        'Casilda Rocamora | Ribamar | 9 January 2025',
        ...BODY,
      ),
    );
    expect(authors).toEqual(['Casilda Rocamora']);
  });
});
