import { describe, expect, test } from 'vitest';
import { readConfig, readShape } from '../../src/options/config-file.ts';
import { mergePolicy } from '../../src/options/merge-policy.ts';
import type { Policy } from '../../src/options/options.ts';
import { SAILS_ENV_SHAPE, SAILS_PAYLOAD, SAILS_POLICY } from '../../src/options/presets.ts';

const RULES = ['env-shape', 'no-plaintext-credential'];

/** The errors as people read them: line:column message. */
async function complain(text: string, key: string | null = null): Promise<readonly string[]> {
  const read = await readConfig(text, RULES, key);
  return 'errors' in read
    ? read.errors.map(({ line, column, message }) => `${line}:${column} ${message}`)
    : [];
}

async function read(text: string, key: string | null = null): Promise<Policy> {
  const settings = await readConfig(text, RULES, key);
  if ('errors' in settings) throw new Error(JSON.stringify(settings.errors));
  return mergePolicy(settings.value, new Map(), 'config-lint.config.json');
}

test('an empty configuration is the preset', async () => {
  expect(await read('{}')).toEqual({ ...SAILS_POLICY, file: 'config-lint.config.json' });
});

test('everything that can be set is set, and the rest stays', async () => {
  const policy = await read(`\uFEFF{
    // comments and trailing commas are fine
    "$schema": "./node_modules/config-lint/config.schema.json", "preset": "sails",
    "files": ["config/**/*.js"], "ignore": ["config/locales/**"],
    "shape": { "type": "object", "required": ["port"] },
    "stages": {
      "staging": {
        "aliases": ["st"], "deployed": false, "optional": true, "envFile": "config/env/s.js",
        "shape": { "type": ["object", "null"] }, "secretConfig": "a.b",
        "kms": { "region": "eu-west-1", "key": "alias/k", "encryptionContext": { "App": "x" } },
        "payload": { "type": "object", "items": { "type": "string" }, "additionalProperties": false },
      },
      "qa": {},
    },
    "rules": { "env-shape": "off", "no-plaintext-credential": ["error", { "allow": ["a"] }] },
  }`);
  const [development, staging, production, qa] = policy.stages;
  expect(policy.files).toEqual(['config/**/*.js']);
  expect(policy.ignore).toEqual(['config/locales/**']);
  expect(development).toEqual({ ...SAILS_POLICY.stages[0], shape: { type: 'object', required: ['port'] } });
  expect(staging).toEqual({
    name: 'staging',
    aliases: ['st'],
    deployed: false,
    optional: true,
    declared: true,
    envFile: 'config/env/s.js',
    secretConfig: ['a', 'b'],
    contextName: ['custom', 'kms', 'AWS_LAMBDA_FUNCTION_NAME'],
    kms: { region: 'eu-west-1', key: 'alias/k', encryptionContext: { App: 'x' } },
    payload: { type: 'object', items: { type: 'string' }, additionalProperties: false },
    shape: { type: ['object', 'null'] },
  });
  expect(production?.declared).toBe(false);
  expect(qa).toMatchObject({
    name: 'qa',
    declared: true,
    deployed: true,
    envFile: 'config/env/qa.js',
    payload: SAILS_PAYLOAD,
  });
  expect(policy.rules).toEqual({
    'env-shape': { severity: 'off', options: {} },
    'no-plaintext-credential': { severity: 'error', options: { allow: ['a'] } },
  });
  expect(Object.isFrozen(policy.stages[1]?.kms)).toBe(true);
  expect(policy.rules['constructor']).toBeUndefined();
});

test('the key of package.json is read where it stands', async () => {
  const text = '{\n  "name": "x",\n  "config-lint": {\n    "ignore": 1\n  }\n}';
  expect(await complain(text, 'config-lint')).toEqual(["4:15 'ignore' must be a list, not a number."]);
  expect((await read('{ "config-lint": { "ignore": ["a"] }, "odd": 1 }', 'config-lint')).ignore).toEqual([
    'a',
  ]);
  expect(await complain('{}', 'config-lint')).toEqual(['1:1 There is no "config-lint" key in this file.']);
});

test.each([
  ['', '1:1 The file is empty. Write {} for the defaults.'],
  ['{\r\n  "files": ["a"\r\n  "b"]\r\n}', '3:3 This is not valid JSON from here on.'],
  ['{ "a": hunter2 }', '1:8 This is not valid JSON from here on.'],
  ['[]', '1:1 The top level must be an object, not a list.'],
  ['{\n  "ignroe": []\n}', "2:3 Unknown key 'ignroe'; did you mean 'ignore'?"],
  [
    '{ "wholly": 1 }',
    "1:3 Unknown key 'wholly'. Known keys: $schema, preset, files, ignore, shape, stages, rules.",
  ],
  [
    '{ "__proto__": {} }',
    "1:3 Unknown key '__proto__'. Known keys: $schema, preset, files, ignore, shape, stages, rules.",
  ],
  ['{ "ignore": [], "ignore": [] }', "1:17 'ignore' is given twice."],
  ['{ "preset": "egg" }', "1:13 'preset' must be 'sails'."],
  ['{ "files": [] }', "1:12 'files' must not be empty."],
  ['{ "files": ["a", ""] }', "1:18 'files.1' must not be empty."],
  ['{ "ignore": ["a", "+(b)"] }', "1:19 'ignore.1': Patterns like @(a|b) are not supported. Write {a,b}."],
  ['{ "parity": {} }', "1:3 'parity' is not available in this version."],
  ['{ "suppressions": [] }', "1:3 'suppressions' is not available in this version."],
  ['{ "stages": { "qa": { "target": "file" } } }', "1:23 'target' is not available in this version."],
  ['{ "stages": { "__proto__": {} } }', "1:15 '__proto__' cannot be a name in 'stages'."],
  ['{ "stages": { "constructor": {} } }', "1:15 'constructor' cannot be a name in 'stages'."],
  ['{ "stages": { "../x": {} } }', "1:15 '../x' cannot be a name in 'stages'."],
  ['{ "stages": { "prod": {} } }', "1:23 'prod' already means the stage 'production'."],
  ['{ "stages": { "qa": { "aliases": ["dev"] } } }', "1:35 'dev' already means the stage 'development'."],
  [
    '{ "stages": { "qa": { "deployed": "yes" } } }',
    "1:35 'stages.qa.deployed' must be true or false, not a text.",
  ],
  [
    '{ "stages": { "qa": { "envFile": "../x.js" } } }',
    "1:34 'stages.qa.envFile' has not the right form. Expected: A path without `..`.",
  ],
  [
    '{ "stages": { "qa": { "shape": "shape.js" } } }',
    "1:32 'stages.qa.shape' has not the right form. Expected: A .json file.",
  ],
  ['{ "shape": 1 }', "1:12 'shape' must be an object or a text, not a number."],
  [
    '{ "shape": { "properties": { "a": { "patern": "x" } } } }',
    "1:37 Unknown key 'patern' in 'shape.properties.a'. Known keys: type, required, properties, additionalProperties, items, enum, const, $schema, title, description.",
  ],
  [
    '{ "shape": { "properties": { "__proto__": {} } } }',
    "1:30 '__proto__' cannot be a name in 'shape.properties'.",
  ],
  [
    '{ "stages": { "qa": { "payload": { "properties": { "AWS": { "pattern": "^A" } } } } } }',
    "1:61 'pattern' is not allowed in a payload schema, where pass and fail could read the secret out. Allowed: type, required, properties, additionalProperties, items.",
  ],
  [
    '{ "stages": { "qa": { "kms": { "endpoint": "https://evil.example" } } } }',
    "1:32 'endpoint' is not taken from this file, which a stranger's pull request can change. Endpoints and credentials come from the command line or the environment only.",
  ],
  [
    '{ "accessKeyId": "x" }',
    "1:3 'accessKeyId' is not taken from this file, which a stranger's pull request can change. Endpoints and credentials come from the command line or the environment only.",
  ],
  ['{ "plugins": ["./x.js"] }', "1:3 'plugins' is refused: this file is data and never loads code."],
  ['{ "rules": { "env-shap": "off" } }', "1:14 Unknown key 'env-shap' in 'rules'; did you mean 'env-shape'?"],
  [
    '{ "rules": { "env-shape": "fatal" } }',
    "1:27 'rules.env-shape' must be one of 'off', 'info', 'warning', 'error'.",
  ],
  ['{ "rules": { "env-shape": 2 } }', "1:27 'rules.env-shape' must be a text or a list, not a number."],
  ['{ "rules": { "env-shape": ["off", {}, 3] } }', "1:39 'rules.env-shape' takes at most 2 items."],
  [
    '{ "\\u001b[31m": 1 }',
    "1:3 Unknown key '\\x1b[31m'. Known keys: $schema, preset, files, ignore, shape, stages, rules.",
  ],
])('%j is refused with its place', async (text, error) => {
  expect(await complain(text)).toEqual([error]);
});

describe('hostile texts', () => {
  test('what is too deep is refused before it is parsed', async () => {
    expect(await complain(`{ "shape": ${'['.repeat(1_000_000)}`)).toEqual([
      '1:111 This is nested deeper than 100 levels.',
    ]);
  });
  test('brackets in texts and comments are not depth', async () => {
    const text = `{ "$schema": "${'['.repeat(200)}\\"${'{'.repeat(200)}" /* ${'['.repeat(200)} */ } // ${'['.repeat(200)}`;
    expect(await complain(text)).toEqual([]);
  });
  test('a megabyte of quotes, of brackets or of mistakes takes no time', async () => {
    const started = performance.now();
    for (const part of ['\\"', '"', '/*', '"a":1,', '[],', '//'])
      await complain(`{"$schema":"${part.repeat(1_000_000 / part.length)}`);
    expect((await complain(`{${'"a":1,'.repeat(10_000)}}`)).length).toBe(20);
    expect(performance.now() - started).toBeLessThan(5000);
  });
  test('no value is ever in a message', async () => {
    const secret = 'hunter2-canary';
    for (const key of ['preset', 'files', 'ignore', 'shape', 'stages', 'rules', 'x']) {
      expect((await complain(`{ "${key}": "${secret}" }`)).join()).not.toContain(secret);
      expect((await complain(`{ "${key}": ${secret} }`)).join()).not.toContain(secret);
    }
  });
});

test('a shape file is read like a shape', async () => {
  expect(await readShape('{ "type": "object" }')).toEqual({ value: { type: 'object' } });
  expect(await readShape('{ "typ": "object" }')).toEqual({
    errors: [
      { line: 1, column: 3, message: expect.stringContaining("Unknown key 'typ'; did you mean 'type'?") },
    ],
  });
});

test("the preset's own shape and payload are ones that a config file could give", async () => {
  const config = { shape: SAILS_ENV_SHAPE, stages: { qa: { payload: SAILS_PAYLOAD } } };
  expect(await complain(JSON.stringify(config))).toEqual([]);
});
