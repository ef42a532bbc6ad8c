import { resolve } from 'node:path';
import type { DuplicateCluster } from '../corpus/duplicate-index.js';
import type { InputGuard } from '../io/input-guard.js';
import type { Plan } from '../io/plan.js';
import { CleanNewsError, type ErrorCode } from '../model/errors.js';
import type { Fate } from '../reporters/fate.js';
import type { Tally } from '../reporters/tally.js';

/** A report that grows with the run and gets its name at the end. */
export interface ReportFile {
  add(fate: Fate): Promise<void>;
  finish(tally: Tally, clusters: readonly DuplicateCluster[]): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Checks name and place first, so that an hour's run does not end in a usage error.
 *
 * @throws CleanNewsError `usage`
 */
export async function openReport(path: string, plan: Plan, guard: InputGuard): Promise<() => Promise<ReportFile>> {
  const { reportFormat } = await import('../reporters/report.js');
  const format = reportFormat(path);
  const outputs = [plan.output, ...plan.inputs.map(({ output }) => output)];
  if (outputs.some((output) => output !== null && resolve(output) === resolve(path))) {
    throw new CleanNewsError('usage', `--report ${path} is also an output`);
  }
  if (guard.holds(path)) throw new CleanNewsError('usage', `--report ${path} is also an input`);
  return async () => {
    const { openSharedFile } = await import('../io/shared-file.js');
    const file = await openSharedFile(path).catch(failing(path, 'usage'));
    await file.append(format.begin).catch(failing(path, 'usage'));
    let isFirst = true;
    return {
      async add(fate) {
        await file.append(format.row(fate, isFirst)).catch(failing(path, 'unwritable'));
        isFirst = false;
      },
      async finish(tally, clusters) {
        await file.append(format.end(tally, clusters)).catch(failing(path, 'unwritable'));
        await file.finish().catch(failing(path, 'unwritable'));
      },
      discard: () => file.discard(),
    };
  };
}

/** Says that it is the report which cannot be written. */
function failing(path: string, code: ErrorCode): (error: unknown) => never {
  return (error) => {
    const cause = error instanceof Error ? error.message : String(error);
    throw new CleanNewsError(code, `--report ${path} cannot be written: ${cause}`, { cause: error });
  };
}
