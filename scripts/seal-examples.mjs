// Seals the invented credentials of the examples with the keys of their embedded KMS endpoint and writes each stage's
// SECRET_CONFIG. The randomness comes from what is sealed, so a second run changes nothing.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { importTypeScript } from './import-typescript.mjs';

const { parseSeed, sealForEmbedded } = await importTypeScript(`
  export { parseSeed } from './src/kms/embedded/seed.ts';
  export { sealForEmbedded } from './src/kms/embedded/seal.ts';
`);

const whole = (base64) => base64;
const cut = (base64) => base64.slice(0, 200);

await sealStages('sails-app', [
  { stage: 'development', name: 'parcels-config-development', payload: inventPayload('development') },
  { stage: 'staging', name: 'parcels-config-staging', payload: inventPayload('staging') },
  { stage: 'production', name: 'parcels-config', payload: inventPayload('production') },
]);
await sealStages('sails-app-broken', [
  { stage: 'staging', name: 'parcels-config-staging', payload: inventPayload('staging') },
  { stage: 'production', name: 'parcels-config', payload: inventPayload('production'), damage: cut },
  {
    stage: 'preview',
    key: 'staging',
    name: 'parcels-config-preview',
    payload: { ...inventPayload('preview'), azureAD: { clientId: inventText('preview client', 12) } },
  },
]);

/** Writes the SECRET_CONFIG of each stage's env file. */
async function sealStages(app, stages) {
  const folder = new URL(`../examples/${app}/`, import.meta.url);
  const { seed } = parseSeed(await readFile(new URL('.config-lint/kms-keys.json', folder), 'utf8'));
  for (const { stage, key: alias = stage, name, payload, damage = whole } of stages) {
    const key = seed.keys.find(({ aliases }) => aliases.includes(`alias/parcels-${alias}`));
    const plaintext = Buffer.from(JSON.stringify(payload), 'ascii');
    const random = createHash('sha512').update(key.material).update(name).update(plaintext).digest();
    const context = { LambdaFunctionName: name };
    const blob = sealForEmbedded(key, plaintext, context, { random: random.subarray(0, 28) });
    const file = new URL(`config/env/${stage}.js`, folder);
    const text = await readFile(file, 'utf8');
    const sealed = damage(Buffer.from(blob).toString('base64'));
    await writeFile(file, text.replace(/(?<=SECRET_CONFIG:\s+')[^']*(?=')/, sealed));
  }
}

/** What `get-config` reads in one stage. The values are invented here, and are in no file in plain text. */
function inventPayload(stage) {
  return {
    AWS: {
      accessKeyId: `AKIA${inventText(`${stage} id`, 16).toUpperCase()}`,
      secretAccessKey: inventText(`${stage} access`, 40),
    },
    azureAD: {
      clientId: inventText(`${stage} client`, 12),
      clientSecret: inventText(`${stage} client secret`, 34),
    },
    datastores: { default: { user: 'parcels', password: inventText(`${stage} database`, 20) } },
  };
}

function inventText(name, length) {
  return createHash('sha256').update(name).digest('hex').slice(0, length);
}
