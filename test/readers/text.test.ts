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
