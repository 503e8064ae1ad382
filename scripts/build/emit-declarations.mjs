import { execFile } from 'node:child_process';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Writes the declarations of the library's entry and of what it refers to. Types are checked by `npm run types`. */
export async function emitDeclarations(root) {
  const folder = fileURLToPath(root);
  const compiler = join(folder, 'node_modules/typescript/bin/tsc');
  await rm(join(folder, 'dist/types'), { recursive: true, force: true });
  await run(process.execPath, [compiler, '-p', join(folder, 'tsconfig.build.json')], { cwd: folder });
  await removeUnreachable(join(folder, 'dist/types'), join(folder, 'dist/types/src/index.d.ts'));
}

/** Follows the imports from `entry`, pointing each at the `.js` name that every resolver understands; removes the rest. */
async function removeUnreachable(folder, entry) {
  const reached = new Set([entry]);
  for (const file of reached) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/((?:from |import\()['"]\.[^'"]+)\.ts(?=['"])/g, '$1.js'));
    for (const [, target] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)) {
      reached.add(resolve(dirname(file), `${target}.d.ts`));
    }
  }
  for (const found of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(found.parentPath, found.name);
    if (found.isFile() && !reached.has(file)) await rm(file);
  }
}
