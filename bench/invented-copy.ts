import type { InventedLanguage } from './invented-languages.js';
import { type Chance, seededChance } from './seeded-chance.js';

/** An article of which it is known what it is a copy of. */
export interface InventedCopy {
  readonly id: string;
  /** Equal for copies of one story, and for nothing else. */
  readonly story: number;
  readonly text: string;
}

/** Words of a newsroom: a large stock of which few are used often (Zipf), so that stories share words and phrases. */
const VOCABULARY = 4000;
/** Figures stand in about every third sentence. */
const FIGURE_SHARE = 0.3;

class Newsroom {
  readonly #chance: Chance;
  readonly #language: InventedLanguage;
  readonly #vocabulary: readonly string[];

  constructor(chance: Chance, language: InventedLanguage) {
    this.#chance = chance;
    this.#language = language;
    this.#vocabulary = Array.from({ length: VOCABULARY }, () =>
      Array.from({ length: chance.count(1, 3) }, () => chance.pick(language.syllables)).join(''),
    );
  }

  word(): string {
    // The rank of a word by Zipf's law: as many of the first ten as of the next ninety.
    const rank = Math.floor(VOCABULARY ** this.#chance.next()) - 1;
    return this.#chance.is(0.4) ? this.#chance.pick(this.#language.glue) : (this.#vocabulary[rank] as string);
  }

  sentence(): string {
    const words = Array.from({ length: this.#chance.count(8, 24) }, () => this.word());
    if (this.#chance.is(FIGURE_SHARE))
      words[this.#chance.count(1, words.length - 1)] = String(this.#chance.count(2, 9999));
    return words.join(this.#language.gap) + this.#language.stop;
  }

  paragraph(): string[] {
    return Array.from({ length: this.#chance.count(2, 4) }, () => this.sentence());
  }

  story(paragraphs: number): string[][] {
    return Array.from({ length: paragraphs }, () => this.paragraph());
  }
}

/** Agency copy as it comes, or as a newsroom treats it. */
const TREATMENTS = ['whole', 'cut', 'new intro', 'reworded', 'cut and reworded', 'cut with a new intro'] as const;

function treat(
  story: readonly (readonly string[])[],
  treatment: string,
  newsroom: Newsroom,
  chance: Chance,
): string[][] {
  let copy = story.map((paragraph) => [...paragraph]);
  if (treatment.includes('cut'))
    copy = copy.slice(0, Math.max(2, Math.ceil(copy.length * (0.3 + chance.next() * 0.5))));
  if (treatment.includes('intro')) copy = [newsroom.paragraph(), ...copy.slice(1)];
  if (treatment.includes('reworded')) {
    const share = 0.05 + chance.next() * 0.1;
    copy = copy.map((paragraph) =>
      paragraph
        .filter((_, at) => at === 0 || !chance.is(0.08))
        .map((sentence) => reword(sentence, share, newsroom, chance)),
    );
  }
  return copy;
}

function reword(sentence: string, share: number, newsroom: Newsroom, chance: Chance): string {
  if (!sentence.includes(' ')) {
    return [...sentence].map((sign) => (chance.is(share / 2) && !/\d/u.test(sign) ? newsroom.word() : sign)).join('');
  }
  return sentence
    .split(' ')
    .map((word) => (chance.is(share) && !/\d/u.test(word) ? newsroom.word() : word))
    .join(' ');
}

function textOf(story: readonly (readonly string[])[], { gap }: InventedLanguage): string {
  return story.map((paragraph) => paragraph.join(gap)).join('\n\n');
}

/**
 * Invents stories in several copies, between look-alikes that are stories of their own: follow-ups that repeat a part of
 * an earlier one for background, and reports made by a template with other figures each day.
 */
export function* inventCopies(stories: number, language: InventedLanguage, seed: number): Generator<InventedCopy> {
  const chance = seededChance(seed);
  const newsroom = new Newsroom(chance, language);
  const template = newsroom.story(4);
  let number = 0;
  for (let at = 0; at < stories; at++) {
    const story = newsroom.story(chance.count(4, 14));
    const copies = chance.is(0.5) ? 1 : chance.count(2, 6);
    for (let copy = 0; copy < copies; copy++) {
      const treatment = copy === 0 ? 'whole' : chance.pick(TREATMENTS);
      const text = textOf(treat(story, treatment, newsroom, chance), language);
      yield { id: `${language.code}-${number}-${copy}`, story: number, text };
    }
    number++;
    if (chance.is(0.2)) {
      const background = story.slice(-Math.floor(story.length / 4));
      const followUp = [...newsroom.story(story.length), ...background];
      yield { id: `${language.code}-${number}`, story: number++, text: textOf(followUp, language) };
    }
    if (chance.is(0.1)) {
      const report = textOf(template, language).replaceAll(/\d+/gu, () => String(chance.count(2, 9999)));
      yield { id: `${language.code}-${number}`, story: number++, text: report };
    }
  }
}
