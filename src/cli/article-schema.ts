import * as v from 'valibot';

/*
 * The published shape of one document as JSON. `clean-news schema` prints it as JSON Schema, from the generated
 * article.schema.json: so no run loads a validator.
 */

const textOrNull = v.nullable(v.string());
const link = v.strictObject({ text: v.string(), url: v.string() });
const links = v.optional(v.array(link));

interface ListItemShape {
  text: string;
  links?: { text: string; url: string }[] | undefined;
  blocks: unknown[];
}

const listItem: v.GenericSchema<ListItemShape> = v.strictObject({
  text: v.string(),
  links,
  blocks: v.array(v.lazy(() => blockSchema)),
});

/** One block of the body; lists hold more of them. */
export const blockSchema: v.GenericSchema = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), text: v.string(), links }),
  v.strictObject({
    type: v.literal('heading'),
    level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
    text: v.string(),
    links,
  }),
  v.strictObject({ type: v.literal('list'), ordered: v.boolean(), items: v.array(listItem) }),
  v.strictObject({ type: v.literal('quote'), text: v.string(), links }),
  v.strictObject({ type: v.literal('table'), header: v.array(v.string()), rows: v.array(v.array(v.string())) }),
  v.strictObject({
    type: v.literal('image'),
    url: textOrNull,
    alt: textOrNull,
    caption: textOrNull,
    credit: textOrNull,
  }),
  v.strictObject({ type: v.literal('code'), text: v.string() }),
  v.strictObject({ type: v.literal('embed'), url: textOrNull, text: v.string() }),
  v.strictObject({ type: v.literal('footnote'), label: v.string(), text: v.string() }),
  v.strictObject({ type: v.literal('rule') }),
]);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const provenance = v.picklist(['json-ld', 'meta', 'microdata', 'markup', 'text', 'front-matter', 'options', 'url']);
const format = v.picklist(['text', 'html', 'markdown', 'jsonl', 'warc', 'mhtml']);
const related = v.array(v.strictObject({ title: v.string(), url: textOrNull }));

/** A day, or a day and time, with the offset where the source gives one. */
const date = v.nullable(
  v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/)),
);

const removal = v.strictObject({
  action: v.picklist(['removed', 'lifted', 'replaced']),
  field: v.optional(v.string()),
  text: v.string(),
  after: v.optional(v.string()),
  pass: v.string(),
  rule: v.string(),
  reason: v.string(),
  block: v.optional(count),
  start: v.optional(count),
  end: v.optional(count),
  lines: v.nullable(v.strictTuple([count, count])),
  path: textOrNull,
  keptTwin: v.optional(count),
});

const hex = (digits: RegExp) => v.pipe(v.string(), v.regex(digits));
const fingerprint = v.strictObject({
  words: count,
  bands: v.pipe(v.array(hex(/^[0-9a-f]{16}$/)), v.length(32)),
  sample: hex(/^(?:[0-9a-f]{8})*$/),
  figures: hex(/^(?:[0-9a-f]{8})*$/),
});

/** One document, in the order in which its fields are printed. */
export const articleSchema = v.strictObject({
  schemaVersion: v.literal('1'),
  status: v.picklist(['ok', 'empty', 'suspect']),
  title: textOrNull,
  subtitle: textOrNull,
  authors: v.array(v.string()),
  published: date,
  modified: date,
  publisher: v.strictObject({ name: textOrNull, domain: textOrNull }),
  section: textOrNull,
  tags: v.array(v.string()),
  language: textOrNull,
  url: textOrNull,
  image: textOrNull,
  description: textOrNull,
  text: v.string(),
  markdown: v.string(),
  blocks: v.array(blockSchema),
  wordCount: count,
  related,
  metadataSources: v.record(v.string(), provenance),
  removed: v.strictObject({ words: count, blocks: count, byPass: v.record(v.string(), count) }),
  warnings: v.array(v.strictObject({ code: v.string(), message: v.string() })),
  source: v.strictObject({
    path: textOrNull,
    format,
    encoding: textOrNull,
    bytes: v.nullable(count),
    sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
    number: v.optional(count),
    record: v.optional(v.record(v.string(), v.unknown())),
  }),
  generator: v.string(),
  removals: v.optional(v.array(removal)),
  fingerprint: v.optional(fingerprint),
  duplicateOf: v.optional(v.string()),
});
