import { type Cleaner, createCleaner, listPasses } from '../../src/index.js';
import type { Prediction } from '../score/prediction.js';
import type { PeerAnswer } from './run-peer.js';

/** Makes of answers what is scored; the same steps for every peer. */
export interface Predictor {
  predict(answer: PeerAnswer, withSubtitle: boolean): Promise<Prediction>;
}

/**
 * HTML becomes text by our reader and writer with all passes off: nothing goes but what `text` never has (captions), lists
 * and tables are written as ours are. Names are cut out of bylines.
 */
export async function createPredictor(): Promise<Predictor> {
  const plain = await createCleaner({ disable: (await listPasses()).map(({ name }) => name) });
  return {
    async predict(answer, withSubtitle) {
      const text = answer.text ?? (await textOf(plain, answer.html ?? ''));
      return {
        id: answer.id,
        text: [...(withSubtitle ? [answer.subtitle] : []), text].filter(Boolean).join('\n\n'),
        title: answer.title,
        authors: (answer.authors ?? []).flatMap(namesIn),
        date: answer.date,
      };
    },
  };
}

async function textOf(plain: Cleaner, html: string): Promise<string> {
  return html === '' ? '' : (await plain.clean(html, { from: 'html' })).text;
}

const BYLINE = /^(?:by|von|por|par|di|av|af|door)\s+/iu;
const BETWEEN_NAMES = /\s*(?:,|;|\||&|\band\b|\bund\b|\bog\b|\boch\b|\bet\b)\s*/u;

function namesIn(byline: string): string[] {
  return byline
    .trim()
    .replace(BYLINE, '')
    .split(BETWEEN_NAMES)
    .filter((name) => name !== '');
}
