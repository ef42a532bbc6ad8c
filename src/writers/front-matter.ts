import type { Metadata } from '../model/metadata.js';

/** Words that some YAML reader takes for a boolean or a null. */
const KEYWORD = /^(?:y|n|yes|no|on|off|true|false|null|~|<<|=|[-+]?\.(?:inf|nan))$/iu;
/** Numbers, dates and times in any YAML version, and what looks enough like them. */
const NUMERIC = /^[-+]?[\d._][\d_.,:+\-a-fxotz ]*$/iu;
/** A sign that means something at the start, in the middle or at the end of a plain scalar, or is lost there. */
const INDICATOR = /^[,[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|^(?:---|\.\.\.)|:\s|:$|\s#|^\s|\s$|^$/u;
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** A string as a YAML 1.2 scalar that no reader takes for anything else; quoted only where it must be. */
export function yamlScalar(source: string): string {
  const value = source.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  const special = [KEYWORD, NUMERIC, INDICATOR, UNPRINTABLE].some((pattern) => pattern.test(value));
  return special ? quoted(value) : value;
}

/** JSON strings are YAML strings but for a few characters that YAML readers may refuse as they stand. */
function quoted(value: string): string {
  const json = JSON.stringify(value);
  return json.replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/**
 * Metadata as YAML between `---` lines, with a line end behind; only what is known.
 *
 * @param duplicateOf the fullest copy of the same story, where one was found
 */
export function frontMatter(metadata: Metadata, generator: string, duplicateOf: string | null = null): string {
  const lines: string[] = [];
  const scalar = (key: string, value: string | null): void => {
    if (value !== null && value !== '') lines.push(`${key}: ${yamlScalar(value)}`);
  };
  const list = (key: string, values: readonly string[]): void => {
    if (values.length > 0) lines.push(`${key}:`, ...values.map((value) => `  - ${yamlScalar(value)}`));
  };
  const { publisher } = metadata;
  scalar('title', metadata.title);
  scalar('subtitle', metadata.subtitle);
  list('authors', metadata.authors);
  scalar('published', metadata.published);
  scalar('modified', metadata.modified);
  if (publisher.name || publisher.domain) {
    lines.push('publisher:');
    scalar('  name', publisher.name);
    scalar('  domain', publisher.domain);
  }
  scalar('section', metadata.section);
  list('tags', metadata.tags);
  scalar('language', metadata.language);
  scalar('url', metadata.url);
  scalar('image', metadata.image);
  scalar('description', metadata.description);
  if (metadata.related.length > 0) {
    lines.push('related:');
    for (const { title, url } of metadata.related) {
      lines.push(`  - title: ${yamlScalar(title)}`);
      scalar('    url', url);
    }
  }
  // The last two, in this order: see `duplicate-mark.ts`.
  scalar('duplicateOf', duplicateOf);
  scalar('generator', generator);
  return `---\n${lines.join('\n')}\n---\n`;
}
