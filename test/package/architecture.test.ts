import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';

const sources = readAll(['src/**/*.ts', 'rules/**/*.ts']);
const written = readAll([
  'src/**/*.ts',
  'rules/**/*.ts',
  'scripts/**/*.mjs',
  'test/**/*.ts',
  '*.ts',
  '*.mjs',
]);

/** Where design.md allows effects: the file system, processes, the network, the SDK. */
const EDGE =
  /^src\/(?:sources\/|kms\/aws\.ts$|kms\/embedded(?:\.ts$|\/)|options\/load\.ts$|commands\/|cli\.ts$)/;
const EFFECTS =
  /^(?:node:)?(?:fs|fs\/promises|child_process|http|https|http2|net|tls|dns|dgram|worker_threads|cluster)$|^@aws-sdk\/|^@smithy\/|^fast-glob$/;

describe('the architecture', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it('keeps effects at the edge', () => {
    const offences = sources
      .filter(({ path }) => !EDGE.test(path))
      .flatMap(({ path, text }) =>
        listImports(text)
          .filter((target) => EFFECTS.test(target))
          .map((target) => `${path} imports ${target}`),
      );
    expect(offences).toEqual([]);
  });

  it('touches `process` in the two entries and at the edge only', () => {
    const offences = sources.filter(
      ({ path, text }) =>
        !EDGE.test(path) &&
        path !== 'src/index.ts' &&
        /(?<![\w.])process[.[]/.test(withoutTexts(withoutComments(text))),
    );
    expect(offences.map(({ path }) => path)).toEqual([]);
  });

  it('executes nothing of what it reads', () => {
    const dynamic =
      /\bimport\((?!\s*['"])|\brequire\(|\beval\(|new Function\(|node:vm|createRequire\([^)]*\)(?!\('node:)/;
    const offences = sources.filter(
      ({ path, text }) => !path.endsWith('examples.ts') && dynamic.test(withoutComments(text)),
    );
    expect(offences.map(({ path }) => path)).toEqual([]);
  });

  it('reveals secrets in the layers that compute with them, never in a rule or a reporter', () => {
    const offences = sources.filter(
      ({ path, text }) =>
        /^(?:rules\/|src\/report\/(?!(?:frame|redact)\.ts$))/.test(path) &&
        /\breveal\b/.test(withoutComments(text)),
    );
    expect(offences.map(({ path }) => path)).toEqual([]);
  });

  it('keeps every file short', () => {
    const lengths = written
      .filter(({ path }) => !path.endsWith('.generated.ts'))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
    expect(lengths.filter(({ lines }) => lines >= 250)).toEqual([]);
    const ofSources = lengths.filter(({ path }) => /^(?:src|rules)\//.test(path)).map(({ lines }) => lines);
    expect(ofSources.sort((a, b) => a - b)[ofSources.length >> 1]).toBeLessThanOrEqual(100);
  });

  it('names files in kebab-case, after what they do', () => {
    const offences = written
      .map(({ path }) => path)
      .filter(
        (path) =>
          !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*\.(?:ts|mjs)$/.test(
            basename(path).replace(/^\./, ''),
          ) || /(?:^|[/.-])(?:utils?|helpers?|common|misc)(?:[/.-]|$)/.test(path),
      );
    expect(offences).toEqual([]);
  });

  it('calls the tool in a way that never fetches one', () => {
    const documents = [
      ...readAll([
        'README.md',
        'CONTRIBUTING.md',
        'SECURITY.md',
        'CHANGELOG.md',
        'rules/*/*',
        '.husky/pre-commit',
      ]),
      ...readAll([
        '.github/**/*.yml',
        '.ci/run',
        'package.json',
        '.lintstagedrc.mjs',
        'src/**/*.ts',
        'scripts/**/*.mjs',
      ]),
      ...readAll(['examples/*/package.json', 'examples/*/*.md', 'examples/*/api/**/*.js']),
    ];
    const offences = documents.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) => (/\bnpx (?!--no-install\b)/.test(line) ? [`${path}:${at + 1}`] : [])),
    );
    expect(offences).toEqual([]);
  });
});

function readAll(patterns: readonly string[]): readonly { path: string; text: string }[] {
  const root = new URL('../../', import.meta.url);
  const paths = glob.sync([...patterns], {
    cwd: fileURLToPath(root),
    dot: true,
    ignore: ['**/node_modules/**'],
  });
  return paths.sort().map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
}

/** What a module imports, `import type` aside: types are gone when it runs. */
function listImports(text: string): readonly string[] {
  const statements = text.matchAll(/^\s*(?:import|export)\s(?!type\s)[^;]*?['"]([^'"]+)['"]\s*;/gm);
  const calls = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...statements, ...calls].map(([, target = '']) => target);
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

function withoutTexts(text: string): string {
  return text.replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[^])*`/g, "''");
}
