import type { Refused, Unreachable } from './fact.ts';

/** Where KMS was asked, and for how long. */
export interface Asking {
  /** As shown to people: scheme, host, port. */
  readonly endpoint: string;
  readonly region: string;
  readonly timeoutMilliseconds: number;
  /** The key that is expected; null where any will do. */
  readonly key: string | null;
}

type Trouble =
  | { readonly refused: Refused['reason'] }
  /** `says` completes "KMS at <endpoint> (<region>) …" unless it begins with a capital. */
  | { readonly unreachable: Unreachable['reason']; readonly says: string };

const badCredentials = (what: string): Trouble => ({ unreachable: 'bad-credentials', says: what });
const network = (what: string): Trouble => ({ unreachable: 'network', says: what });
const server = (what: string): Trouble => ({ unreachable: 'server', says: what });
const throttled: Trouble = {
  unreachable: 'throttled',
  says: 'kept throttling the requests; try again later or raise the quota of the account.',
};
const expired = badCredentials('says that the AWS credentials have expired; sign in again.');
const unknownCredentials = badCredentials(
  'does not know the AWS credentials; check which profile or variables are in force.',
);
const wrongSignature = badCredentials(
  'does not accept the signature; check the secret access key and the clock of this machine.',
);
const refusedConnection = network(
  'refused the connection; check the address and that something listens there.',
);
const lostConnection = network('broke the connection off; check proxies and try again.');
const unknownHost = network('cannot be found by name; check the region, the address and DNS.');
const unreachableHost = network('cannot be reached; check the network and VPN.');
const badCertificate = network(
  'shows a TLS certificate that is not trusted; check proxies and NODE_EXTRA_CA_CERTS.',
);
const brokenTls = network('does not speak TLS; check the scheme and port of the endpoint.');
const notKms: Trouble = {
  unreachable: 'bad-answer',
  says: 'answered with something that is not KMS (a proxy or sign-in page?); check the endpoint.',
};

/** By the name of the error that KMS or the SDK gives it. Many arrive as no class of their own, so the name decides. */
const byName: Readonly<Record<string, Trouble>> = {
  InvalidCiphertextException: { refused: 'context-or-damage' },
  IncorrectKeyException: { refused: 'wrong-key' },
  NotFoundException: { refused: 'key-not-found' },
  DisabledException: { refused: 'key-disabled' },
  InvalidKeyUsageException: { refused: 'key-unusable' },
  ExpiredTokenException: expired,
  ExpiredToken: expired,
  RequestExpired: expired,
  UnrecognizedClientException: unknownCredentials,
  InvalidClientTokenId: unknownCredentials,
  MissingAuthenticationTokenException: unknownCredentials,
  InvalidSignatureException: wrongSignature,
  SignatureDoesNotMatch: wrongSignature,
  IncompleteSignatureException: wrongSignature,
  ThrottlingException: throttled,
  Throttling: throttled,
  TooManyRequestsException: throttled,
  RequestLimitExceeded: throttled,
  LimitExceededException: throttled,
  KeyUnavailableException: server('says that the key is not available at the moment; try again.'),
  KMSInternalException: server('had an internal error; try again.'),
  InternalFailure: server('had an internal error; try again.'),
  DependencyTimeoutException: server('timed out inside; try again.'),
  ServiceUnavailableException: server('is not available at the moment; try again.'),
  InsecureEndpoint: network(
    'An endpoint that is not https was configured outside loopback; nothing was sent to it.',
  ),
  SyntaxError: notKms,
};

/** By the code of the system or of TLS, which stands on the error or on one of its causes. */
const byCode: Readonly<Record<string, Trouble>> = {
  ECONNREFUSED: refusedConnection,
  ECONNRESET: lostConnection,
  EPIPE: lostConnection,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  EHOSTUNREACH: unreachableHost,
  ENETUNREACH: unreachableHost,
  ENETDOWN: unreachableHost,
  EADDRNOTAVAIL: unreachableHost,
  ETIMEDOUT: unreachableHost,
  EPROTO: brokenTls,
  SELF_SIGNED_CERT_IN_CHAIN: badCertificate,
  DEPTH_ZERO_SELF_SIGNED_CERT: badCertificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: badCertificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: badCertificate,
};

const transientNames = new Set(Object.keys(byName).filter((name) => byName[name] === throttled));
for (const name of ['KeyUnavailableException', 'KMSInternalException', 'InternalFailure'])
  transientNames.add(name);
for (const name of ['DependencyTimeoutException', 'ServiceUnavailableException']) transientNames.add(name);
const transientCodes = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN']);

/** Whether asking once more may help. */
export function isTransient(error: unknown): boolean {
  const { name, code, status } = nameError(error);
  return transientNames.has(name) || transientCodes.has(code) || status === 503 || status === 502;
}

/**
 * What an error of the SDK means: an answer about the ciphertext or its key (a finding), or what kept us from one (a
 * failure). The error's own message is only looked at, never repeated: it can hold what was sent.
 */
export function explainError(error: unknown, asking: Asking): Refused | Unreachable {
  const { name, code, status, message } = nameError(error);
  if (name === 'KMSInvalidStateException') {
    return refuse(asking, /pending deletion/i.test(message) ? 'key-pending-deletion' : 'key-unusable');
  }
  if (name === 'AccessDeniedException' || name === 'AccessDenied') return explainDenial(message, asking);
  const known = Object.hasOwn(byName, name) ? byName[name] : byCode[code];
  if (known !== undefined) {
    return 'refused' in known ? refuse(asking, known.refused) : fail(asking, known.unreachable, known.says);
  }
  if (/^ERR_(?:TLS|SSL)|^CERT_|_CERT/.test(code))
    return fail(asking, 'network', 'offers no TLS that can be trusted.');
  if (name === 'TimeoutError' || name === 'AbortError') return explainTimeout(asking);
  if (status !== null && status >= 500)
    return fail(asking, 'server', `answered with HTTP ${status}; try again.`);
  const shown = /^[A-Za-z]{1,60}$/.test(name) && name !== 'Error' ? `the error ${name}` : 'an unknown error';
  return fail(asking, 'bad-answer', `answered with ${shown}; check that the endpoint is KMS.`);
}

/** What kept the SDK from finding credentials. What it met on the way (a token service, a profile) is no answer of KMS. */
export function explainLookup(error: unknown, asking: Asking): Unreachable {
  const { name, message } = nameError(error);
  if (/expired/i.test(name) || /expired/i.test(message)) {
    return fail(
      asking,
      'bad-credentials',
      'The sign-in that AWS credentials come from has expired; sign in again.',
    );
  }
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
    return fail(
      asking,
      'no-credentials',
      'No AWS credentials were found; set AWS_PROFILE or AWS_ACCESS_KEY_ID, or sign in with `aws sso login`.',
    );
  }
  return fail(
    asking,
    'bad-credentials',
    'AWS credentials could not be had from their configured source; try `aws sts get-caller-identity`.',
  );
}

/** The look-up of credentials took all the time there was. */
export function explainLookupTimeout(asking: Asking): Unreachable {
  return fail(
    asking,
    'timeout',
    `The look-up of AWS credentials took longer than ${showSeconds(asking)}; check their source, or allow more with --kms-timeout.`,
  );
}

/** KMS did not answer in the time it had. */
export function explainTimeout(asking: Asking): Unreachable {
  return fail(
    asking,
    'timeout',
    `did not answer within ${showSeconds(asking)}; check the network, or allow more with --kms-timeout.`,
  );
}

function showSeconds({ timeoutMilliseconds }: Asking): string {
  const seconds = timeoutMilliseconds / 1000;
  return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
}

/** `says` completes "KMS at <endpoint> (<region>) …", or stands for itself where it begins with a capital. */
export function fail(asking: Asking, reason: Unreachable['reason'], says: string): Unreachable {
  const { endpoint, region } = asking;
  const message = /^[A-Z]/.test(says) ? says : `KMS at ${endpoint} (${region}) ${says}`;
  return { status: 'unreachable', reason, message, endpoint, region };
}

export function refuse({ endpoint, region }: Asking, reason: Refused['reason']): Refused {
  return { status: 'refused', reason, endpoint, region };
}

/** One error for a wrong region, a wrong account, a deleted key and a missing permission: all are said. */
function explainDenial(message: string, asking: Asking): Unreachable {
  if (/ciphertext refers to/i.test(message)) {
    return fail(
      asking,
      'access-denied',
      'has no key for this ciphertext that these credentials may use: the key is in another region or account, is deleted, or kms:Decrypt is not allowed; check the region first.',
    );
  }
  return fail(
    asking,
    'access-denied',
    'denies access; allow kms:Decrypt (and kms:DescribeKey for an alias) on the key.',
  );
}

interface NamedError {
  readonly name: string;
  readonly code: string;
  readonly status: number | null;
  readonly message: string;
}

/** Name, HTTP status and message of an error, and the first code on its chain of causes. */
function nameError(error: unknown): NamedError {
  let code = '';
  let cause = error;
  for (let depth = 0; depth < 5 && isRecord(cause) && code === ''; depth++) {
    if (typeof cause['code'] === 'string') ({ code } = cause as { code: string });
    const inner: unknown = Array.isArray(cause['errors']) ? cause['errors'][0] : undefined;
    cause = cause['cause'] ?? inner;
  }
  if (!isRecord(error)) return { name: '', code, status: null, message: '' };
  const metadata = error['$metadata'];
  const status = isRecord(metadata) ? metadata['httpStatusCode'] : undefined;
  return {
    name: String(error['name'] ?? ''),
    code,
    status: typeof status === 'number' ? status : null,
    message: String(error['message'] ?? ''),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
