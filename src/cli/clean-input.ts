import type { Cleaner } from '../index.js';
import { openSource } from '../io/open.js';
import type { Plan, PlannedInput } from '../io/plan.js';
import { readFileSource, readStreamSource } from '../io/source.js';
import type { Article } from '../model/article.js';
import { CleanNewsError } from '../model/errors.js';
import type { Fate } from '../reporters/fate.js';
import { countWords } from '../text/word-count.js';
import type { DocumentSink } from './document-sink.js';
import { isUsageError } from './exit-code.js';
import type { Flags } from './flags.js';
import { refuseFutureInput } from './not-yet.js';
import { render } from './render.js';
import type { SiteKnowledge } from './site-knowledge.js';
import { type Streams, wantsColor, writeTo } from './streams.js';

/** What the inputs of a run share. */
export interface Run {
  readonly plan: Plan;
  readonly flags: Flags;
  readonly cleaner: Cleaner;
  readonly sink: DocumentSink;
  readonly streams: Streams;
  readonly sites: SiteKnowledge;
}

/** What became of an input, and whether somebody still reads the output. */
export interface Outcome {
  readonly fate: Fate;
  readonly isHeard: boolean;
}

/** Reads, cleans and hands on one input; a failure is told on stderr and returned, not thrown. */
export async function cleanInput(input: PlannedInput, run: Run): Promise<Outcome> {
  try {
    const article = await cleanOne(input, run);
    const isHeard = await run.sink.put(input, render(article, run.plan.format, run.flags));
    const fate = fateOf(input, article);
    await tellResult(article, fate, run);
    return { fate, isHeard };
  } catch (error) {
    // A wrong label or rule is wrong for every input: the run ends with it.
    if (isUsageError(error)) throw error;
    const fate = failure(input, error);
    await tellFailure(fate, error, run);
    return { fate, isHeard: true };
  }
}

async function cleanOne({ path }: PlannedInput, { flags, plan, cleaner, streams, sites }: Run): Promise<Article> {
  const limits = { maxBytes: flags.maxBytes };
  const raw = await (path === null ? readStreamSource(streams.stdin, limits) : readFileSource(path, limits));
  const { text, input } = await openSource(raw, {
    encoding: flags.encoding,
    hash: plan.format === 'json' || plan.format === 'jsonl',
  });
  refuseFutureInput(text, path, flags.from);
  const options = { path, url: flags.url ?? null, lang: flags.lang ?? null, input };
  return cleaner.clean(text, { ...options, site: await sites.siteOf(text, options) });
}

function fateOf({ path, output }: PlannedInput, article: Article): Fate {
  const { status, wordCount, removed, removals, warnings } = article;
  const lifted = removals
    .filter(({ action }) => action === 'lifted')
    .reduce((sum, { text }) => sum + countWords(text), 0);
  const words = { in: wordCount + lifted + removed.words, kept: wordCount, removed: removed.words };
  return { path, status, output, words, warnings, error: null };
}

function failure({ path }: PlannedInput, error: unknown): Fate {
  const code = error instanceof CleanNewsError ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  const words = { in: 0, kept: 0, removed: 0 };
  return { path, status: 'failed', output: null, words, warnings: [], error: { code, message } };
}

async function tellResult(article: Article, fate: Fate, { flags, plan, streams }: Run): Promise<void> {
  const isDocument = plan.format === 'markdown' || plan.format === 'text';
  if (flags.explain === true && isDocument) {
    const { formatExplanation } = await import('../reporters/explain.js');
    const color = wantsColor(streams.stderr, streams.env, flags.color !== false);
    await writeTo(streams.stderr, formatExplanation(article, { color, columns: streams.stderr.columns }));
  } else if (fate.warnings.length > 0 && flags.quiet !== true) {
    const { formatProblem } = await import('../reporters/summary.js');
    const lines = fate.warnings.map(({ message }) => formatProblem(fate.path, 'warning', message));
    await writeTo(streams.stderr, lines.join(''));
  }
  if (flags.verbose === true && flags.quiet !== true) {
    const { formatFate } = await import('../reporters/summary.js');
    await writeTo(streams.stderr, formatFate(fate));
  }
}

/** Failures are told also with `--quiet`; a bug shows its stack to who asks with `--verbose`. */
async function tellFailure(fate: Fate, error: unknown, { flags, streams }: Run): Promise<void> {
  const { formatProblem } = await import('../reporters/summary.js');
  await writeTo(streams.stderr, formatProblem(fate.path, 'error', fate.error?.message ?? 'failed'));
  const isBug = fate.error?.code === 'internal';
  if (isBug && flags.verbose === true && error instanceof Error) await writeTo(streams.stderr, `${error.stack}\n`);
}
