import { EMPTY_METADATA, type Metadata, type RelatedLink } from '../model/metadata.js';
import { foreignMetadata } from './foreign-metadata.js';
import { readServicePreamble } from './service-preamble.js';

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

/** Reads YAML front matter, ours or another program's, or a service's preamble; null where there is neither. */
export async function readFrontMatter(text: string): Promise<FrontMatter | null> {
  const opening = OPENING.exec(text);
  if (!opening) return readServicePreamble(text);
  const head = text.slice(opening[0].length, opening[0].length + MAX_UNITS);
  const closing = CLOSING.exec(head);
  if (!closing) return null;
  // Bundled, a CommonJS package has a default export and no others.
  const { default: yaml } = await import('yaml');
  try {
    // Failsafe: every scalar stays the string that was written, dates and numbers too.
    const value: unknown = yaml.parse(head.slice(0, closing.index), {
      schema: 'failsafe',
      logLevel: 'error',
      uniqueKeys: false,
    });
    if (!isRecord(value)) return null;
    const generator = scalar(value, 'generator');
    // We write no nulls, and may have to write a title that says so.
    const own = generator?.startsWith('clean-news/') === true;
    const metadata = own ? ownMetadata(value) : foreignMetadata(value);
    const end = opening[0].length + closing.index + closing[0].length;
    const bodyStart = text.charAt(end) === '\n' ? end + 1 : end;
    return { metadata, generator, bodyStart };
  } catch {
    // Not YAML after all: then it is text, and none of it may disappear.
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function scalar(fields: Fields, key: string): string | null {
  const value = fields[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What stands above the text as well, in one line; somebody may have put tabs and line ends into it. */
function heading(fields: Fields, key: string): string | null {
  const words = (scalar(fields, key) ?? '').split(/[ \t\r\n]+/u).filter((word) => word !== '');
  return words.length === 0 ? null : words.join(' ');
}

function list(fields: Fields, key: string): string[] {
  const value = fields[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
}

/** What we wrote is read as it stands. */
function ownMetadata(fields: Fields): Metadata {
  const publisher = isRecord(fields['publisher']) ? fields['publisher'] : {};
  return {
    ...EMPTY_METADATA,
    title: heading(fields, 'title'),
    subtitle: heading(fields, 'subtitle'),
    authors: list(fields, 'authors'),
    published: scalar(fields, 'published'),
    modified: scalar(fields, 'modified'),
    publisher: { name: scalar(publisher, 'name'), domain: scalar(publisher, 'domain') },
    section: scalar(fields, 'section'),
    tags: list(fields, 'tags'),
    language: scalar(fields, 'language'),
    url: scalar(fields, 'url'),
    image: scalar(fields, 'image'),
    description: scalar(fields, 'description'),
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
