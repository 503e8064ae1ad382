import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const MARK = 'CONFIG_LINT_TEST_RUN';

/**
 * Marks every process that the tests start, so that the end can tell whether one outlives them; and takes away what a
 * developer's shell may hold and no test may depend on: colours, AWS credentials and endpoints.
 */
export function setup(): void {
  for (const name of Object.keys(process.env)) {
    if (/^(?:AWS_.*|FORCE_COLOR|NO_COLOR|GIT_(?:DIR|INDEX_FILE|WORK_TREE))$/.test(name))
      delete process.env[name];
  }
  process.env[MARK] = String(process.pid);
}

/** Fails the run when a process that a test started is still there. Where there is no /proc, it sees nothing. */
export async function teardown(): Promise<void> {
  for (let patience = 20; patience > 0 && findLeftProcesses().length > 0; patience -= 1) await wait(100);
  const left = findLeftProcesses();
  if (left.length === 0) return;
  process.exitCode = 1; // Vitest prints what a teardown throws, and passes.
  throw new Error(`Still running after the tests: ${left.join('; ')}`);
}

function findLeftProcesses(): readonly string[] {
  return listProcessIds().flatMap((id) => {
    try {
      const marked = readFileSync(`/proc/${id}/environ`, 'utf8').includes(`${MARK}=${process.pid}\0`);
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return marked && command !== '' && !isRunner(command) ? [`${id} ${command}`] : [];
    } catch {
      return []; // It ended meanwhile, or is someone else's.
    }
  });
}

function listProcessIds(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  } catch {
    return [];
  }
}

/** Vitest's own workers, and the bundler's service that they start. */
function isRunner(command: string): boolean {
  return /vitest|esbuild --service|rolldown/.test(command);
}
