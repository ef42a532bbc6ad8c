const DEFINITION = /^ {0,3}\[((?:[^[\]\\]|\\.){1,200})\]:[ \t]*(?:\S.*)$/gmu;
/** What is escaped opens none. */
const REFERENCE = /\\[^]|\[((?:[^[\]\\]|\\.){1,200})\]/gu;
export const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();

/** Link definitions of the whole file by their labels. */
export function findDefinitions(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [line, label = ''] of source.matchAll(DEFINITION)) {
    const key = labelKey(label);
    // Footnotes stand where they are written, and the first of two definitions counts.
    if (!key.startsWith('^') && !found.has(key)) found.set(key, line.trim());
  }
  return found;
}

/** The definitions that a stretch of the file refers to, as they are written. */
export function usedDefinitions(source: string, definitions: ReadonlyMap<string, string>): readonly string[] {
  if (definitions.size === 0) return [];
  const used = new Set<string>();
  for (const [, label = ''] of source.matchAll(REFERENCE)) {
    const definition = definitions.get(labelKey(label));
    if (definition !== undefined) used.add(definition);
  }
  return [...used];
}

function labelKey(label: string): string {
  return label.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
