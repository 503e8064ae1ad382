const WORDS =
  'batch basket billing cache coupon export invoice label ledger locale metrics notice order parcel profile queue ' +
  'quota refund report retry route search shipment stock theme trace upload window';
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** One setting in each of the ways in which configuration is written. */
const SETTINGS = [
  (random, name) => [`${name}: '${word(random)}-${word(random)}',`],
  (random, name) => [`${name}Count: ${random.below(90_000)},`],
  (random, name) => [`${name}Enabled: ${random.pick(['true', 'false'])},`],
  (random, name) => [`${name}: process.env.${name.toUpperCase()}_${word(random).toUpperCase()},`],
  (random, name) => [`${name}Url: 'https://${word(random)}.acme.example/${word(random)}/v1',`],
  (random, name) => [`// The ${word(random)} of the ${word(random)}.`, `${name}: null,`],
  (random, name) => [`${name}: ['${word(random)}', '${word(random)}', '${word(random)}'],`],
  (random, name) => [
    `${name}Host: \`\${process.env.${name.toUpperCase()}_HOST}:${1024 + random.below(8000)}\`,`,
  ],
  (random, name) => [`${name}Password: process.env.${name.toUpperCase()}_PASSWORD,`],
  (random, name) => [`${name}: function (inputs) {`, `  return inputs.${word(random)} || null;`, '},'],
];

/** A plaintext credential in each of the ways in which they are most often written. */
const CREDENTIALS = [
  (random) => `password: '${random.text(12, LETTERS)}',`,
  (random) => `clientSecret: '${random.text(32, LETTERS)}',`,
  (random) => `jwtSecret: process.env.JWT_SECRET || '${random.text(24, LETTERS)}',`,
  (random) => `apiKey: '${random.text(20, LETTERS)}' + '${random.text(20, LETTERS)}',`,
];

/**
 * The text of one configuration file and the line (from 1) of the credential planted in it, or null. An env file has
 * the shape that it must have (`envFile`), with further settings under `custom`.
 */
export function writeConfigFile(random, { name, plant, envFile }) {
  const [head, tail] = envFile?.split(/(?<=^ {2}custom: \{\n)/m) ?? [
    `/** ${name}: settings of one service. */\nmodule.exports.${name} = {\n`,
    '};\n',
  ];
  const lines = head.trimEnd().split('\n');
  const last = lines.length + 20 + Math.floor(80 * random.next() ** 2);
  const plantAt = plant ? lines.length + random.below(last - lines.length) : Infinity;
  let line = null;
  while (lines.length < last) {
    if (line === null && lines.length >= plantAt) line = lines.push(`  ${random.pick(CREDENTIALS)(random)}`);
    for (const text of writeItem(random, 0)) lines.push(`  ${text}`);
  }
  return { text: `${lines.join('\n')}\n${tail}`, line };
}

function writeItem(random, depth) {
  const name = `${word(random)}${capitalize(word(random))}`;
  if (depth > 3 || random.next() < 0.7) return random.pick(SETTINGS)(random, name);
  const inner = Array.from({ length: 1 + random.below(5) }, () => writeItem(random, depth + 1)).flat();
  return [`${name}: {`, ...inner.map((text) => `  ${text}`), '},'];
}

function capitalize(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function word(random) {
  return random.pick(WORDS.split(' '));
}
