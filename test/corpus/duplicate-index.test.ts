import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INVENTED_LANGUAGES } from '../../bench/invented-languages.js';
import { inventCopies } from '../../bench/invented-copy.js';
import { writeClusters } from '../../src/corpus/clusters-json.js';
import { dedupe } from '../../src/corpus/dedupe.js';
import { type DuplicateCluster, DuplicateIndex } from '../../src/corpus/duplicate-index.js';
import { fingerprintText } from '../../src/corpus/fingerprint.js';

function clustersOf(articles: readonly (readonly [id: string, text: string])[]): DuplicateCluster[] {
  const index = new DuplicateIndex();
  for (const [id, text] of articles) index.add(id, fingerprintText(text));
  return index.clusters();
}

/** Ids alone: the original first. */
function idsOf(articles: readonly (readonly [id: string, text: string])[]): string[][] {
  return clustersOf(articles).map(({ original, copies }) => [original, ...copies.map(({ id }) => id)]);
}

const PARAGRAPHS = [
  'The lock at Harrow Weir opened again on Tuesday after eleven weeks of repairs, and forty barges were waiting below it.',
  'Divers had found a crack in the lower gate in November, when the river fell to its lowest level in nineteen years.',
  '“We could have put a hand through it,” said the lock keeper, Maren Oldacre, who has lived beside the gates since her childhood.',
  'The new timber comes from oaks that a storm felled near Tolland, and the ironwork from a smithy that mostly makes garden fences.',
  'Skippers had unloaded by hand in the meantime, with sixty volunteers carrying sacks of barley along the towpath every morning.',
  'The river office puts the cost at 240,000 crowns, of which the millers of the valley pay a third, as an old treaty obliges them to.',
];
const INTRO =
  'Good news for everyone who waits for flour: the boats are moving, as our reporter saw from the bridge with her own eyes.';
const join = (...parts: readonly (string | undefined)[]): string => parts.join('\n\n');

describe('near-duplicates', () => {
  const whole = join(...PARAGRAPHS);

  it('are the same story again, cut, with another intro, or reworded here and there', () => {
    const reworded = whole
      .replace('eleven weeks', 'nearly three months')
      .replace('every morning', 'each day')
      .replace('mostly', 'usually');
    expect(
      clustersOf([
        ['whole', whole],
        ['again', whole],
        ['cut', join(...PARAGRAPHS.slice(0, 2))],
        ['intro', join(INTRO, ...PARAGRAPHS.slice(1, 5))],
        ['reworded', reworded],
      ]),
    ).toMatchObject([
      {
        original: 'reworded',
        copies: [
          { id: 'again', relation: 'same' },
          { id: 'cut', relation: 'cut', similarity: expect.closeTo(1, 0) },
          { id: 'intro', relation: 'same' },
          { id: 'whole', relation: 'same' },
        ],
      },
    ]);
  });

  it('point to the fullest copy, and of equally full ones to the first by id', () => {
    expect(
      idsOf([
        ['b', whole],
        ['c', join(...PARAGRAPHS.slice(0, 4))],
        ['a', whole],
      ]),
    ).toEqual([['a', 'b', 'c']]);
  });

  it('are not stories that share a paragraph or a quotation', () => {
    const followUp = join(
      'A month after the lock at Harrow Weir opened, its new lower gate leaks, and the barges queue as they did before.',
      'Inspectors came on Sunday with lamps and rulers and left with wet boots; what they measured they would not tell anybody.',
      'The smith of Tolland says his hinges hold, and invites whoever doubts it to swing on them for as long as they please.',
      PARAGRAPHS[1],
    );
    expect(
      idsOf([
        ['first', whole],
        ['later', followUp],
      ]),
    ).toEqual([]);
  });

  it('are not reports that a template made of other figures', () => {
    const report = (a: number, b: number, c: number, d: number): string =>
      `The river stood at ${a} centimetres at Harrow Weir this morning and carried ${b} barrels a minute. At the upper lock the keepers counted ${c} boats, and ${d} waited at nightfall. No change is expected until the weekend, when rain will come in from the coast and fill the reservoirs above the town.`;
    expect(
      idsOf([
        ['monday', report(212, 840, 31, 7)],
        ['tuesday', report(198, 795, 44, 12)],
      ]),
    ).toEqual([]);
    expect(
      idsOf([
        ['monday', report(212, 840, 31, 7)],
        ['copy', report(212, 840, 31, 7)],
      ]),
    ).toEqual([['copy', 'monday']]);
  });

  it('are found in scripts without spaces', () => {
    const japanese =
      '北の水門は十一週間の修理を終えて火曜日に再び開いた。下流では四十隻の船が待っていた。番人の波岡灯子さんは、門の割れ目に手が入るほどだったと話す。新しい木材は嵐で倒れた森の楢から取られ、鉄の金具は庭の柵を作る鍛冶屋が打った。';
    const thai =
      'ประตูน้ำทางเหนือเปิดอีกครั้งในวันอังคารหลังจากซ่อมแซมนานสิบเอ็ดสัปดาห์ เรือสี่สิบลำรออยู่ด้านล่าง คนเฝ้าประตูบอกว่ารอยแตกกว้างจนสอดมือเข้าไปได้ ไม้ใหม่มาจากต้นโอ๊กที่ล้มเพราะพายุ ส่วนเหล็กมาจากช่างตีเหล็กที่มักทำรั้วสวน';
    const pairs = [japanese, thai].flatMap((text, at) => [
      [`${at}-whole`, text] as const,
      [`${at}-cut`, text.slice(0, Math.ceil(text.length * 0.7))] as const,
    ]);
    expect(idsOf(pairs)).toEqual([
      ['0-whole', '0-cut'],
      ['1-whole', '1-cut'],
    ]);
  });

  it('do not chain stories together that only their copies join', () => {
    const left = join(...PARAGRAPHS.slice(0, 3));
    const right = join(...PARAGRAPHS.slice(3));
    const found = idsOf([
      ['left', left],
      ['right', right],
      ['both', whole],
    ]);
    expect(found).toEqual([['both', 'left', 'right']]);
    expect(
      idsOf([
        ['left', left],
        ['right', right],
      ]),
    ).toEqual([]);
  });

  it('are the same whatever the order in which articles come, and whoever took their fingerprints', () => {
    const articles = [...inventCopies(40, INVENTED_LANGUAGES[0], 3)].map(({ id, text }) => [id, text] as const);
    const clusters = clustersOf(articles);
    expect(clusters.length).toBeGreaterThan(10);
    const fingerprints = articles.map(([id, text]) => [id, JSON.stringify(fingerprintText(text))] as const);
    fc.assert(
      fc.property(fc.shuffledSubarray(fingerprints, { minLength: fingerprints.length }), (shuffled) => {
        const index = new DuplicateIndex();
        for (const [id, fingerprint] of shuffled) index.add(id, JSON.parse(fingerprint));
        expect(index.clusters()).toEqual(clusters);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what becomes of duplicates', () => {
  const clusters = clustersOf([
    ['a', join(...PARAGRAPHS)],
    ['b', join(...PARAGRAPHS.slice(0, 4))],
    ['c', INTRO.repeat(3)],
  ]);

  it.each([
    ['off', { isWritten: true, duplicateOf: null }],
    ['mark', { isWritten: true, duplicateOf: 'a' }],
    ['drop', { isWritten: false, duplicateOf: 'a' }],
  ] as const)('with %s', (mode, decision) => {
    const decide = dedupe(clusters, mode);
    expect(decide('b')).toEqual(decision);
    for (const id of ['a', 'c', 'somebody']) expect(decide(id)).toEqual({ isWritten: true, duplicateOf: null });
  });
});

it('tells short notices of one kind apart, and still knows their copies', () => {
  const notice = (place: string, river: string, officer: string) =>
    `The river office has issued a flood warning for ${place}, where the ${river} is expected to leave its banks during the night. Cars should be moved from the lower streets before dark, duty officer ${officer} said, and sandbags can be had at the fire station.`;
  const articles = [
    ['a', notice('Harrow', 'Wend', 'Oldacre')],
    ['b', notice('Tolland', 'Marl', 'Lorvik')],
    ['c', notice('Selby', 'Skerrow', 'Tarn')],
    ['d', notice('Harrow', 'Wend', 'Tarn')],
    ['e', notice('Harrow', 'Wend', 'Oldacre')],
  ] as const;
  expect(idsOf(articles)).toEqual([['a', 'e']]);
  const longer = `${notice('Tolland', 'Marl', 'Lorvik')} ${PARAGRAPHS.join(' ')}`;
  expect(
    idsOf([
      ['b', notice('Tolland', 'Marl', 'Lorvik')],
      ['f', longer],
    ]),
  ).toEqual([['f', 'b']]);
});

it('reports clusters as JSON, the same bytes whatever the order', () => {
  const articles = [
    ['scrapes/b.txt', join(...PARAGRAPHS)],
    ['scrapes/a.txt', join(...PARAGRAPHS.slice(0, 3))],
    ['scrapes/c.txt', INTRO.repeat(3)],
  ] as const;
  const report = writeClusters(clustersOf(articles));
  expect(writeClusters(clustersOf(articles.toReversed()))).toBe(report);
  expect(JSON.parse(report)).toEqual({
    kind: 'clean-news clusters',
    version: 1,
    clusters: [
      { original: 'scrapes/b.txt', copies: [{ id: 'scrapes/a.txt', relation: 'cut', similarity: expect.any(Number) }] },
    ],
  });
  expect(report).toMatch(/"similarity": (?:1|0\.\d{1,2})\n/u);
});
