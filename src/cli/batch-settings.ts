import type { BatchSettings } from '../batch/settings.js';
import type { CorpusProfile } from '../corpus/corpus-profile.js';
import type { Plan } from '../io/plan.js';
import { DEFAULT_MAX_BYTES } from '../io/source.js';
import { CleanNewsError } from '../model/errors.js';
import type { CleanOptions } from '../model/options.js';
import type { Flags } from './flags.js';
import { type Streams, wantsColor } from './streams.js';

/**
 * What the flags of a run say about each of its documents.
 *
 * @throws CleanNewsError `bad-profile`
 */
export async function batchSettings(flags: Flags, plan: Plan, { stderr, env }: Streams): Promise<BatchSettings> {
  const { format } = plan;
  const { explain = false, frontMatter = true, links = true, images = true } = flags;
  const isDocument = format === 'markdown' || format === 'text';
  const settings = {
    options: cleanOptions(flags),
    rendering: { format, explain, frontMatter, links, images },
    encoding: flags.encoding ?? null,
    maxBytes: flags.maxBytes ?? DEFAULT_MAX_BYTES,
    field: flags.field ?? null,
    url: flags.url ?? null,
    lang: flags.lang ?? null,
    profile: flags.profile === undefined || flags.siteFurniture === 'off' ? null : await loadProfile(flags.profile),
    dedupe: flags.dedupe ?? 'mark',
    explanation:
      explain && isDocument ? { color: wantsColor(stderr, env, flags.color !== false), columns: stderr.columns } : null,
  };
  const isRemembered =
    plan.target === 'folder' || (plan.target === 'file' && plan.inputs.some(({ output }) => output === null));
  if (!isRemembered) return { ...settings, optionsHash: null };
  const { hashOptions } = await import('../batch/fingerprint.js');
  return { ...settings, optionsHash: hashOptions(settings) };
}

/** @throws CleanNewsError `bad-profile` */
async function loadProfile(path: string): Promise<CorpusProfile> {
  const { readFile } = await import('node:fs/promises');
  const { readProfile } = await import('../corpus/profile-json.js');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new CleanNewsError('bad-profile', `${path}: cannot be read`, { cause: error });
  }
  return readProfile(text, path);
}

function cleanOptions(flags: Flags): CleanOptions {
  const { from, comments, disable, enable, links, images, siteRules, maxElements, maxDepth } = flags;
  const options = { from, comments, disable, enable, links, images, siteRules, maxElements, maxDepth };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
