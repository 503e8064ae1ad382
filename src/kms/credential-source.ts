export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that each name a source of credentials (AWS SDKs and Tools reference, credential provider chain). */
const variables: readonly string[] = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/** Settings of a shared file that lead to credentials; a file with only a region leads to none. */
const settings =
  /^[ \t]*(?:aws_access_key_id|role_arn|credential_process|web_identity_token_file|sso_session|sso_start_url|login_session)[ \t]*=/m;

/**
 * Whether a source of AWS credentials is configured, told without loading the SDK. `read` gives a file's text, or null
 * where it cannot be read; `home` is the user's folder.
 */
export function findCredentialSource(
  env: Environment,
  home: string,
  read: (path: string) => string | null,
): boolean {
  if (variables.some((name) => isSet(env, name))) return true;
  const files = [
    env['AWS_SHARED_CREDENTIALS_FILE'] ?? `${home}/.aws/credentials`,
    env['AWS_CONFIG_FILE'] ?? `${home}/.aws/config`,
  ];
  return files.some((file) => settings.test(read(file) ?? ''));
}

/** Where the instance metadata service answers; null where the environment forbids to ask it. */
export function nameMetadataService(env: Environment): string | null {
  if (env['AWS_EC2_METADATA_DISABLED']?.toLowerCase() === 'true') return null;
  const given = env['AWS_EC2_METADATA_SERVICE_ENDPOINT'];
  const url = given === undefined || given === '' ? 'http://169.254.169.254' : given;
  return URL.canParse(url) ? new URL(url).origin : null;
}

function isSet(env: Environment, name: string): boolean {
  const value = env[name];
  return value !== undefined && value !== '';
}
