// Times config-lint on generated trees, beside bare Node and beside reading and parsing the same files and no more.
// --json prints the numbers alone; --runs N sets how often each is run (default: 15).
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFindings } from './bench/check-findings.mjs';
import { generateTree } from './bench/generate-tree.mjs';
import { measureInTurn } from './bench/measure-in-turn.mjs';
import { renderTable } from './bench/render-table.mjs';

const TARGET = 2;

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, runs: { type: 'string', default: '15' } },
});
const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
const parseLoop = fileURLToPath(new URL('bench/parse-loop.mjs', import.meta.url));

const results = [];
for (const files of [10, 1000]) {
  const folder = await mkdtemp(join(tmpdir(), 'config-lint-bench-'));
  try {
    const planted = await generateTree(folder, files);
    const runs = files > 100 ? Math.ceil(Number(values.runs) / 2) : Number(values.runs);
    const programs = {
      node: ['-e', '0'],
      parse: [parseLoop, folder],
      'config-lint': [cli, '--cwd', folder, '--kms', 'off', '--format', 'json', '.'],
    };
    const measured = measureInTurn(programs, runs);
    const wrong = checkFindings(measured['config-lint'].stdout, planted, files);
    const ratio = measured['config-lint'].milliseconds / measured.node.milliseconds;
    const rows = Object.entries(measured).map(([program, { milliseconds, fastest, slowest, kilobytes }]) => ({
      program,
      milliseconds,
      fastest,
      slowest,
      kilobytes,
      ratio: milliseconds / measured.node.milliseconds,
    }));
    results.push({ files, runs, planted: planted.length, wrong, ratio, rows });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
if (values.json) {
  console.log(JSON.stringify({ machine, target: TARGET, results }, null, 2));
} else {
  console.log(`${machine}\nMedians of runs taken in turn; every run is a process of its own.\n`);
  for (const result of results) console.log(`${renderTable(result)}\n`);
  const [{ ratio }] = results;
  const met = ratio <= TARGET ? 'met' : 'NOT met';
  console.log(`Target: 10 files in at most ${TARGET} × bare Node: ${met} (${ratio.toFixed(2)} ×).`);
}
const wrong = results.flatMap((result) => result.wrong);
for (const line of wrong) console.error(`Wrong result: ${line}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
