// Runs one npm peer over pages: `node run-node.mjs <peer> <pages.jsonl> [--no-warm-up]`. It is copied into the peer's own
// environment, so that its imports are found there; `run-python.py` beside it says what goes in and comes out.
import { readFileSync } from 'node:fs';

/** More than elsewhere: code is compiled as it gets warm. */
const WARM_UP_PAGES = 20;

function fromReadability(found) {
  if (!found) return {};
  const { content, title, byline, publishedTime } = found;
  return { html: content, title, authors: byline ? [byline] : [], date: publishedTime };
}

const RUNNERS = {
  async 'readability-jsdom'() {
    const { Readability } = await import('@mozilla/readability');
    const { JSDOM, VirtualConsole } = await import('jsdom');
    return ({ html, url }) => {
      // Without a console of its own jsdom prints every fault of a style sheet.
      const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
      const found = fromReadability(new Readability(window.document).parse());
      window.close();
      return found;
    };
  },
  async 'readability-linkedom'() {
    const { Readability } = await import('@mozilla/readability');
    const { parseHTML } = await import('linkedom');
    return ({ html }) => fromReadability(new Readability(parseHTML(html).document).parse());
  },
  async defuddle() {
    const { Defuddle } = await import('defuddle/node');
    const { parseHTML } = await import('linkedom');
    return async ({ html, url }) => {
      const { content, title, author, published } = await Defuddle(parseHTML(html).document, url, { useAsync: false });
      return { html: content, title, authors: author ? author.split(/, | and /u) : [], date: published };
    };
  },
  async 'article-extractor'() {
    const { extractFromHtml } = await import('@extractus/article-extractor');
    return async ({ html, url }) => {
      const found = await extractFromHtml(html, url);
      if (!found) return {};
      const { content, title, author, published } = found;
      return { html: content, title, authors: author ? [author] : [], date: published };
    };
  },
  async 'postlight-parser'() {
    const { default: Parser } = await import('@postlight/parser');
    return async ({ html, url }) => {
      const found = await Parser.parse(url, { html, fetchAllPages: false });
      if (found.error) throw new Error(found.message);
      return {
        html: found.content,
        title: found.title,
        authors: found.author ? [found.author] : [],
        date: found.date_published,
      };
    };
  },
  // The floor: parsing and nothing else.
  async 'cheerio-slim'() {
    const { load } = await import('cheerio/slim');
    return ({ html }) => {
      load(html);
      return {};
    };
  },
  async 'clean-news'() {
    // The built library stands beside the harness, not in an environment.
    const { createCleaner } = await import(new URL('../../../dist/index.js', import.meta.url).href);
    const cleaner = await createCleaner();
    return async ({ html, text }) => {
      const from = text === undefined ? 'html' : 'text';
      const article = await cleaner.clean(text ?? html, { from });
      const { title, subtitle, authors, published } = article;
      return { text: article.text, subtitle, title, authors, date: published };
    };
  },
};

/** In bytes. What the system counts for a process begins with what its parent had; Linux also says what it had itself. */
function peakMemory() {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

async function answer(run, page) {
  const before = process.cpuUsage();
  let found;
  try {
    found = await run(page);
  } catch (error) {
    // A page that a peer cannot read is a result.
    found = { error: String(error?.message ?? error).slice(0, 200) };
  }
  const { user, system } = process.cpuUsage(before);
  return { ...found, id: page.id, ms: (user + system) / 1000 };
}

const [, , peer, file, ...options] = process.argv;
// Peers that print must not mix with the answers.
for (const method of ['log', 'info', 'debug', 'warn', 'error']) console[method] = () => {};
const pages = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const run = await RUNNERS[peer]();
if (!options.includes('--no-warm-up')) for (const page of pages.slice(0, WARM_UP_PAGES)) await answer(run, page);
for (const page of pages) process.stdout.write(`${JSON.stringify(await answer(run, page))}\n`);
process.stdout.write(`${JSON.stringify({ memory: peakMemory() })}\n`);
