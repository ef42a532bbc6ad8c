import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CleanNewsError } from '../model/errors.js';
import type { Flags } from './flags.js';

/** In order of preference within a folder; the nearest folder wins. */
const CONFIG_FILES = ['json', 'yaml', 'yml', 'js', 'mjs'].map((extension) => `clean-news.config.${extension}`);

/**
 * The options of the configuration file: the one named, or the nearest one upward from `cwd`; none where there is none.
 * The search only asks for names, so a run without configuration loads nothing for it.
 *
 * @throws CleanNewsError `bad-config`
 */
export async function readConfig(config: Flags['config'], cwd: string): Promise<Flags> {
  if (config === false) return {};
  const path = config === undefined ? findConfig(cwd) : resolve(cwd, config);
  if (path === null) return {};
  if (!existsSync(path)) throw new CleanNewsError('bad-config', `${config}: no such file`);
  const { parseConfig } = await import('./config-schema.js');
  return parseConfig(await load(path), path);
}

function findConfig(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const name = CONFIG_FILES.find((file) => existsSync(join(folder, file)));
    if (name !== undefined) return join(folder, name);
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && hasOwnKey(manifest)) return manifest;
    if (dirname(folder) === folder) return null;
  }
}

/** Most package.json say nothing about us, and a broken one is not ours to complain about. */
function hasOwnKey(manifest: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    return typeof content === 'object' && content !== null && 'clean-news' in content;
  } catch {
    return false;
  }
}

async function loadYaml(_path: string, content: string): Promise<unknown> {
  const { default: yaml } = await import('yaml');
  return yaml.parse(content);
}

async function load(path: string): Promise<unknown> {
  // By their default, not by name: that is all a bundled CommonJS package exports.
  const { default: finder } = await import('lilconfig');
  const loader = finder.lilconfig('clean-news', { loaders: { '.yaml': loadYaml, '.yml': loadYaml } });
  try {
    const loaded = await loader.load(path);
    return loaded?.isEmpty === true ? {} : loaded?.config;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CleanNewsError('bad-config', `${path}: ${detail}`, { cause: error });
  }
}
