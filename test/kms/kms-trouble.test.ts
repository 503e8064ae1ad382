import { expect, test } from 'vitest';
import { checkEndpoint } from '../../src/kms/endpoint.ts';
import { explainError, explainLookup, isTransient, type Asking } from '../../src/kms/kms-trouble.ts';

const asking: Asking = {
  endpoint: 'https://kms.us-east-1.amazonaws.com',
  region: 'us-east-1',
  timeoutMilliseconds: 10_000,
  key: null,
};
const named = (name: string, more: object = {}) => Object.assign(new Error('canary'), { name, ...more });
const coded = (code: string) => Object.assign(new Error('canary'), { code });

test.each<[string, unknown, string, boolean]>([
  ['empty InvalidCiphertext', named('InvalidCiphertextException'), 'context-or-damage', false],
  ['IncorrectKey', named('IncorrectKeyException'), 'wrong-key', false],
  ['NotFound', named('NotFoundException'), 'key-not-found', false],
  ['Disabled', named('DisabledException'), 'key-disabled', false],
  [
    'pending deletion',
    named('KMSInvalidStateException', { message: 'arn is pending deletion.' }),
    'key-pending-deletion',
    false,
  ],
  [
    'pending import',
    named('KMSInvalidStateException', { message: 'arn is pending import.' }),
    'key-unusable',
    false,
  ],
  ['InvalidKeyUsage', named('InvalidKeyUsageException'), 'key-unusable', false],
  ['AccessDenied', named('AccessDeniedException'), 'access-denied', false],
  ['ExpiredToken', named('ExpiredTokenException'), 'bad-credentials', false],
  ['UnrecognizedClient', named('UnrecognizedClientException'), 'bad-credentials', false],
  ['InvalidSignature', named('InvalidSignatureException'), 'bad-credentials', false],
  ['Throttling', named('ThrottlingException'), 'throttled', true],
  ['LimitExceeded', named('LimitExceededException'), 'throttled', true],
  ['KeyUnavailable', named('KeyUnavailableException'), 'server', true],
  ['KMSInternal', named('KMSInternalException'), 'server', true],
  ['DependencyTimeout', named('DependencyTimeoutException'), 'server', true],
  ['an unknown 500', named('Strange', { $metadata: { httpStatusCode: 500 } }), 'server', false],
  ['an unknown 503', named('Strange', { $metadata: { httpStatusCode: 503 } }), 'server', true],
  ['HTML', named('SyntaxError'), 'bad-answer', false],
  ['Validation', named('ValidationException'), 'bad-answer', false],
  ['refused', coded('ECONNREFUSED'), 'network', false],
  ['reset', coded('ECONNRESET'), 'network', true],
  ['no such name', coded('ENOTFOUND'), 'network', false],
  ['an untrusted certificate', coded('SELF_SIGNED_CERT_IN_CHAIN'), 'network', false],
  ['an expired certificate', coded('CERT_HAS_EXPIRED'), 'network', false],
  ['another name in the certificate', coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'network', false],
  [
    'a code on a cause',
    Object.assign(new Error('canary'), { cause: coded('EHOSTUNREACH') }),
    'network',
    false,
  ],
  [
    'a code on one of several',
    Object.assign(new Error('canary'), { errors: [coded('ECONNREFUSED')] }),
    'network',
    false,
  ],
  ['a timeout', named('TimeoutError'), 'timeout', false],
  ['a prototype’s name', named('constructor'), 'bad-answer', false],
  ['no error at all', 'canary', 'bad-answer', false],
])('%s', (_name, error, reason, transient) => {
  const found = explainError(error, asking);
  expect(found.reason).toBe(reason);
  expect(JSON.stringify(found)).not.toContain('canary');
  expect(isTransient(error)).toBe(transient);
});

test('an error whose name is no name is not repeated', () => {
  const found = explainError(named('canary <b>'), asking);
  expect(found).toMatchObject({
    message:
      'KMS at https://kms.us-east-1.amazonaws.com (us-east-1) answered with an unknown error; check that the endpoint is KMS.',
  });
});

test.each([
  ['CredentialsProviderError', 'Could not load credentials', 'no-credentials'],
  ['CredentialsProviderError', 'The SSO session has expired', 'bad-credentials'],
  ['ExpiredTokenException', 'canary', 'bad-credentials'],
  ['AccessDenied', 'not authorized to perform sts:AssumeRole', 'bad-credentials'],
])('a look-up that ends in %s: %s', (name, message, reason) => {
  expect(explainLookup(Object.assign(new Error(message), { name }), asking).reason).toBe(reason);
});

test.each([
  'https://kms.us-east-1.amazonaws.com',
  'https://vpce-1.kms.example.com:8443/path',
  'http://127.0.0.1:4566',
  'http://127.1:80',
  'http://localhost:4566/',
  'http://[::1]:4566',
])('%s can be used', (url) => {
  expect(checkEndpoint(url)).toBeNull();
});

test.each([
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
  'http://0.0.0.0:4566',
  'http://10.0.0.1',
  'ftp://127.0.0.1',
  'file:///etc/passwd',
  'https://user:pass@kms.example.com',
  'https://kms.example.com?x=1',
  '127.0.0.1:4566',
  '',
])('%s cannot', (url) => {
  expect(checkEndpoint(url)).toMatch(/^(?:A|The) KMS endpoint .*\.$/);
});
