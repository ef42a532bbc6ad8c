import type { Figures } from '../gate/floors.js';
import { type CorpusMeasure, keptRecall } from './measure-corpus.js';

/** The figures of a corpus that have floors, by `<corpus>/<kind>/<measure>`. */
export function qualityFigures(measure: CorpusMeasure): Figures {
  const { text, segments, title, authors, date } = measure.cleaned;
  const figures: Readonly<Record<string, number | undefined>> = {
    f1: text?.f1,
    precision: text?.precision,
    recall: text?.recall,
    exact: text?.exact,
    repeats: text?.repeats,
    recallKept: keptRecall(measure),
    segments: segments?.f1,
    title: title?.exact,
    authors: authors?.f1,
    date: date?.correct,
    wrongDate: date?.wrong,
  };
  return Object.fromEntries(
    Object.entries(figures)
      .filter((entry): entry is [string, number] => entry[1] !== undefined)
      .map(([name, figure]) => [`${measure.corpus}/${measure.kind}/${name}`, figure]),
  );
}
