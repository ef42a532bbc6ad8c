/**
 * Runs what people use today beside clean-news, on the same pages in the same run, and scores all alike.
 *
 *     npm run build && npm run bench:peers [-- --corpus fundus] [--kind html] [--peers trafilatura,defuddle] [--limit 50]
 *         [--save]
 *
 * Each peer is installed in these versions (bench/peers/peer.ts) into a folder of its own under .bench-cache/: Python peers
 * with venv and pip, npm peers with npm, go-trafilatura with go, rs-trafilatura with cargo. One that cannot be installed, or
 * gives up on pages, is named and no more. Times are processor time, as multiples of parsing the same pages with
 * `cheerio/slim`. With `--save` the tables go to bench/results/peers.json for `npm run bench:report`.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corporaAt, type InputKind } from './corpora.js';
import { measurePeers } from './peers/measure-peers.js';
import { OURS, PEERS } from './peers/peer.js';
import { peerMarkdown } from './peers/peer-table.js';
import { savePeerTable } from './results.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    corpus: { type: 'string', multiple: true, default: ['fundus', 'wcxb', 'trafeval'] },
    kind: { type: 'string', multiple: true, default: ['html'] },
    peers: { type: 'string' },
    limit: { type: 'string' },
    save: { type: 'boolean', default: false },
  },
});

function chosen(names: string | undefined): typeof PEERS {
  if (names === undefined) return PEERS;
  const wanted = names.split(',').filter(Boolean);
  const unknown = wanted.filter((name) => !PEERS.some((peer) => peer.name === name));
  if (unknown.length > 0)
    throw new Error(`no peer is called ${unknown.join(', ')}; there are ${PEERS.map(({ name }) => name).join(', ')}`);
  return PEERS.filter(({ name }) => wanted.includes(name));
}

if (!existsSync('dist/index.js')) throw new Error('nothing is built yet: npm run build');
const peers = [OURS, ...chosen(values.peers)];
const limit = values.limit === undefined ? null : Number(values.limit);
for (const corpus of corporaAt(values.corpora, values.corpus)) {
  for (const kind of values.kind as InputKind[]) {
    const table = await measurePeers({ corpora: values.corpora, corpus, kind, limit, peers, say: console.error });
    if (table === null) continue;
    const pages = table.of > table.pages ? `${table.pages} of ${table.of} pages` : `${table.pages} pages`;
    console.log(`\n## ${corpus} ${kind}, ${pages}; parsing takes ${table.floor.toFixed(2)} ms a page\n`);
    console.log(peerMarkdown(table));
    if (values.save) savePeerTable(table);
  }
}
