import * as v from 'valibot';
import { CleanNewsError } from '../model/errors.js';
import { nearest } from '../text/nearest.js';
import { safeJson } from '../text/safe-json.js';
import type { CorpusProfile } from './corpus-profile.js';

/** What the file says first, so that no other JSON is taken for one. */
const KIND = 'clean-news profile';
/** Goes up when a file of an older version can no longer be read as it is. */
const VERSION = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const line = v.strictObject({
  text: v.pipe(v.string(), v.nonEmpty()),
  files: count,
  place: v.picklist(['top', 'bottom', 'ends', 'inside']),
});
const site = v.strictObject({
  site: v.string(),
  files: count,
  titleTails: v.array(v.pipe(v.string(), v.nonEmpty())),
  furniture: v.array(line),
});
const profileSchema = v.strictObject({ kind: v.literal(KIND), version: v.literal(VERSION), sites: v.array(site) });

/** The names that may stand at each depth, for the nearest match of a wrong one. */
const KNOWN_KEYS = [profileSchema, site, line].flatMap(({ entries }) => Object.keys(entries));

/**
 * The profile as a file for people to read and edit: the same knowledge gives the same bytes. Sites are sorted by name,
 * fields and lines keep their order.
 */
export function writeProfile({ sites }: CorpusProfile): string {
  const written = sites
    .toSorted((a, b) => (a.site < b.site ? -1 : 1))
    .map(({ site: name, files, titleTails, furniture }) => ({
      site: name,
      files,
      titleTails,
      furniture: furniture.map(({ text, files: standsIn, place }) => ({ text, files: standsIn, place })),
    }));
  return `${safeJson({ kind: KIND, version: VERSION, sites: written }, 2)}\n`;
}

/**
 * Reads a profile file, written by `writeProfile` or edited since.
 *
 * @param name what messages call the file
 * @throws CleanNewsError `bad-profile` that names the file, the place in it and what is wrong there
 */
export function readProfile(text: string, name: string): CorpusProfile {
  const { sites } = check(parse(text, name), name);
  const seen = new Set<string>();
  for (const { site: known } of sites) {
    if (seen.has(known)) throw new CleanNewsError('bad-profile', `${name}: the site "${known}" stands in it twice`);
    seen.add(known);
  }
  return { sites: sites.toSorted((a, b) => (a.site < b.site ? -1 : 1)) };
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CleanNewsError('bad-profile', `${name}: is no JSON: ${message}`, { cause: error });
  }
}

function check(content: unknown, name: string): v.InferOutput<typeof profileSchema> {
  const { kind, version } = (typeof content === 'object' && content !== null ? content : {}) as Record<string, unknown>;
  if (kind !== KIND) throw new CleanNewsError('bad-profile', `${name}: is no profile (its "kind" is not "${KIND}")`);
  if (typeof version === 'number' && version > VERSION) {
    throw new CleanNewsError('bad-profile', `${name}: is of version ${version}; this program reads ${VERSION}`);
  }
  const result = v.safeParse(profileSchema, content);
  if (result.success) return result.output;
  throw new CleanNewsError('bad-profile', `${name}: ${result.issues.slice(0, MOST_PROBLEMS).map(describe).join('; ')}`);
}

/** The first few tell what went wrong; a file of another shape would fill the screen. */
const MOST_PROBLEMS = 5;

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'the file';
  if (issue.expected !== 'never') return `${path} must be ${issue.expected ?? 'something else'}, not ${issue.received}`;
  const near = nearest(path.split('.').at(-1) ?? '', KNOWN_KEYS);
  return `${path} is unknown${near === null ? '' : ` (did you mean ${near}?)`}`;
}
