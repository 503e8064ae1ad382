import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeRandom } from './make-random.mjs';
import { writeConfigFile } from './write-config-file.mjs';

const STAGES = ['development', 'staging', 'production'];
const TOPICS =
  'datastores session custom security routes policies log http models sockets bootstrap mailer views globals';
const NAMES = [...STAGES.map((stage) => `env/${stage}`), ...TOPICS.split(' ')];

/** Routes and policies map names to names; nobody keeps credentials there. */
const TABLES = new Set(['routes', 'policies']);

const example = new URL('../../examples/sails-app/config/', import.meta.url);

/**
 * Writes a monorepo of Sails services with `count` configuration files below `folder`, the same for the same count.
 * About one file in thirty holds one plaintext credential; answers where: `{ file, line }`.
 */
export async function generateTree(folder, count) {
  const random = makeRandom(count);
  const envFiles = new Map();
  for (const stage of STAGES) {
    envFiles.set(`env/${stage}`, await readFile(new URL(`env/${stage}.js`, example), 'utf8'));
  }
  const planted = [];
  for (let at = 0; at < count; at += 1) {
    const name = NAMES[at % NAMES.length];
    const file = `services/service-${String(Math.floor(at / NAMES.length)).padStart(4, '0')}/config/${name}.js`;
    const { text, line } = writeConfigFile(random, {
      name,
      plant: at % 30 === 5 && !TABLES.has(name),
      envFile: envFiles.get(name),
    });
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
    if (line !== null) planted.push({ file, line });
  }
  return planted;
}
