import { corpusPages, type InputKind } from '../corpora.js';
import { machine } from '../machine.js';
import { WITH_SUBTITLE } from '../quality/measure-corpus.js';
import { mean } from '../score/bags.js';
import { scorePage } from '../score/score-page.js';
import { summarise } from '../score/summarise.js';
import { InstallError, installPeer } from './install-peer.js';
import { FLOOR, type Peer } from './peer.js';
import { peerPages, type PeerPages } from './peer-pages.js';
import type { PeerResult, PeerTable } from './peer-result.js';
import { createPredictor, type Predictor } from './predict.js';
import { PeerError, runPeer } from './run-peer.js';

interface Task {
  readonly corpora: string;
  readonly corpus: string;
  readonly kind: InputKind;
  readonly limit: number | null;
  readonly peers: readonly Peer[];
  readonly say: (line: string) => void;
}

/**
 * Runs the peers over the pages of a corpus, one after the other. Parsing alone is timed before and after each of them, so
 * that both meet the same machine.
 */
export async function measurePeers({ corpora, corpus, kind, limit, peers, say }: Task): Promise<PeerTable | null> {
  const pages = await peerPages(corpora, corpus, kind, limit);
  if (pages.pages.length === 0) return null;
  const predictor = await createPredictor();
  const floors = [await parsingTime(pages)];
  const results: PeerResult[] = [];
  for (const peer of peers) {
    const started = Date.now();
    const { ms, ...result } = await measurePeer(peer, pages, predictor, WITH_SUBTITLE.has(corpus));
    floors.push(await parsingTime(pages));
    results.push({ ...result, times: ms === null ? null : ms / mean(floors.slice(-2)) });
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    say(`${corpus} ${kind}: ${peer.name} ${result.failed ?? `done in ${seconds} s`}`);
    if (result.errors) say(`  gave up ${result.errors.pages} pages, the first with: ${result.errors.first}`);
  }
  return {
    corpus,
    kind,
    pages: pages.pages.length,
    of: [...corpusPages(corpora, corpus, kind)].length,
    machine: machine(),
    date: new Date().toISOString().slice(0, 10),
    floor: mean(floors),
    results,
  };
}

async function parsingTime({ pages }: PeerPages): Promise<number> {
  const { answers } = await runPeer(installPeer(FLOOR), pages);
  return mean([...answers.values()].map(({ ms }) => ms));
}

async function measurePeer(
  peer: Peer,
  { pages, golds }: PeerPages,
  predictor: Predictor,
  withSubtitle: boolean,
): Promise<Omit<PeerResult, 'times'> & { readonly ms: number | null }> {
  const about = { peer: peer.name, version: Object.values(peer.packages)[0] ?? 'this', note: peer.note ?? null };
  try {
    const { answers, memory } = await runPeer(installPeer(peer), pages);
    const scores = [];
    for (const [id, gold] of golds) {
      const answer = answers.get(id) ?? { id, ms: 0 };
      scores.push(scorePage(gold, await predictor.predict(answer, withSubtitle)));
    }
    const failed = [...answers.values()].flatMap(({ error }) => error ?? []);
    const timed = [...answers.values()].filter(({ error }) => error === undefined);
    return {
      ...about,
      summary: summarise(scores),
      failed: null,
      errors: failed.length === 0 ? null : { pages: failed.length, first: failed[0]?.split('\n')[0] ?? '' },
      ms: timed.length === 0 ? null : mean(timed.map(({ ms }) => ms)),
      memory,
    };
  } catch (error) {
    if (!(error instanceof InstallError || error instanceof PeerError)) throw error;
    const failed = `${error instanceof InstallError ? 'not installed' : 'does not run'}: ${error.message}`;
    return { ...about, summary: null, failed, errors: null, ms: null, memory: null };
  }
}
