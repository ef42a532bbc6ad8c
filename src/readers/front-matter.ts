import { EMPTY_METADATA, type Metadata, type RelatedLink } from '../model/metadata.js';

/** The metadata at the head of a Markdown file, and where the rest begins. */
export interface FrontMatter {
  readonly metadata: Metadata;
  /** Name and version of what wrote the file. */
  readonly generator: string | null;
  /** UTF-16 offset of the body. */
  readonly bodyStart: number;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$/mu;
/** No front matter is longer; beyond that the dashes are a rule in the text. */
const MAX_UNITS = 1_000_000;

/** Reads YAML front matter, ours or another program's; null where there is none or it is no valid mapping. */
export async function readFrontMatter(text: string): Promise<FrontMatter | null> {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const head = text.slice(opening[0].length, opening[0].length + MAX_UNITS);
  const closing = CLOSING.exec(head);
  if (!closing) return null;
  // Bundled, a CommonJS package has a default export and no others.
  const { default: yaml } = await import('yaml');
  try {
    // Failsafe: every scalar stays the string that was written, dates and numbers too.
    const value: unknown = yaml.parse(head.slice(0, closing.index), { schema: 'failsafe', logLevel: 'error' });
    if (!isRecord(value)) return null;
    const generator = scalar(value, 'generator');
    // We write no nulls, and may have to write a title that says so.
    const fields = generator?.startsWith('clean-news/') ? value : withoutNulls(value);
    const end = opening[0].length + closing.index + closing[0].length;
    const bodyStart = text.charAt(end) === '\n' ? end + 1 : end;
    return { metadata: toMetadata(fields), generator, bodyStart };
  } catch {
    // Not YAML after all: then it is text, and none of it may disappear.
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== 'null' && value !== '~'));
}

/** The first of these fields that holds a word. */
function scalar(fields: Fields, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = fields[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

function list(fields: Fields, ...keys: string[]): string[] {
  for (const key of keys) {
    const value = fields[key];
    if (typeof value === 'string' && value !== '') return [value];
    if (Array.isArray(value)) return value.filter((item) => typeof item === 'string' && item !== '');
  }
  return [];
}

/** Our own keys, then what static site generators and clippers call the same things. */
function toMetadata(fields: Fields): Metadata {
  const publisher = isRecord(fields['publisher'])
    ? { name: scalar(fields['publisher'], 'name'), domain: scalar(fields['publisher'], 'domain') }
    : { name: scalar(fields, 'publisher', 'site', 'sitename'), domain: scalar(fields, 'domain', 'hostname') };
  return {
    ...EMPTY_METADATA,
    title: scalar(fields, 'title'),
    subtitle: scalar(fields, 'subtitle'),
    authors: list(fields, 'authors', 'author'),
    published: scalar(fields, 'published', 'date'),
    modified: scalar(fields, 'modified', 'updated', 'lastmod'),
    publisher,
    section: scalar(fields, 'section', 'category'),
    tags: list(fields, 'tags', 'keywords'),
    language: scalar(fields, 'language', 'lang'),
    url: scalar(fields, 'url', 'source'),
    image: scalar(fields, 'image'),
    description: scalar(fields, 'description', 'summary'),
    related: relatedOf(fields['related']),
  };
}

function relatedOf(value: unknown): RelatedLink[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap((entry) => {
    const title = scalar(entry, 'title');
    return title === null ? [] : [{ title, url: scalar(entry, 'url') }];
  });
}
