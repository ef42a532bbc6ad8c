import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LearnedSite } from '../corpus/corpus-profile.js';
import { makeFolder } from '../io/make-folder.js';
import { storedLines } from '../io/stored-lines.js';
import { writeWholeFile } from '../io/whole-file.js';

/** What came of looking at a document to learn from it. */
export interface Sight {
  /** See `sightDigest`. */
  readonly digest: string;
  /** Its site and the number of its page there; null for what there is nothing to learn from. */
  readonly place: { readonly site: string; readonly page: number } | null;
}

/** What a site taught, and from which documents. */
export interface Lesson {
  /** Digest of the sample that spoke for the site. */
  readonly sample: string;
  /** Null where it came to nothing. */
  readonly learned: LearnedSite | null;
}

/**
 * What a run has learned about sites, for the next one: of each document where it belongs, of each site what it taught.
 * A document that is as it was need not be read then, and a site whose sample is as it was need not be learned again.
 * A file of lines, sorted, so that equal runs leave equal bytes.
 */
export interface SiteMemory {
  readonly sights: ReadonlyMap<string, Sight>;
  readonly lessons: ReadonlyMap<string, Lesson>;
}

/** What an earlier run has left; nothing where there is no such file, or one that cannot be read. */
export function readSiteMemory(path: string): SiteMemory {
  const sights = new Map<string, Sight>();
  const lessons = new Map<string, Lesson>();
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch {
    return { sights, lessons };
  }
  try {
    for (const { bytes } of storedLines(handle)) {
      const line = parseLine(bytes.toString('utf8'));
      if (line !== null && 'document' in line) sights.set(line.document, { digest: line.digest, place: line.place });
      else if (line !== null) lessons.set(line.site, { sample: line.sample, learned: line.learned });
    }
  } catch {
    // It only ever saves time.
  } finally {
    closeSync(handle);
  }
  return { sights, lessons };
}

/** @throws CleanNewsError `unwritable` */
export function writeSiteMemory(path: string, memory: SiteMemory): void {
  makeFolder(dirname(path));
  writeWholeFile(path, `${path}.partial`, pieces(memory));
}

type SightLine = { readonly document: string } & Sight;
type LessonLine = { readonly site: string } & Lesson;

/** So many lines are written at a time. */
const LINES_OF_PIECE = 4096;

function* pieces({ sights, lessons }: SiteMemory): Generator<string> {
  let lines: string[] = [];
  for (const line of eachLine(sights, lessons)) {
    lines.push(`${JSON.stringify(line)}\n`);
    if (lines.length < LINES_OF_PIECE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function* eachLine(sights: SiteMemory['sights'], lessons: SiteMemory['lessons']): Generator<SightLine | LessonLine> {
  for (const [document, sight] of sorted(sights)) yield { document, ...sight };
  for (const [site, lesson] of sorted(lessons)) yield { site, ...lesson };
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/** Null for what is not ours, or not any more. */
function parseLine(text: string): SightLine | LessonLine | null {
  try {
    const line = JSON.parse(text) as Partial<SightLine & LessonLine>;
    const isSight = typeof line.document === 'string' && typeof line.digest === 'string' && line.place !== undefined;
    const isLesson = typeof line.site === 'string' && typeof line.sample === 'string' && line.learned !== undefined;
    return isSight || isLesson ? (line as SightLine | LessonLine) : null;
  } catch {
    return null;
  }
}
