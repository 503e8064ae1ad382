import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/report/json.ts';
import { reportSchema } from '../../src/report/report-schema.ts';
import type { Report } from '../../src/report/report.ts';
import { place, reportOf } from './report-of.ts';

const STAGE = {
  root: '.',
  name: 'staging',
  secretConfig: 'verified',
  shape: 'ok',
  endpoint: 'http://127.0.0.1:4566',
} as const;

const FULL: Report = reportOf([place("a = {\n  password: '⟦hunter2⟧',\n}")], {
  files: 12,
  stages: [STAGE],
  suppressions: [{ file: 'a.js', line: 3, rule: 'env-shape', reason: 'demo', until: null, used: true }],
  notices: [{ code: 'kms-embedded', message: 'Not AWS.' }],
  failures: [{ code: 'git-failed', message: 'git said no.', file: null }],
});

/** The schema as plain JSON, the way it is published. */
const validator = new Validator(JSON.parse(JSON.stringify(reportSchema)), '2020-12', false);

describe('formatJson', () => {
  it('is version 1, key for key', () => {
    expect(formatJson(FULL)).toBe(`\
{
  "version": 1,
  "summary": {
    "files": 12,
    "errors": 1,
    "warnings": 0,
    "infos": 0,
    "suppressed": 0,
    "baselined": 0,
    "stages": [
      {
        "root": ".",
        "name": "staging",
        "secretConfig": "verified",
        "shape": "ok",
        "endpoint": "http://127.0.0.1:4566"
      }
    ]
  },
  "findings": [
    {
      "rule": "no-plaintext-credential",
      "messageId": "literal",
      "severity": "error",
      "confidence": "high",
      "root": ".",
      "stage": null,
      "file": "config/custom.js",
      "line": 2,
      "column": 14,
      "endLine": 2,
      "endColumn": 21,
      "path": [
        "db",
        "password"
      ],
      "message": "The field password holds a credential in plain text.",
      "help": "Seal password with KMS.",
      "docs": "https://github.com/config-lint/config-lint/blob/main/rules/no-plaintext-credential/README.md",
      "fingerprint": "${FULL.findings[0]?.fingerprint}"
    }
  ],
  "suppressions": [
    {
      "file": "a.js",
      "line": 3,
      "rule": "env-shape",
      "reason": "demo",
      "until": null,
      "used": true
    }
  ],
  "notices": [
    {
      "code": "kms-embedded",
      "message": "Not AWS."
    }
  ],
  "failures": [
    {
      "code": "git-failed",
      "message": "git said no.",
      "file": null
    }
  ]
}
`);
  });

  it('escapes what a terminal acts on, and says the same', () => {
    const message = '\u001b[2J\u009b\u202e\u{e0041}\u115fé\n"\ud800';
    const text = formatJson({ ...FULL, notices: [{ code: 'x', message }] });
    expect(text).toContain(String.raw`"\u001b[2J\u009b\u202e\udb40\udc41\u115fé\n\"\ud800"`);
    expect(JSON.parse(text).notices[0].message).toBe(message);
  });
});

describe('reportSchema', () => {
  const states = ['verified', 'structure-only', 'failed', 'absent', 'dynamic'] as const;
  it.each<readonly [string, Report]>([
    ['full', FULL],
    ['empty', reportOf([])],
    ['of a missing file', reportOf([place('', { document: null, stage: 'staging' })])],
    ...states.map((secretConfig): readonly [string, Report] => [
      secretConfig,
      reportOf([], { stages: [{ ...STAGE, secretConfig, shape: 'none' }] }),
    ]),
  ])('accepts a report that is %s', (_name, report) => {
    expect(validator.validate(JSON.parse(formatJson(report)))).toEqual({ valid: true, errors: [] });
  });

  const sample = JSON.parse(formatJson(FULL));
  it.each(listRecords(sample).map((path) => [path]))(
    'accepts no further and no missing property at %j',
    (path) => {
      const further = structuredClone(sample);
      recordAt(further, path)['frame'] = null;
      expect(validator.validate(further).valid).toBe(false);
      for (const key of Object.keys(recordAt(sample, path))) {
        const missing = structuredClone(sample);
        delete recordAt(missing, path)[key];
        expect([key, validator.validate(missing).valid]).toEqual([key, false]);
      }
    },
  );

  it('describes every property', () => {
    const undescribed = listRecords(reportSchema)
      .filter((path) => path.at(-2) === 'properties')
      .filter((path) => typeof recordAt(reportSchema, path)['description'] !== 'string');
    expect(undescribed).toEqual([]);
  });
});

/** The paths of all records in a JSON value. */
function listRecords(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => listRecords(item, [...path, key]));
  return Array.isArray(value) ? inner : [path, ...inner];
}

function recordAt(value: unknown, path: readonly string[]): Record<string, unknown> {
  return path.reduce((at, key) => (at as Record<string, unknown>)[key], value) as Record<string, unknown>;
}
