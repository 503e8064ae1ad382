/**
 * The words of a name, in lower case: camelCase, PascalCase, snake_case, kebab-case, dotted and SCREAMING names fall
 * apart at their seams, digits are words of their own.
 */
export function splitWords(name: string): readonly string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => glued.get(word) ?? unglue(word));
}

/** Words that people write without a seam, taken apart. */
const glued = new Map<string, readonly string[]>(
  [
    'api key',
    'api keys',
    'api secret',
    'api token',
    'app key',
    'app secret',
    'auth key',
    'auth token',
    'access key',
    'access token',
    'client secret',
    'consumer secret',
    'consumer key',
    'cookie secret',
    'cookie key',
    'cookie keys',
    'crypto key',
    'encryption key',
    'jwt secret',
    'jwt key',
    'master key',
    'private key',
    'public key',
    'refresh token',
    'secret key',
    'secret access key',
    'security key',
    'session secret',
    'session key',
    'shared secret',
    'signing key',
    'signature key',
    'token secret',
    'user name',
    'user pass',
    'user password',
    'db pass',
    'db password',
    'db pwd',
    'admin pass',
    'admin password',
    'root password',
    'root pass',
    'key id',
    'client id',
    'app id',
    'pass phrase',
    'pass code',
    'pass word',
    'smtp pass',
    'mail pass',
    'email pass',
    'redis pass',
    'mongo pass',
    'mysql password',
    'license key',
    'site key',
    'account key',
    'storage key',
    'webhook secret',
    'hmac key',
    'hmac secret',
    'auth secret',
  ].map((words) => [words.replaceAll(' ', ''), words.split(' ')] as const),
);

/** A credential word at the end of a longer one: `dbpassword`, `mysecret`, `bottoken`. */
function unglue(word: string): readonly string[] {
  const end = ['password', 'passwd', 'passphrase', 'secret', 'apikey', 'token'].find(
    (candidate) => word.length > candidate.length + 1 && word.endsWith(candidate),
  );
  if (end === undefined) return [word];
  return [word.slice(0, -end.length), ...(glued.get(end) ?? [end])];
}
