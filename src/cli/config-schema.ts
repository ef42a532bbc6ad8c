import * as v from 'valibot';
import { OUTPUT_FORMATS } from '../io/plan.js';
import { CleanNewsError } from '../model/errors.js';
import { SITE_FIELDS, type SiteRule } from '../model/site-rule.js';
import { nearest } from '../text/nearest.js';
import type { Flags } from './flags.js';

const names = v.array(v.string());

const selector = v.pipe(v.string(), v.minLength(1));

const siteRule = v.strictObject({
  hosts: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
  root: v.optional(selector),
  remove: v.optional(v.array(selector)),
  metadata: v.optional(v.strictObject(v.entriesFromList(SITE_FIELDS, v.optional(selector)))),
});

/** A configuration holds what is true of every run in its folder; what is about one run stays on the command line. */
const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.optional(v.picklist(OUTPUT_FORMATS)),
  from: v.optional(v.picklist(['auto', 'text', 'html', 'markdown', 'jsonl', 'warc', 'mhtml'])),
  encoding: v.optional(v.string()),
  comments: v.optional(v.picklist(['drop', 'keep'])),
  disable: v.optional(names),
  enable: v.optional(names),
  frontMatter: v.optional(v.boolean()),
  links: v.optional(v.boolean()),
  images: v.optional(v.boolean()),
  explain: v.optional(v.boolean()),
  dedupe: v.optional(v.picklist(['off', 'mark', 'drop'])),
  siteRules: v.optional(v.array(siteRule)),
  siteFurniture: v.optional(v.picklist(['on', 'off'])),
  profile: v.optional(v.string()),
  jobs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  failFast: v.optional(v.boolean()),
  maxBytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  maxElements: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  maxDepth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  timeout: v.optional(v.pipe(v.number(), v.minValue(0))),
  maxMemory: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  field: v.optional(v.string()),
  quiet: v.optional(v.boolean()),
  verbose: v.optional(v.boolean()),
  color: v.optional(v.boolean()),
  progress: v.optional(v.boolean()),
});

/**
 * Checks what a configuration file says.
 *
 * @throws CleanNewsError `bad-config` that names the file, every wrong key and what is wrong with it
 */
export function parseConfig(content: unknown, path: string): Flags {
  const result = v.safeParse(configSchema, content);
  if (!result.success) {
    const problems = result.issues.map(describe);
    throw new CleanNewsError('bad-config', `${path}: ${problems.join('; ')}`);
  }
  const { $schema: _, ...flags } = result.output;
  const { siteRules, ...others } = flags;
  return {
    ...withoutUndefined(others),
    ...(siteRules === undefined ? {} : { siteRules: siteRules.map((rule) => toSiteRule(rule)) }),
  };
}

function toSiteRule({ metadata, ...rule }: v.InferOutput<typeof siteRule>): SiteRule {
  return { ...withoutUndefined(rule), ...(metadata === undefined ? {} : { metadata: withoutUndefined(metadata) }) };
}

function describe(issue: v.BaseIssue<unknown>): string {
  const key = v.getDotPath(issue);
  if (key === null) return issue.message;
  if (issue.expected === 'never') {
    const near = nearest(key, Object.keys(configSchema.entries));
    return `unknown key "${key}"${near === null ? '' : ` (did you mean ${near}?)`}`;
  }
  return `${key} must be ${issue.expected}, not ${issue.received}`;
}

type Defined<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

function withoutUndefined<Value extends object>(value: Value): Defined<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Defined<Value>;
}
