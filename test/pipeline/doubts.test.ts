import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';

const codes = async (text: string): Promise<[string, string[]]> => {
  const { status, warnings } = await clean(text);
  return [status, warnings.map(({ code }) => code)];
};

describe('doubts', () => {
  it('knows a page of headlines', async () => {
    const titles = [
      'Bridge closed for two weeks',
      'Council buys back its roof',
      'Elk lost in shopping centre',
      'New head for the hill school',
    ];
    const more = ['Pool opens without any water', 'The fisherman who hated fish', 'Trains to the coast cancelled'];
    expect(await codes([...titles, ...more].join('\n\n'))).toEqual(['suspect', ['listing']]);
  });

  it('leaves a short article alone', async () => {
    const [status] = await codes(
      'Goose closes the ring road\n\nA goose closed the ring road at Dunmarsh on Tuesday. It left at noon and was not fined.',
    );
    expect(status).toBe('ok');
  });
});

describe('a page that only refuses', () => {
  it('is empty, with a menu and some advice around the refusal', async () => {
    const { status, title } = await clean(
      'Page not found - The Quay\n\nMenu\n\nSport\n\n404\n\nThe page you asked for may have been moved, or it was never here.\n\nCheck the address and try again.',
    );
    expect({ status, title }).toEqual({ status: 'empty', title: null });
  });

  it('is empty, when it asks to log in', async () => {
    const { status } = await clean(
      'Log in - The Quay\n\nEmail address\n\nPassword\n\nForgot your password?\n\nLog in\n\nPrivacy policy',
    );
    expect(status).toBe('empty');
  });

  it('is an article, when it tells a story about the refusal', async () => {
    const story =
      'The museum of lost pages opened on Monday in the old post office of Dunmarsh, and its first exhibit is a door that leads nowhere. ';
    const { status } = await clean(
      `Page not found: a museum opens\n\n${story.repeat(1)}\n\nThe director, Ines Aber, collected the signs for eleven years. She began with the one on the door of her own school, which had moved without telling her.\n\nThe tickets are free, but the address on them is wrong. Visitors are asked to find the house by the queue in front of it.`,
    );
    expect(status).toBe('ok');
  });
});

describe('an empty result', () => {
  it('says why it is empty', async () => {
    expect(await codes('')).toEqual(['empty', ['no-text']]);
    expect(await codes(' \n\t\n')).toEqual(['empty', ['no-text']]);
    expect(await codes('Privacy policy\n\nTerms of use')).toEqual(['empty', ['no-article']]);
    const { warnings } = await clean('404 Not Found');
    expect(warnings).toEqual([{ code: 'no-article', message: 'no article here: the text belongs to an error page' }]);
  });

  it('names what is no text once', async () => {
    const { status, warnings } = await clean(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect([status, warnings.map(({ code }) => code)]).toEqual(['empty', ['binary']]);
  });
});
