import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const peakMemory = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

/**
 * Runs each program `runs` times as `node …arguments`, in turn (A B C A B C …), so that whatever else the machine does
 * falls on all of them alike; one round before is not counted. Answers the median, fastest and slowest time, the
 * median peak memory in kB (from one more round) and the last output of each.
 */
export function measureInTurn(programs, runs) {
  const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  const outputs = {};
  for (let round = -1; round < runs; round += 1) {
    for (const [name, args] of Object.entries(programs)) {
      const started = process.hrtime.bigint();
      const { stdout } = runNode(args);
      if (round >= 0) times[name].push(Number(process.hrtime.bigint() - started) / 1e6);
      outputs[name] = stdout;
    }
  }
  return Object.fromEntries(
    Object.entries(programs).map(([name, args]) => {
      const sorted = times[name].sort((a, b) => a - b);
      return [
        name,
        {
          milliseconds: medianOf(sorted),
          fastest: sorted[0],
          slowest: sorted.at(-1),
          kilobytes: measurePeakMemory(args),
          stdout: outputs[name],
        },
      ];
    }),
  );
}

function runNode(args) {
  return spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** The preloaded module writes the peak to standard error when the process ends. */
function measurePeakMemory(args) {
  const { stderr } = runNode(['--require', peakMemory, ...args]);
  return Number(/peak-memory-kb=(\d+)/.exec(stderr)?.[1] ?? 0);
}

function medianOf(sorted) {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
