// Measures config-lint, as it was built, and secretlint on the labelled cases of test/corpus: precision, recall and F1 by
// category. Ends with 1 when a category falls below what test/corpus/expected.json records; --update records.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { runSecretLint } from 'secretlint';
import { lint } from '../dist/index.js';
import { importTypeScript } from './import-typescript.mjs';

const corpus = new URL('../test/corpus/', import.meta.url);
const expected = new URL('expected.json', corpus);
const { readCorpus, measure, sumUp, precisionOf, recallOf, f1Of, listFallen } = await importTypeScript(
  "export * from './test/corpus/read-corpus.ts'; export * from './test/corpus/measure.ts';",
);

const cases = readCorpus(corpus);
const folder = await mkdtemp(join(tmpdir(), 'config-lint-corpus-'));
try {
  for (const { file, bytes } of cases) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  }
  const own = measure(cases, await runConfigLint());
  printTable(own, measure(cases, await runSecretlint()));
  if (process.argv.includes('--update')) {
    await writeFile(expected, `${JSON.stringify(Object.fromEntries(own), null, 2)}\n`);
  } else {
    const fallen = listFallen(own, JSON.parse(await readFile(expected, 'utf8')));
    for (const line of fallen) console.log(`Fallen: ${line}.`);
    if (fallen.length > 0) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Where config-lint's credential rules find something, by file. */
async function runConfigLint() {
  const { findings, failures } = await lint({ cwd: folder, files: ['cases'], kms: 'off' });
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join('\n'));
  const places = findings.filter(isAboutCredential);
  return (file) => places.filter((place) => place.file === file);
}

function isAboutCredential({ rule }) {
  return /^no-(?:plaintext-credential|known-token|credential-in-)/.test(rule);
}

/** Where secretlint finds something, by file. */
async function runSecretlint() {
  const { stdout } = await runSecretLint({
    cliOptions: { cwd: process.cwd(), filePathOrGlobList: [`${folder}/**/*`] },
    engineOptions: {
      cwd: process.cwd(),
      color: false,
      maskSecrets: true,
      formatter: 'json',
      terminalLink: false,
      configFileJSON: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] },
    },
  });
  const places = new Map(
    JSON.parse(stdout ?? '[]').map(({ filePath, messages }) => [
      relative(folder, filePath),
      messages.map(({ loc }) => ({ line: loc.start.line, endLine: loc.end.line })),
    ]),
  );
  return (file) => places.get(file) ?? [];
}

function printTable(own, other) {
  const rows = [...own].map(([category, figures]) => [category, figures, other.get(category)]);
  console.log(`${cases.length} cases; found / missed / false, precision, recall, F1\n`);
  console.log(`${''.padEnd(22)}${'config-lint'.padEnd(36)}secretlint`);
  for (const [category, figures, others] of [...rows, ['all', sumUp(own), sumUp(other)]]) {
    console.log(`${category.padEnd(22)}${writeFigures(figures).padEnd(36)}${writeFigures(others)}`);
  }
}

function writeFigures(figures) {
  const counts = [figures.found, figures.missed, figures.false].map((count) => String(count).padStart(3));
  const shares = [precisionOf, recallOf, f1Of].map((share) => share(figures).toFixed(3));
  return `${counts.join(' ')}   ${shares.join('  ')}`;
}
