import { wordSet } from './word-set.ts';

/** Where a value is kept that only refers to a credential. */
export const references: readonly RegExp[] = [
  /^arn:aws/,
  /^(?:aws-?)?(?:ssm|sm|secretsmanager|secretmanager|secrets-manager|gcp-?sm|gsm|vault|keyvault|azurekv|akv|sops|chamber|doppler|keychain|conjur|infisical|ref\+\w+|env|file|k8s|consul|bws|lastpass):|^op:\/\//i,
  /^(?:process\.env|import\.meta\.env)\b|^env[.([]/,
  /^ENC\[|^@Microsoft\.KeyVault|^projects\/[^/]+\/secrets\//,
  /^\$\(|^\$[A-Z_][A-Z\d_]*$|^%\w+%$/,
  /\$\{[^}]*\}|\{\{[^}]*\}\}|<%.{0,200}%>|#\{[^}]*\}/,
];

/** What tells its reader to put something else there. Each is anchored or of fixed length, so each is linear. */
export const placeholders: readonly RegExp[] = [
  /^([xX*._?#=~•…-])\1*$/,
  /^(.)\1{2,}(?:[-_ .](.)\2{2,}){1,8}$/,
  /<[^<>]{1,80}>/,
  /^(?:__.{1,80}__|@@.{1,80}@@|\[\[?[\w -]{1,80}\]?\]|\{\w{1,40}(?::\w{1,40})?\}|:\w{1,40}|%\w{1,40}%)$/,
  /^(?:your|ur)(?:[-_ .]|$)/i,
  /^(?:insert|enter|put|add|type|paste|provide|fill|set|use|choose|pick|generate)[-_ .](?:in|your|own|an?|the|here|some|my|new|it|this|secret|key|password|pass|token|value|url|id|api|app|client|access)(?:[-_ .]|$)/i,
  /^(?:your|insert|enter|paste)(?=[A-Za-z])/i,
  /(?:^|[-_ .])(?:your|goes|put|insert)(?:[-_ .]|$)/i,
  /(?:^|[-_ .])here$/i,
  /(?:^|[-_. ])(?:change|replace|update|edit|modify|fill)[-_ ]?(?:me|this|it|that|in)(?:$|[-_ !.\d])/i,
  /^(?:changeme|replaceme|changeit|changethis|tobe[a-z]+)\d*[!.]*$/i,
  /(?:^|[-_. ])(?:to[-_ ]?be[-_ ]?[a-z]+ed|placeholder|redacted|dummy|example|sample|fake|todo|fixme|tbd|xxx)(?:$|[-_. !\d])/i,
  /^x{3,}|[-_. ]x{3,}|x{6,}$|\*{3,}|\.\.\.$|…$/i,
  /^this[-_ ]?is[-_ ]/i,
  /^(?:some|any)[-_ ]?(?:random|long|secret|very|strong|text|string|value|key|token|password)/i,
  /^just ?some ?text/i,
];

/** Words that stand where nothing is set yet, and fillers that nobody uses as a password. */
export const fillers = wordSet(`
  n/a na none null undefined nil empty unset not_set notset asdf asdfasdf blah lorem ipsum
  hidden masked censored removed secret_here key_here xxx todo fixme tbd dummy placeholder redacted default_value
  supersecretkey`);

/** Names of types, in schemas and in lists of fields. */
export const typeWords = wordSet(`
  string number boolean object array text String Number Boolean Object Array Text varchar VARCHAR uuid UUID any true false
  null undefined required optional hidden STRING TEXT json JSON ref integer INTEGER date DATE bool float enum mixed
  Password Passwort Secret Token password_field PASSWORD`);

/** Words that settings use for what a thing is or where it comes from; under a password's name they would be one. */
export const settingWords = wordSet(`
  bearer basic digest jwt token header headers query querystring body cookie cookies session local memory redis none auto
  default oauth oauth2 openid access refresh id code key api apikey user email username login public private
  hs256 hs384 hs512 rs256 rs384 rs512 es256 es384 es512 ps256 none sha1 sha256 sha384 sha512 sha-256 md5 bcrypt argon2 scrypt
  pbkdf2 hmac aes aes256 aes-128-cbc aes-256-cbc aes-256-gcm aes-256-ctr connect.sid sid strict lax plain xoauth2 cram-md5
  enabled disabled on off yes no always never optional required file env vault ssm database client_secret_basic
  client_secret_post private_key_jwt authorization x-api-key x-access-token x-auth-token access_token refresh_token id_token
  client_credentials authorization_code password_grant implicit urlsafe base64 hex utf8 utf-8 ascii`);

/** Of these the words that say how a secret is had; the others are weak secrets (`cookieSecret: 'cookie'`). */
export const statesOfSecrets = wordSet(`
  none auto default enabled disabled on off yes no always never optional required file env vault ssm database`);

/** Words of labels, messages and rules, which hardly stand in a passphrase. */
export const labelWords = wordSet(`
  must should required invalid please enter your yours least characters cannot incorrect wrong missing forgot forgotten
  reset expired already field provide provided contains confirm match matches don't doesn't valid empty optional click
  link user account login email username here generate generated set change changed create`);

/** Words of names that only machines see: no label stands under them. */
export const machineWords = wordSet(`
  jwt session sessions cookie cookies sign signing signature encryption encrypt cipher crypto hmac salt pepper webhook
  master hash hashing aes`);

/** Words that make up identifiers which only repeat what a field is for. */
export const nameWords = wordSet(`
  password passwd pass pwd secret token key keys api access refresh auth authorization client id user username name app
  private public session cookie jwt field header x csrf xsrf value bearer new old reset salt hash login email web site
  signing sign encryption`);
