/**
 * The words of a name, in lower case: camelCase, PascalCase, snake_case, kebab-case, dotted and SCREAMING names fall
 * apart at their seams, digits are words of their own.
 */
export function splitWords(name: string): readonly string[] {
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  const words = split(name);
  if (known.size >= 20_000) known.clear();
  known.set(name, words);
  return words;
}

/** Configurations repeat their names: the answers are kept, up to a bound. */
const known = new Map<string, readonly string[]>();

function split(name: string): readonly string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
    .flatMap(unglue);
}

/** Credential words that people glue to what stands before them, longest first. */
const ends: readonly string[] = [
  'passphrase',
  'passcode',
  'password',
  'passwd',
  'secret',
  'token',
  'keys',
  'key',
  'pass',
  'pwd',
  'salt',
  'id',
];

/** What is glued before them; any other word keeps its end (`monkey`, `compass`). */
const starts: ReadonlySet<string> = new Set(
  `access account admin aes api app auth aws azure bearer bind bot client consumer cookie crypto csrf db database deploy
  email encryption ftp google hmac host http jwt ldap license mail master mongo mongodb mq mysql oauth pg postgres private
  proxy public publishable pubnub recaptcha redis refresh rest root secret secretaccess security server service session
  shared sign signing signature site smtp sql storage stripe token user web webhook wx my your super default`.split(
    /\s+/,
  ),
);

/** Whether one of these ends is there at all; few words have one. */
const anyEnd = new RegExp(`(?:${ends.join('|')})$`);

/** `dbpassword`, `apikey`, `clientsecret`: words that people write without a seam, taken apart. */
function unglue(word: string): readonly string[] {
  if (word.length < 5 || word.length > 40 || !anyEnd.test(word)) return [word];
  for (const end of ends) {
    if (word.length <= end.length || !word.endsWith(end)) continue;
    const start = word.slice(0, -end.length);
    if (starts.has(start)) return [...unglue(start), end];
    // These are unmistakable whatever stands before them.
    if ((end.length >= 6 || end === 'pwd') && start.length >= 2) return [...unglue(start), end];
  }
  return [word];
}
