import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { ROOT, SOURCE } from './source-tree.js';

/** A regular expression, and where it stands: `src/text/dates.ts:17`. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** What a source file writes down: expressions, and places where it makes some at run time. */
export interface Written {
  readonly literals: readonly Expression[];
  readonly made: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string } | null;
  readonly callee?: { readonly type: string; readonly name?: string };
}

/** Every expression that the sources write down, and every `new RegExp`. */
export function writtenExpressions(): Written {
  const literals: Expression[] = [];
  const made: string[] = [];
  for (const name of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!name.endsWith('.ts')) continue;
    const path = join(SOURCE, name);
    const code = readFileSync(path, 'utf8');
    if (!/\/[a-z]*[gimsuy]|RegExp/u.test(code)) continue;
    const placeOf = ({ start }: Node): string => `${relative(ROOT, path)}:${code.slice(0, start).split('\n').length}`;
    visit(parseSync(path, code).program, (node) => {
      if (node.type === 'Literal' && node.regex) {
        literals.push({ source: node.regex.pattern, flags: node.regex.flags, place: placeOf(node) });
      }
      const isMade = node.type === 'NewExpression' || node.type === 'CallExpression';
      if (isMade && node.callee?.type === 'Identifier' && node.callee.name === 'RegExp') made.push(placeOf(node));
    });
  }
  return { literals, made };
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value) see(value as Node);
    for (const [key, inner] of Object.entries(value)) if (key !== 'regex') visit(inner, see);
  }
}
