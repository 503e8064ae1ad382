// Builds dist/: two bundled entries, declarations, and the licences of what was bundled.
// --bundle-only leaves it at the entries; --sizes lists what the bundle is made of.
import { bundle } from './build/bundle.mjs';
import { emitDeclarations } from './build/emit-declarations.mjs';
import { linkCommand } from './build/link-command.mjs';
import { writeLicenses } from './build/write-licenses.mjs';

const root = new URL('../', import.meta.url);

const bundleOnly = process.argv.includes('--bundle-only');

const metafile = await bundle(root);
await Promise.all([
  linkCommand(root),
  ...(bundleOnly ? [] : [emitDeclarations(root), writeLicenses(root, metafile)]),
]);

if (process.argv.includes('--sizes')) {
  for (const [file, output] of Object.entries(metafile.outputs).sort(([, a], [, b]) => b.bytes - a.bytes)) {
    const imports = output.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path);
    const needs = imports.length === 0 ? '' : `  ← ${imports.join(' ')}`;
    console.log(`${String(output.bytes).padStart(8)}  ${file}${needs}`);
  }
}
