import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../src/rules/finding.ts';
import { judgeCase } from './corpus/judge-case.ts';
import {
  f1Of,
  listFallen,
  measure,
  type Measured,
  type Place,
  precisionOf,
  sumUp,
} from './corpus/measure.ts';
import { type Case, readCorpus } from './corpus/read-corpus.ts';

const folder = new URL('corpus/', import.meta.url);
const cases = readCorpus(folder);
const findings = new Map<string, readonly Finding[]>();
let measured: Measured;

beforeAll(async () => {
  for (const item of cases) findings.set(item.file, await judgeCase(item));
  measured = measure(cases, (file) => findings.get(file) ?? []);
});

describe('the labelled cases', () => {
  it('are no worse in any category than recorded', () => {
    const recorded = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
    expect(listFallen(measured, recorded)).toEqual([]);
  });

  it('keep precision and F1 over the marks', () => {
    const all = sumUp(measured);
    expect(precisionOf(all)).toBeGreaterThanOrEqual(0.97);
    expect(f1Of(all)).toBeGreaterThanOrEqual(0.97);
  });

  it('have nothing reported that is safe to show', () => {
    const safe = /^(?:arn|uuid|integrity|kms-blob|content-hash|git-sha|safe-forms)$/;
    const reported = cases.filter(({ category, file }) => safe.test(category) && findings.get(file)?.length);
    expect(cases.filter(({ category }) => safe.test(category)).length).toBeGreaterThan(10);
    expect(reported.map(({ id }) => id)).toEqual([]);
  });

  it('have every finding begin on the secret itself', () => {
    const beside = cases.flatMap(({ id, file, expected }) =>
      (findings.get(file) ?? [])
        .filter((finding) => !expected.some(({ line }) => line === finding.line))
        .map(({ line }) => `${id}:${line}`),
    );
    expect(beside).toEqual([]);
  });

  it('are labelled as they say', () => {
    const wrong = cases.filter(({ positive, expected, bytes }) => {
      const lines = bytes.toString('utf8').split('\n').length;
      return positive !== expected.length > 0 || expected.some(({ line }) => line < 1 || line > lines);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });
});

describe('measuring', () => {
  it('counts what is found, missed and false', () => {
    const places = new Map([['a', [at(2), at(5, 8), at(9)]]]);
    const figures = measure([item('b', []), item('a', [2, 3, 8])], (file) => places.get(file) ?? []);
    expect([...figures]).toEqual([
      ['a', { found: 2, missed: 1, false: 1 }],
      ['b', { found: 0, missed: 0, false: 0 }],
    ]);
  });

  it('tells a category that falls, and one that was never recorded', () => {
    const figures = new Map([
      ['a', { found: 2, missed: 1, false: 0 }],
      ['b', { found: 1, missed: 0, false: 1 }],
      ['c', { found: 1, missed: 0, false: 0 }],
      ['d', { found: 4, missed: 0, false: 0 }],
    ]);
    const recorded = {
      a: { found: 2, missed: 0, false: 0 },
      b: { found: 1, missed: 0, false: 0 },
      d: { found: 2, missed: 0, false: 0 },
    };
    expect(listFallen(figures, recorded)).toEqual([
      'a was 2 found, 0 missed, 0 false and is 2 found, 1 missed, 0 false',
      'b was 1 found, 0 missed, 0 false and is 1 found, 0 missed, 1 false',
      'c is not recorded',
    ]);
  });
});

function item(category: string, lines: readonly number[]): Case {
  const expected = lines.map((line) => ({ line, field: 'a', kind: 'password' }));
  const positive = lines.length > 0;
  return { id: category, file: category, category, positive, expected, note: '', bytes: Buffer.from('') };
}

function at(line: number, endLine = line): Place {
  return { line, endLine };
}
