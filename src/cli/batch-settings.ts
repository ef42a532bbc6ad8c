import type { BatchSettings } from '../batch/settings.js';
import type { Plan } from '../io/plan.js';
import { DEFAULT_MAX_BYTES } from '../io/source.js';
import type { CleanOptions } from '../model/options.js';
import type { Flags } from './flags.js';
import { type Streams, wantsColor } from './streams.js';

/** What the flags of a run say about each of its documents. */
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
    explanation:
      explain && isDocument ? { color: wantsColor(stderr, env, flags.color !== false), columns: stderr.columns } : null,
  };
  const isRemembered =
    plan.target === 'folder' || (plan.target === 'file' && plan.inputs.some(({ output }) => output === null));
  if (!isRemembered) return { ...settings, optionsHash: null };
  const { hashOptions } = await import('../batch/fingerprint.js');
  return { ...settings, optionsHash: hashOptions(settings) };
}

function cleanOptions(flags: Flags): CleanOptions {
  const { from, comments, disable, enable, links, images, siteRules } = flags;
  const options = { from, comments, disable, enable, links, images, siteRules };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
