import { statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { CleanNewsError } from '../model/errors.js';
import type { SourceFormat } from '../model/source.js';
import { type FoundInput, findInputs } from './find-inputs.js';
import { type ContainerKind, containerByName } from './input-kind.js';
import { commonFolder, placeBelow, withExtension } from './output-place.js';

/** Names of the output formats, as `--format` takes them. */
export const OUTPUT_FORMATS = ['markdown', 'json', 'jsonl', 'text'] as const;

export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** What goes where. */
export interface Plan {
  readonly format: OutputFormat;
  readonly inputs: readonly PlannedInput[];
  /** `stream`: standard output; `file`: all documents into the one file `output`; `folder`: a file a document below it. */
  readonly target: 'stream' | 'file' | 'folder';
  readonly output: string | null;
}

export interface PlannedInput {
  /** As given, with `/`; null for standard input. */
  readonly path: string | null;
  /** The file this document is written to; null where all share one stream or file. */
  readonly output: string | null;
  /** What it is known to be before it is read; its content may say so later. */
  readonly container: ContainerKind | null;
  /** The folder for its records, should it be a container; null where all share one stream or file. */
  readonly folder: string | null;
}

export interface PlanRequest {
  readonly args: readonly string[];
  /** Paths from a list, after the arguments. */
  readonly listed?: readonly string[] | undefined;
  readonly output?: string | undefined;
  readonly format?: OutputFormat | undefined;
  readonly from?: SourceFormat | 'auto' | undefined;
  /** Other files that the run writes, so that folders do not take them for inputs. */
  readonly leaveOut?: readonly string[] | undefined;
}

/** The part of an output folder that is the program's own: see `src/batch/manifest.ts`. */
export const STATE_FOLDER = '.clean-news';

/** Extensions of the output formats. */
export const EXTENSIONS: Readonly<Record<OutputFormat, string>> = {
  markdown: '.md',
  json: '.json',
  jsonl: '.jsonl',
  text: '.txt',
};

const FORMAT_BY_EXTENSION: ReadonlyMap<string, OutputFormat> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.txt', 'text'],
  ['.text', 'text'],
]);

/**
 * Decides what is read and what is written, touching nothing.
 *
 * @throws CleanNewsError `usage`: nothing matches, or two outputs would be in each other's way
 */
export async function makePlan(request: PlanRequest): Promise<Plan> {
  const { args, listed, output, format: wanted, from = 'auto', leaveOut = [] } = request;
  const named = output === undefined ? undefined : FORMAT_BY_EXTENSION.get(extname(output).toLowerCase());
  const format = wanted ?? named ?? 'markdown';
  const isFolder = output !== undefined && (/[/\\]$/.test(output) || isExistingFolder(output));
  if (named === 'jsonl' && format !== 'jsonl' && !isFolder) {
    throw new CleanNewsError('usage', `${output} is for one document a line: leave out -f ${format}, or name a folder`);
  }
  const found = await findInputs({ args, listed, leaveOut: output === undefined ? leaveOut : [...leaveOut, output] });
  const container = ({ path }: FoundInput): ContainerKind | null => containerByName(path, from);
  const isSeveral = found.length > 1 || found.some((input) => input.isListed || container(input) !== null);
  const inOne = (shared: string | null): PlannedInput[] =>
    found.map((input) => ({ path: input.path, output: shared, container: container(input), folder: null }));
  if (output === undefined) return { format, target: 'stream', output: null, inputs: inOne(null) };
  if (named === 'jsonl' && !isFolder) return { format, target: 'file', output, inputs: inOne(null) };
  if (!isFolder && !isSeveral) return { format, target: 'file', output, inputs: inOne(output) };
  if (!isFolder && named !== undefined) {
    throw new CleanNewsError(
      'usage',
      `-o ${output} names one file for several inputs: end it with / for a folder, or use .jsonl`,
    );
  }
  return { format, target: 'folder', output, inputs: await planFolder(found, output, EXTENSIONS[format], container) };
}

/** A place inside the output folder: the whole name of the input, without the extension of the format. */
interface Placed extends FoundInput {
  readonly place: string;
}

/** The tree below the folder that all arguments share is mirrored and the whole name kept: two inputs have two names. */
async function planFolder(
  found: readonly FoundInput[],
  folder: string,
  extension: string,
  container: (input: FoundInput) => ContainerKind | null,
): Promise<PlannedInput[]> {
  const { distinctPlaces } = await import('./distinct-places.js');
  const root = commonFolder(found.map(({ base }) => base));
  const placed = found.map((input) => ({
    ...input,
    place: input.path === null ? 'stdin' : placeBelow(root, resolve(input.path)),
  }));
  const planned = distinctPlaces(withoutOwnOutputs(placed, folder, extension)).map((input) => {
    const place = join(folder, input.place);
    return { path: input.path, output: withExtension(place, extension), container: container(input), folder: place };
  });
  refuseOverlaps(planned, join(folder, STATE_FOLDER));
  return planned;
}

/** With the output folder being the input folder, a second run finds `a.txt.md` beside `a.txt`: that is no input. */
function withoutOwnOutputs(placed: readonly Placed[], folder: string, extension: string): readonly Placed[] {
  const outputs = new Set(placed.map(({ place }) => resolve(folder, withExtension(place, extension))));
  return placed.filter(({ path, isListed }) => !isListed || path === null || !outputs.has(resolve(path)));
}

/** A name that is also another output's folder is an error, and so is one in the folder of the program's own. */
function refuseOverlaps(inputs: readonly PlannedInput[], stateFolder: string): void {
  const written = new Map(inputs.map((input) => [resolve(placeWritten(input)), input]));
  const own = resolve(stateFolder);
  const seen = new Set<string>();
  for (const [key, input] of written) {
    for (let parent = dirname(key); parent !== dirname(parent) && !seen.has(parent); parent = dirname(parent)) {
      const other = written.get(parent);
      if (other !== undefined) throw inTheWay(other.path, input.path);
      if (parent === own) throw inTheWay(input.path, stateFolder);
      seen.add(parent);
    }
  }
}

function placeWritten({ container, folder, output }: PlannedInput): string {
  return (container === null ? output : folder) ?? '';
}

function inTheWay(first: string | null, second: string | null): CleanNewsError {
  const names = [first, second].map((path) => path ?? 'standard input');
  return new CleanNewsError('usage', `the outputs of ${names.join(' and ')} would be in each other's way`);
}

function isExistingFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
