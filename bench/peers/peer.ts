/** Packages by name with their exact versions. */
type Pins = Readonly<Record<string, string>>;

/** A program to be measured beside ours, and what its own environment is made of. */
export interface Peer {
  readonly name: string;
  readonly runtime: 'python' | 'node' | 'go' | 'rust' | 'own';
  /** The first is the peer itself. */
  readonly packages: Pins;
  /** npm packages that are put in place of others which no registry has. */
  readonly overrides?: Pins;
  /** What a reader of its figures has to know. */
  readonly note?: string;
}

/** Parsing and nothing else: what all times are multiples of. */
export const FLOOR: Peer = { name: 'cheerio-slim', runtime: 'own', packages: {} };

/** This project's built library. */
export const OURS: Peer = { name: 'clean-news', runtime: 'own', packages: {} };

/** jusText's dependencies have forgotten it. */
const LXML_CLEAN = { lxml_html_clean: '0.4.6' };

export const PEERS: readonly Peer[] = [
  { name: 'trafilatura', runtime: 'python', packages: { trafilatura: '2.3.1', ...LXML_CLEAN } },
  { name: 'newspaper4k', runtime: 'python', packages: { 'newspaper4k[all]': '0.9.6', ...LXML_CLEAN } },
  {
    name: 'readability-lxml',
    runtime: 'python',
    packages: { 'readability-lxml': '0.9' },
    note: 'no authors, no dates',
  },
  { name: 'goose3', runtime: 'python', packages: { goose3: '3.1.22' } },
  {
    name: 'justext',
    runtime: 'python',
    packages: { jusText: '3.0.2', ...LXML_CLEAN },
    note: 'is told the language; text only',
  },
  { name: 'resiliparse', runtime: 'python', packages: { Resiliparse: '2.0.1' }, note: 'no authors, no dates' },
  {
    name: 'readability-jsdom',
    runtime: 'node',
    packages: { '@mozilla/readability': '0.6.0', jsdom: '29.1.1' },
  },
  {
    name: 'readability-linkedom',
    runtime: 'node',
    packages: { '@mozilla/readability': '0.6.0', linkedom: '0.18.15' },
  },
  { name: 'defuddle', runtime: 'node', packages: { defuddle: '0.19.4', linkedom: '0.18.15' }, note: 'on linkedom' },
  { name: 'article-extractor', runtime: 'node', packages: { '@extractus/article-extractor': '9.0.1' } },
  {
    name: 'postlight-parser',
    runtime: 'node',
    packages: { '@postlight/parser': '2.2.3' },
    // It names both by their repositories; neither has to do with a page at hand.
    overrides: { 'browser-request': '0.3.3', difflib: '0.2.4' },
  },
  { name: 'go-trafilatura', runtime: 'go', packages: { 'github.com/markusmobius/go-trafilatura': 'v1.12.2' } },
  {
    name: 'rs-trafilatura',
    runtime: 'rust',
    packages: { 'rs-trafilatura': '0.2.2', serde_json: '1', libc: '0.2' },
    note: 'drafted a part of the gold of wcxb',
  },
];
