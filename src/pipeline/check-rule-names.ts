import { CleanNewsError } from '../model/errors.js';
import { nearest } from '../text/nearest.js';
import { listPasses } from './list-passes.js';

/** @throws CleanNewsError `unknown-rule`, naming the nearest pass or rule */
export async function checkRuleNames(names: readonly string[]): Promise<void> {
  const known = new Set<string>();
  for (const { name, rules } of await listPasses()) {
    known.add(name);
    for (const rule of rules) known.add(`${name}/${rule.id}`);
  }
  for (const name of names) {
    if (known.has(name)) continue;
    const close = nearest(name, known);
    const hint = close === null ? '' : `; did you mean ${close}?`;
    throw new CleanNewsError('unknown-rule', `there is no pass or rule ${name}${hint}`);
  }
}
