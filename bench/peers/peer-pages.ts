import { openBytes } from '../../src/io/open.js';
import { type CorpusPage, corpusPages, type Gold, type InputKind } from '../corpora.js';
import type { PeerPage } from './run-peer.js';

/** Addresses are not given to anybody: what some need is this. */
const NO_ADDRESS = 'https://page.example/';

/** Pages for peers, and what is true of them, by id. */
export interface PeerPages {
  readonly pages: readonly PeerPage[];
  readonly golds: ReadonlyMap<string, Gold>;
}

/**
 * The pages of a corpus as each peer gets them: decoded by us, so that nobody is measured by his guess of the encoding;
 * of `limit` pages an even sample. Of text each line is a paragraph of a page, since none of the peers reads text.
 */
export async function peerPages(
  corpora: string,
  corpus: string,
  kind: InputKind,
  limit: number | null,
): Promise<PeerPages> {
  const all = sample([...corpusPages(corpora, corpus, kind)], limit);
  const pages: PeerPage[] = [];
  for (const { id, bytes, gold } of all) {
    const { text } = await openBytes(bytes);
    const page = { id, url: NO_ADDRESS, lang: gold.lang ?? null };
    pages.push(kind === 'html' ? { ...page, html: text } : { ...page, html: wrapped(text), text });
  }
  return { pages, golds: new Map(all.map(({ id, gold }) => [id, gold])) };
}

function sample(pages: readonly CorpusPage[], limit: number | null): CorpusPage[] {
  if (limit === null || limit >= pages.length) return [...pages];
  return Array.from({ length: limit }, (_, i) => pages[Math.floor((i * pages.length) / limit)] as CorpusPage);
}

function wrapped(text: string): string {
  const paragraphs = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n${paragraphs.join('\n')}\n</body></html>\n`;
}
