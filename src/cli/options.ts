import { Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_MAX_MEMORY, DEFAULT_TIMEOUT } from '../batch/open-runner.js';
import { OUTPUT_FORMATS } from '../io/plan.js';
import { DEFAULT_MAX_BYTES } from '../io/source.js';

/** What the command line asks for, filled in by commander's actions. */
export interface Actions {
  clean(inputs: readonly string[], command: Command): void;
  rules(options: { readonly json?: boolean }): void;
  schema(): void;
  learn(inputs: readonly string[], command: Command): void;
}

/** The command line: names, help and validation; commander neither exits nor writes by itself. */
export function createProgram(version: string, actions: Actions): Command {
  const program = new Command('clean-news')
    .description('Cleans scraped news: the article as Markdown, JSON or text, with every removed word accounted for.')
    .usage('[options] [input...]')
    .argument('[input...]', 'files, folders, globs, or - for standard input')
    .version(version, '-V, --version')
    .showSuggestionAfterError()
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride();
  addReading(program);
  addCleaning(program);
  addWriting(program);
  addRunning(program);
  program.addHelpText('after', EXAMPLES);
  program.action((inputs: string[], _options: unknown, command: Command) => actions.clean(inputs, command));
  program
    .command('rules')
    .description('list the passes and their rules in running order')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => actions.rules(options));
  program
    .command('schema')
    .description('print the JSON Schema of the output')
    .action(() => actions.schema());
  addLearn(program, actions);
  return program;
}

function addLearn(program: Command, actions: Actions): void {
  const learn = program
    .command('learn')
    .description('learn from many files which lines their sites print around every story')
    .argument('[input...]', 'files, folders, globs, or - for standard input');
  addInputOptions(learn)
    .option('-o, --output <file>', 'the profile, for --profile (default: standard output)')
    .option('--config <file>', 'configuration; else clean-news.config.json (.yaml, .js, .mjs) is searched upward')
    .option('--no-config', 'read no configuration')
    .option('-q, --quiet', 'only errors on stderr')
    .action((inputs: string[], _options: unknown, command: Command) => actions.learn(inputs, command));
}

function addReading(program: Command): void {
  addInputOptions(program.optionsGroup('Reading:'))
    .option('--url <url>', 'where the document came from (for one input)', parseUrl)
    .option('--lang <code>', 'its language (for one input)', parseLanguage);
}

/** How bytes become documents, wherever inputs are read. */
function addInputOptions(command: Command): Command {
  return command
    .option('--files-from <list>', 'read the paths in a file, or - for standard input: one a line, or NUL between them')
    .addOption(
      new Option('--from <format>', 'input format; auto: by content, then extension (default: auto)').choices([
        'auto',
        'text',
        'html',
        'markdown',
        'jsonl',
        'warc',
        'mhtml',
      ]),
    )
    .option('--encoding <label>', 'overrides detection: a WHATWG label such as windows-1251')
    .option(
      '--max-bytes <n>',
      `largest input, also unpacked; k, M and G may follow (default: ${DEFAULT_MAX_BYTES / 1024 ** 2}M)`,
      parseSize,
    )
    .option(
      '--max-elements <n>',
      'most elements of an HTML page; text behind them has no mark-up (default: 500000)',
      parseCount,
    )
    .option(
      '--max-depth <n>',
      'most elements of it inside one another; deeper ones are neighbours (default: 512)',
      parseCount,
    )
    .option('--field <name>', 'the field of a JSON line with the document (default: html, text, content, …)');
}

function addCleaning(program: Command): void {
  program
    .optionsGroup('Cleaning:')
    .addOption(new Option('--comments <what>', "readers' comments (default: drop)").choices(['drop', 'keep']))
    .option('--disable <pass[/rule]>', 'switch a pass or rule off; repeatable, or separated by commas', collect)
    .option('--enable <pass[/rule]>', 'switch it on again', collect)
    .addOption(
      new Option(
        '--dedupe <mode>',
        'stories that stand in a batch more than once: say so in each copy, leave copies out, or do not look (default: mark)',
      ).choices(['off', 'mark', 'drop']),
    )
    .addOption(
      new Option(
        '--site-furniture <mode>',
        "take out lines that repeat over a site's files (default: on, from 5 files of a site)",
      ).choices(['on', 'off']),
    )
    .option('--profile <file>', 'what `learn` wrote: the furniture of known sites, instead of learning it here');
}

function addWriting(program: Command): void {
  program
    .optionsGroup('Writing:')
    .option('-o, --output <path>', 'a file for one document, a folder for several; .jsonl is always one file, - stdout')
    .addOption(
      new Option('-f, --format <format>', 'output format (default: by the extension of -o, else markdown)').choices(
        OUTPUT_FORMATS,
      ),
    )
    .option('--no-front-matter', 'Markdown without the metadata on top')
    .option('--no-links', 'Markdown without link targets')
    .option('--no-images', 'Markdown without images')
    .option('--explain', 'what was removed or lifted, by which rule and why: on stderr, or in the JSON')
    .option('--report <file>', 'what happened to every document, as .json, .jsonl or .html')
    .option('--dry-run', 'say what would be read and written, do nothing')
    .option('--force', 'redo outputs that are up to date');
}

function addRunning(program: Command): void {
  program
    .optionsGroup('Running:')
    .option(
      '-j, --jobs <n>',
      "workers; the results are the same (default: the machine's cores, 1 for few inputs)",
      parseCount,
    )
    .option(
      '--timeout <seconds>',
      `longest time for one document, 0 for any (default: ${DEFAULT_TIMEOUT} in workers)`,
      parseSeconds,
    )
    .option(
      '--max-memory <n>',
      `most memory for one document (default: ${DEFAULT_MAX_MEMORY / 1024 ** 3}G in workers)`,
      parseSize,
    )
    .option('--fail-fast', 'stop at the first input that fails')
    .option('--config <file>', 'configuration; else clean-news.config.json (.yaml, .js, .mjs) is searched upward')
    .option('--no-config', 'read no configuration')
    .option('-q, --quiet', 'only errors on stderr')
    .option('-v, --verbose', 'a line for every input on stderr')
    .option('--no-color', 'no colours')
    .option('--no-progress', 'no progress display')
    .helpOption('-h, --help', 'show this help');
}

const EXAMPLES = `
Examples:
  clean-news story.txt                          Markdown on stdout
  cat story.txt | clean-news -f json            from a pipe to a pipe
  clean-news scrapes/ -o clean/                 a folder to a folder, same tree
  clean-news 'scrapes/**/*.txt' -f jsonl > corpus.jsonl
  clean-news story.txt --explain > /dev/null    why each piece went

Exit codes: 0 all fine, 1 some inputs failed, 2 usage or configuration error, 130 interrupted.
`;

function collect(value: string, previous: readonly string[] = []): string[] {
  const names = value.split(',').map((name) => name.trim());
  return [...previous, ...names.filter((name) => name !== '')];
}

/** A document says where it came from for good, so a slip such as a missing scheme is worth a word. */
function parseUrl(value: string): string {
  if (!URL.canParse(value))
    throw new InvalidArgumentError('It must be a whole URL, such as https://example.org/story.');
  return value;
}

function parseLanguage(value: string): string {
  try {
    Intl.getCanonicalLocales(value.replaceAll('_', '-'));
    return value;
  } catch {
    throw new InvalidArgumentError('It must be a language code, such as de or pt-BR.');
  }
}

function parseCount(value: string): number {
  const number = Number(value);
  if (!(Number.isSafeInteger(number) && number > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return number;
}

function parseSeconds(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && Number.isFinite(number))) {
    throw new InvalidArgumentError('It must be a number of seconds.');
  }
  return number;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

function parseSize(value: string): number {
  const [, digits, unit] = /^(\d{1,15})([kmg]?)(?:i?b)?$/i.exec(value) ?? [];
  const size = Number(digits) * (UNITS[unit?.toLowerCase() ?? ''] ?? Number.NaN);
  if (!Number.isSafeInteger(size)) throw new InvalidArgumentError('It must be a number of bytes, such as 500k or 64M.');
  return size;
}
