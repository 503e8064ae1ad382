import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Lets CommonJS dependencies have Node's own modules inside an ES module, without a `createRequire` at start-up:
 * each becomes `process.getBuiltinModule(…)` (Node 20.16 and 22.3), run when the dependency is first used.
 */
export const requiredBuiltins = {
  name: 'required-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'required-builtin' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'required-builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * Bundles the command and the library with everything they need, so that the installed package has no run-time
 * dependency. What is imported with `import()` lands in chunks of its own and is read only when it is used.
 * Answers esbuild's metafile.
 */
export async function bundle(root) {
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    alias: { yaml: './node_modules/yaml/browser/index.js' }, // The same code as ES modules, so its names survive.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none', // Every licence is in THIRD-PARTY-LICENSES.txt, in full.
    define: { CONFIG_LINT_VERSION: JSON.stringify(version) },
    plugins: [requiredBuiltins],
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}
