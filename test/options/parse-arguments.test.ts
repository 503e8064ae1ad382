import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS, FLAGS } from '../../src/options/flags.ts';
import { parseArguments } from '../../src/options/parse-arguments.ts';
import type { Options } from '../../src/options/options.ts';

function run(...argv: string[]): Options {
  const read = parseArguments(argv, '/project');
  if (read.kind !== 'run') throw new Error(JSON.stringify(read));
  return read.options;
}

function complain(...argv: string[]): string {
  const read = parseArguments(argv, '/project');
  return read.kind === 'usage' ? read.message : `not a usage error: ${read.kind}`;
}

test('nothing asked for means the defaults', () => {
  expect(run()).toEqual({
    cwd: '/project',
    operands: [],
    globs: [],
    stages: null,
    kms: 'auto',
    kmsEndpoint: null,
    kmsKeys: null,
    kmsTimeoutSeconds: 10,
    formats: [{ name: 'text', file: null }],
    quiet: false,
    color: null,
    maxWarnings: null,
    config: null,
  });
});

test('every flag of this version is read', () => {
  const argv =
    'a b/c --glob *.js --glob=x/** --cwd sub --stage dev,staging --stage=dev --kms require --kms-keys k.json';
  const more =
    '--kms-endpoint https://kms.example --kms-timeout 2.5 --format text --format json=out=1.json --quiet';
  const last = '--no-color --max-warnings 0 --config c.json';
  expect(run(...`${argv} ${more} ${last}`.split(' '))).toEqual({
    cwd: '/project/sub',
    operands: ['a', 'b/c'],
    globs: ['*.js', 'x/**'],
    stages: ['dev', 'staging'],
    kms: 'require',
    kmsEndpoint: 'https://kms.example',
    kmsKeys: 'k.json',
    kmsTimeoutSeconds: 2.5,
    formats: [
      { name: 'text', file: null },
      { name: 'json', file: 'out=1.json' },
    ],
    quiet: true,
    color: false,
    maxWarnings: 0,
    config: 'c.json',
  });
});

test('the options are frozen all the way down', () => {
  const options = run('--format', 'json', 'x');
  expect([options, options.formats, options.formats[0], options.operands].every(Object.isFrozen)).toBe(true);
});

test('the last of a flag counts', () => {
  expect(run('--kms', 'off', '--kms', 'require', '--color', '--no-color')).toMatchObject({
    kms: 'require',
    color: false,
  });
});

test('help and version win over mistakes, but not as an operand or a value', () => {
  expect(parseArguments(['--stgae', '--help'], '/').kind).toBe('help');
  expect(parseArguments(['--version', '--kms', 'x'], '/').kind).toBe('version');
  expect(run('--', '--help').operands).toEqual(['--help']);
  expect(complain('--help=yes')).toBe("'--help' takes no value.");
});

test.each([
  [['--stgae', 'x'], "Unknown flag '--stgae'; did you mean '--stage'?"],
  [['--KMS-Key', 'x'], "Unknown flag '--KMS-Key'; did you mean '--kms-keys'?"],
  [['-h'], "Unknown flag '-h'; did you mean '--help'?"],
  [['-xyz'], "Unknown flag '-x'."],
  [['--entirely-else'], "Unknown flag '--entirely-else'."],
  [['--toString'], "Unknown flag '--toString'."],
  [['--__proto__'], "Unknown flag '--__proto__'."],
  [['--\u001b[31mred'], "Unknown flag '--\\x1b[31mred'."],
  [['--staged'], "'--staged' is not available in this version."],
  [['--range', 'a..b'], "'--range' is not available in this version."],
  [['--shard=1/2'], "'--shard' is not available in this version."],
  [['init'], "'init' is not available in this version. For a file of that name write ./init."],
  [['kms', 'serve'], "'kms' is not available in this version. For a file of that name write ./kms."],
  [['--max-warnings', '-1'], "'--max-warnings' must be a whole number, 0 or more, not '-1'."],
  [['--max-warnings', 'abc'], "'--max-warnings' must be a whole number, 0 or more, not 'abc'."],
  [['--max-warnings', '1.5'], "'--max-warnings' must be a whole number, 0 or more, not '1.5'."],
  [
    ['--max-warnings', '9'.repeat(20)],
    `'--max-warnings' must be a whole number, 0 or more, not '${'9'.repeat(20)}'.`,
  ],
  [['--kms-timeout', '0'], "'--kms-timeout' must be a number of seconds above 0 and at most 3600, not '0'."],
  [
    ['--kms-timeout', '1e3'],
    "'--kms-timeout' must be a number of seconds above 0 and at most 3600, not '1e3'.",
  ],
  [['--kms', 'on'], "'--kms' must be one of off, auto, require."],
  [['--format', 'xml'], "'--format' must be one of text, json, text=FILE, json=FILE."],
  [['--format', 'json='], "'--format' names no file after 'json='."],
  [
    ['--format', 'json', '--format', 'text'],
    "'--format' asks for two reports on standard output. Send one to a file: --format text=FILE.",
  ],
  [['--format=json=a', '--format=text=a'], "'--format' writes two reports into one file. Give each its own."],
  [['--stage', 'a,,b'], "'--stage' holds an empty stage name. Write NAME or NAME,NAME."],
  [['--stage', ''], "'--stage' needs a value: NAME."],
  [['--glob='], "'--glob' needs a value: PATTERN."],
  [['--config'], "'--config' needs a value: FILE."],
  [['--cwd', '--quiet'], "'--cwd' needs a value: DIR. If '--quiet' is meant, write '--cwd=--quiet'."],
  [['--quiet=yes'], "'--quiet' takes no value."],
  [[''], "An operand is empty. Name a file or folder; '.' is the current one."],
  [
    ['--kms-endpoint', 'x'],
    "'--kms-endpoint' must be 'embedded' or a URL such as https://kms.us-east-1.amazonaws.com.",
  ],
  [['--kms-endpoint', 'https://u:hunter2@x.y'], "'--kms-endpoint' must not hold a user name or a password."],
  [['--kms-endpoint', 'https://x.y/?key=1'], "'--kms-endpoint' must be a plain URL without '?' or '#'."],
  [
    ['--kms-endpoint', 'http://kms.example'],
    "'--kms-endpoint' must be https, because it is not on this machine. Only loopback may be http.",
  ],
])('%j is bad usage', (argv, message) => {
  expect(complain(...argv)).toBe(message);
});

test.each([
  'embedded',
  'http://127.0.0.1:1',
  'http://localhost:8080',
  'http://[::1]:9',
  'https://kms.example/',
])('an endpoint may be %s', (url) => {
  expect(run('--kms-endpoint', url).kmsEndpoint).toBe(url);
});

test.each(['http://127.0.0.1.example', 'http://localhost.example', 'ftp://127.0.0.1', 'http://0.0.0.0'])(
  'an endpoint may not be %s',
  (url) => {
    expect(complain('--kms-endpoint', url)).toMatch(/^'--kms-endpoint' must be /);
  },
);

describe('operands', () => {
  test('a path that looks like a command is a path', () => {
    expect(run('./init', 'show').operands).toEqual(['./init', 'show']);
    expect(run('--', 'init', '--staged').operands).toEqual(['init', '--staged']);
  });
  test('every planned command and flag says that it is not available', () => {
    for (const command of COMMANDS) expect(complain(command)).toContain('is not available in this version');
    for (const { name, value } of FLAGS.filter((flag) => flag.read === null)) {
      expect(complain(`--${name}${value === null ? '' : '=x'}`)).toBe(
        `'--${name}' is not available in this version.`,
      );
    }
  });
});

test('any command line gives an answer, printable and on one line', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '--',
      '-',
      '--kms',
      '--kms=',
      '--stage',
      '--help',
      '--format',
      'json',
      '--no-color',
      '--glob',
    ),
  );
  fc.assert(
    fc.property(fc.array(part), (argv) => {
      const read = parseArguments(argv, '/project');
      expect(read.kind === 'usage' ? read.message : '').toMatch(/^[\P{Cc}]*$/u);
    }),
  );
});
