import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { basename, join } from 'node:path';
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
 * Keeps what every run needs in one file. esbuild puts code that an entry shares with an `import()` into a chunk of its
 * own; as each of those modules is made to import the core here, all of the core is shared by the same entries.
 */
const oneCoreChunk = {
  name: 'one-core-chunk',
  setup({ resolve, onResolve, onLoad, initialOptions }) {
    const core = join(initialOptions.absWorkingDir, 'src/index.ts');
    const lazy = new Set();
    onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'resolving' || isBuiltin(path)) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'resolving' });
      lazy.add(found.path);
      return found;
    });
    onLoad({ filter: /\.(?:ts|m?js)$/ }, async ({ path, namespace }) => {
      if (namespace !== 'file' || !lazy.has(path)) return undefined;
      const contents = `${await readFile(path, 'utf8')}\nexport { lint as core } from ${JSON.stringify(core)};`;
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};

/**
 * Optimising costs a run on a few files more than it gains (30 of 150 ms for ten files): functions have to run ten times
 * longer than is V8's custom before it begins. What is hot in a large repository is optimised all the same.
 */
const PROLOGUE = `#!/usr/bin/env node
process.getBuiltinModule("v8").setFlagsFromString("--interrupt-budget=1320000");
`;

/**
 * Bundles the command and the library with everything they need, so that the installed package has no run-time
 * dependency. What is imported with `import()` lands in chunks of its own and is read only when it is used.
 * Answers esbuild's metafile.
 */
export async function bundle(root) {
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const { metafile, outputFiles } = await build({
    write: false, // Nothing of the build before is touched until this one has succeeded.
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
    plugins: [requiredBuiltins, oneCoreChunk],
    metafile: true,
    logLevel: 'warning',
  });
  await rm(new URL('dist/chunks/', root), { recursive: true, force: true });
  await mkdir(new URL('dist/chunks/', root), { recursive: true });
  for (const { path, text } of outputFiles) {
    await writeFile(path, basename(path) === 'cli.js' ? PROLOGUE + text : text);
  }
  return metafile;
}
