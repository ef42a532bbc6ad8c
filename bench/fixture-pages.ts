import { readCases, type Want } from '../test/fixtures.js';
import type { CorpusPage, Gold, InputKind } from './corpora.js';

const ENDINGS: Readonly<Partial<Record<InputKind, string>>> = { html: '.html', text: '.txt' };

/** The fixtures of the project as a corpus: `want.json` is the truth. Pages without a body in the truth have an empty text. */
export function* fixturePages(kind: InputKind): Generator<CorpusPage> {
  const ending = ENDINGS[kind];
  if (ending === undefined) return;
  for (const { name, input, options, want } of readCases()) {
    if (!want || !(options.path ?? '').endsWith(ending)) continue;
    const id = name.replace('/', '--');
    yield { id, bytes: Buffer.from(input), gold: goldOf(id, options.url ?? null, want), options };
  }
}

function goldOf(id: string, url: string | null, want: Want): Gold {
  return {
    id,
    url,
    text: [...(want.subtitle ? [want.subtitle] : []), ...want.paragraphs].join('\n\n'),
    with: [],
    without: want.gone ?? [],
    title: want.title ?? null,
    authors: want.authors ?? null,
    date: want.published ?? null,
  };
}
