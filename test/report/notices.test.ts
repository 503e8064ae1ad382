import { expect, it } from 'vitest';
import { formatNotices } from '../../src/report/notices.ts';

const NOTICES = [{ code: 'kms-not-verified', message: 'No AWS credentials: not verified.' }];
const FAILURES = [
  { code: 'git-failed', message: 'git said no.\n::error::', file: null },
  { code: 'unreadable-file', message: 'Cannot be read.', file: 'config/\u001b[2J.js' },
];

it('prints a line for each notice and failure, with nothing that steers a terminal', () => {
  expect(formatNotices({ notices: NOTICES, failures: FAILURES }, { color: false })).toBe(`\
notice: No AWS credentials: not verified.  kms-not-verified
failure: git said no.\\n::error::  git-failed
failure: config/\\x1b[2J.js: Cannot be read.  unreadable-file
`);
});

it('colours the labels when asked to', () => {
  const text = formatNotices({ notices: NOTICES, failures: [] }, { color: true });
  expect(text.replaceAll('\u001b', '␛')).toBe(
    '␛[1m␛[33mnotice:␛[39m␛[22m No AWS credentials: not verified.  ␛[2mkms-not-verified␛[22m\n',
  );
});

it('names the file once where the message names it more closely', () => {
  const failures = [{ code: 'bad-config', message: 'a.json:3:1: Unknown key.', file: 'a.json' }];
  expect(formatNotices({ notices: [], failures }, { color: false })).toBe(
    'failure: a.json:3:1: Unknown key.  bad-config\n',
  );
});

it('prints nothing where there is nothing to say', () => {
  expect(formatNotices({ notices: [], failures: [] }, { color: false })).toBe('');
});
