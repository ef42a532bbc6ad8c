import { expect, test } from 'vitest';
import { readText } from '../../src/readers/text.js';

async function read(text: string): Promise<string[]> {
  const { blocks } = await readText(text);
  return blocks.map((block) => block.text);
}

const WRAPPED = `Wer in Niederfalken nach zehn Uhr abends über den Fluss möchte, muss
künftig schwimmen. Der Gemeinderat hat am Donnerstag beschlossen, die
alte Klappbrücke jede Nacht zu öffnen, damit die Anwohner schlafen kön-
nen. Das betrifft laut Ortsvorsteher Brackwasser vor allem die Ein- und
Ausfahrt der Lastwagen, aber auch die Nord-Süd-Linie und die half-fertige`;

test('a hyphen at the end of a wrapped line goes with the line end', async () => {
  expect((await read(WRAPPED))[0]).toContain('schlafen können.');
});

test('a hyphen that stands for the rest of a word stays', async () => {
  const [text] = await read(
    `${WRAPPED} Brücke. Und jetzt folgt auch noch die Zu-\noder Abfahrt von der alten Klappbrücke.`,
  );
  expect(text).toContain('die Zu- oder Abfahrt');
});

test('a hyphen stays in a word that is written with it elsewhere', async () => {
  const [text] = await read(
    `${WRAPPED}\nBrücke. Am Ende der Sitzung ging es im Rat noch einmal um die half-\nfertige Klappbrücke.`,
  );
  expect(text).toContain('um die half-fertige Klappbrücke');
});

test('the lines of a song stay apart', async () => {
  const song = 'Oh, row the ferry over, Tom,\nThe toll is paid, the tide is long,\nAnd all the geese have gone.';
  const text = `The song was sung again on Saturday.\n\n${song}\n\nThere is no Tom.`;
  expect(await read(text)).toEqual(['The song was sung again on Saturday.', ...song.split('\n'), 'There is no Tom.']);
});

test('Chinese lines that each end a sentence are paragraphs, however alike their lengths', async () => {
  const line = '云栖镇的老桥昨天下午重新开放，镇上的三百多名居民带着自家做的米糕到桥头庆祝，孩子们在桥上放起了风筝。';
  const lines = ['一', '二', '三', '四', '五', '六'].map((number) => `${number}${line}`);
  expect(await read(lines.join('\n'))).toEqual(lines);
});

test('sentences go together over the lines that links left', async () => {
  const text = 'Visitors walked to the\nPlough Inn\n(which owns the hill), and have been\nvery decent\n.';
  expect(await read(text)).toEqual([
    'Visitors walked to the Plough Inn (which owns the hill), and have been very decent.',
  ]);
});

test('lines between blank lines go together once one seam shows a cut', async () => {
  const chunk = '“We did\nnot\nask for it,” said\nHarriet Voss\n– a geologist – and left.';
  expect(await read(`A spring moved.\n\n${chunk}\n\nHolywell is dry.`)).toEqual([
    'A spring moved.',
    '“We did not ask for it,” said Harriet Voss – a geologist – and left.',
    'Holywell is dry.',
  ]);
});

test('Arabic and Japanese sentences are cut at links as well', async () => {
  const arabic = 'وصلت\nالمكتبة المتنقلة\n، التي يحملها حمار، إلى قرية\nوادي الحجل\nبعد رحلة طويلة.';
  const japanese = '町は「\n流されても届く\n」と書いた札を\n新しいポスト\nに掛けた。';
  expect(await read(`الخبر\n\n${arabic}\n\n${japanese}`)).toEqual([
    'الخبر',
    'وصلت المكتبة المتنقلة، التي يحملها حمار، إلى قرية وادي الحجل بعد رحلة طويلة.',
    '町は「流されても届く」と書いた札を新しいポストに掛けた。',
  ]);
});

test.each([
  ['a German closing quote ends a line', '„Das war ein wirklich wahnsinniges Glück“\nVor dem Rathaus wartet die Ziege'],
  ['a letter is no article', 'Ergebnisse der Nations League A\nAlle Ligen'],
  ['a short attribution is a line of its own', 'Ein Angebot von\nService'],
  ['a heading, and a sentence that begins with its words', '5. Feed Your Goat\nFeed your goat\nis what they say.'],
  ['labels in lower case below a headline', 'Welcome! Log into your account\nyour username\nPassword'],
])('%s', async (_, text) => {
  expect((await read(text))[0]).toBe(text.split('\n')[0]);
});

test('a date goes on with a sentence that asks for it', async () => {
  expect(await read('Die Behörde betonte am\n8. Mai\n, dass alle Ziegen wohlauf sind.')).toEqual([
    'Die Behörde betonte am 8. Mai, dass alle Ziegen wohlauf sind.',
  ]);
});

test('a scrape on one line is cut at its title and its sentences', async () => {
  const body = ['The goat crossed the bridge on Monday.', 'Nobody had expected it before Easter, the mayor said.'];
  const rest = [
    'The bridge was built in 1904 and has been crossed by nobody since the ferry came.',
    'It is to be painted.',
  ];
  const more = ['The ferry will run on Sundays, or when the goat allows it, as the council put it last night.'];
  const title = 'Goat crosses the bridge at Thornwick';
  const page = `${title} | The Thornwick Mail ${title} ${[...body, ...rest, ...more, ...body].join(' ')}`;
  expect(await read(page)).toEqual([`${title} | The Thornwick Mail`, title, ...body, ...rest, ...more, ...body]);
});

test('a brief of one line stays a paragraph', async () => {
  const brief = 'The goat crossed the bridge. Nobody had expected it. It went back on Tuesday. The bridge is closed.';
  expect(await read(brief)).toEqual([brief]);
});

test('a Chinese scrape on one line is cut as well', async () => {
  const title = '云栖镇的老桥昨天下午重新开放';
  const sentences = Array.from(
    { length: 24 },
    (_, i) => `第${i + 1}批居民带着自家做的米糕到桥头庆祝孩子们放起了风筝。`,
  );
  expect(await read(`${title} - 云栖晚报 ${title} ${sentences.join('')}`)).toEqual([
    `${title} - 云栖晚报`,
    title,
    ...sentences,
  ]);
});

test('a reading in brackets goes with its word, though a link stood in it', async () => {
  expect(await read('尹氏は野党が高官らへの\n弾劾\n（\nだんがい\n）\nを求めた。')).toEqual([
    '尹氏は野党が高官らへの弾劾（だんがい）を求めた。',
  ]);
});
