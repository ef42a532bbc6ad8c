import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** The rooms from the top of the house to the bottom; an import goes down only, rooms of one floor do not know each other. */
export const FLOORS: readonly (readonly string[])[] = [
  ['bin'],
  ['cli'],
  ['batch'],
  ['reporters'],
  ['index'],
  ['io'],
  ['corpus'],
  ['pipeline'],
  ['readers', 'passes', 'writers'],
  ['score'],
  ['rules'],
  ['text'],
  ['model'],
];

/** A file that breaks a rule of the house, and how. */
export interface Violation {
  readonly file: string;
  readonly message: string;
}

/** TypeScript sources by path from the repository root, with `/`. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  /** Null when the name is computed, which neither this check nor the bundler can follow. */
  readonly name: string | null;
  /** Loaded together with the importing file; false for `import()` and for types, which leave no trace. */
  readonly eager: boolean;
}

/** Rooms that may speak to the machine: Node's modules, the clock, the process. */
const SYSTEM = ['bin', 'cli', 'batch', 'io', 'reporters'];

/** Packages that change what a room is, and the paths that may know them. */
const BOUND_PACKAGES: readonly { readonly names: readonly string[]; readonly where: string; readonly paths: RegExp }[] =
  [
    { names: ['chalk', 'commander'], where: 'src/cli and src/reporters', paths: /^src\/(?:cli|reporters)\// },
    {
      names: ['cheerio', 'domhandler', 'domutils', 'htmlparser2', 'css-select', 'dom-serializer', 'parse5'],
      where: 'src/readers/html* and src/passes/dom',
      paths: /^src\/(?:readers\/html|passes\/dom\/)/,
    },
  ];

/** What makes the same input give another answer tomorrow or on another machine. */
const UNSTABLE = [
  { pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/, what: 'reads the clock' },
  { pattern: /\bMath\.random\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/, what: 'is random' },
  { pattern: /\bprocess\.(?:env|argv|cwd|exit|stdin|stdout|stderr|platform|version)/, what: 'touches the process' },
];

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NAMES_THAT_SAY_NOTHING = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'constant',
  'constants',
  'common',
  'misc',
]);

/** Every breach of the floors in the given sources, in their order. */
export function findViolations(sources: Sources): Violation[] {
  return [...sources].flatMap(([file, source]) =>
    [...nameFaults(file), ...importFaults(file, source), ...stabilityFaults(file, source)].map((message) => ({
      file,
      message,
    })),
  );
}

/** Packages that are loaded before the first line of `entry` runs: what every start of the command pays for. */
export function eagerPackages(sources: Sources, entry: string): string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const { name, eager } of importsOf(sources.get(file) ?? '')) {
      if (!eager || name === null || isBuiltin(name)) continue;
      if (name.startsWith('.')) waiting.push(resolve(file, name));
      else packages.add(packageOf(name));
    }
  }
  return [...packages].toSorted();
}

function nameFaults(file: string): string[] {
  return file
    .split('/')
    .map((part) => part.replace(/\.ts$/, ''))
    .flatMap((part) => {
      if (!KEBAB_CASE.test(part)) return [`"${part}" is not kebab-case`];
      if (part.split('-').some((word) => NAMES_THAT_SAY_NOTHING.has(word)))
        return [`"${part}" says nothing: name what it does`];
      return [];
    });
}

function importFaults(file: string, source: string): string[] {
  const room = roomOf(file);
  if (room === null) return ['stands in no room: see FLOORS'];
  return importsOf(source).flatMap(({ name }) => {
    if (name === null) return ['imports a computed name, which the bundler cannot follow: list the cases'];
    const fault = name.startsWith('.') ? floorFault(file, room, name) : packageFault(file, room, name);
    return fault === null ? [] : [`imports "${name}": ${fault}`];
  });
}

function floorFault(file: string, room: string, name: string): string | null {
  if (!name.endsWith('.js') && !name.endsWith('.json')) return 'relative imports end in .js';
  const target = resolve(file, name);
  const other = roomOf(target);
  if (other === null) return 'it stands in no room';
  if (other === room) return null;
  const from = floorOf(room);
  const to = floorOf(other);
  if (to > from) return null;
  return to === from
    ? `${room} and ${other} do not know each other`
    : `${room} may not know ${other}, which is above it`;
}

function packageFault(file: string, room: string, name: string): string | null {
  if (isBuiltin(name)) {
    if (!name.startsWith('node:')) return 'write it with node:';
    return SYSTEM.includes(room) ? null : `Node's own modules are for ${SYSTEM.join(', ')}; this must run anywhere`;
  }
  const bound = BOUND_PACKAGES.find(({ names }) => names.includes(packageOf(name)));
  return bound === undefined || bound.paths.test(file) ? null : `it is for ${bound.where}`;
}

function stabilityFaults(file: string, source: string): string[] {
  const room = roomOf(file);
  if (room === null || SYSTEM.includes(room)) return [];
  const code = withoutComments(source);
  return UNSTABLE.flatMap(({ pattern, what }) => {
    const hit = pattern.exec(code);
    return hit === null ? [] : [`"${hit[0]}" ${what}: the same input must give the same answer`];
  });
}

function roomOf(file: string): string | null {
  if (file === 'src/index.ts') return 'index';
  const [top, room, ...rest] = file.split('/');
  if (top === 'bin') return 'bin';
  if (top !== 'src' || room === undefined || rest.length === 0) return null;
  return room !== 'bin' && room !== 'index' && floorOf(room) >= 0 ? room : null;
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

function resolve(file: string, name: string): string {
  return posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts');
}

function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

/**
 * The imports of a source that our formatter has written: statements begin a line, so that no parser is needed
 * (TypeScript 7 offers none, and bundlers drop the type imports that the floors hold for as well).
 */
function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const imports: Import[] = [];
  for (const [, type, name] of code.matchAll(/^(?:import|export)\s+(type\s)?[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/gm)) {
    imports.push({ name: name ?? null, eager: type === undefined });
  }
  for (const [, name] of code.matchAll(/^import\s*['"]([^'"]+)['"]/gm)) {
    imports.push({ name: name ?? null, eager: true });
  }
  for (const [, name] of code.matchAll(/\bimport\(\s*(?:['"]([^'"\n]+)['"]\s*[),])?/g)) {
    imports.push({ name: name ?? null, eager: false });
  }
  return imports;
}

/** Blanks whole-line and block comments; a `//` behind code may be half of an address and stays. */
function withoutComments(source: string): string {
  return source.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
}
