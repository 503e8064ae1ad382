import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { requiredBuiltins } from './build/bundle.mjs';

const root = new URL('../', import.meta.url);

/** Imports TypeScript of this project, given as the text of a module that imports and exports it from the top. */
export async function importTypeScript(contents) {
  const folder = await mkdtemp(join(tmpdir(), 'config-lint-'));
  try {
    const outfile = join(folder, 'module.mjs');
    await build({
      stdin: { contents, resolveDir: fileURLToPath(root), loader: 'ts' },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      mainFields: ['module', 'main'],
      plugins: [requiredBuiltins],
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
