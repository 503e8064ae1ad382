import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

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
 * Bundles the command and the library with everything they need, so that the installed package has no run-time
 * dependency. What is imported with `import()` lands in chunks of its own and is read only when it is used. esbuild
 * splits ES modules only, so the chunks are made CommonJS afterwards: Node starts those faster, and `launcher.cjs` can
 * start them from V8's code cache. Answers esbuild's metafile.
 */
export async function bundle(root) {
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const { metafile, outputFiles } = await build({
    write: false, // Nothing of the build before is touched until this one has succeeded.
    absWorkingDir: fileURLToPath(root),
    entryPoints: { command: 'src/cli.ts', library: 'src/index.ts' },
    outdir: 'dist/chunks',
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    alias: { yaml: './node_modules/yaml/browser/index.js' }, // The same code as ES modules, so its names survive.
    legalComments: 'none', // Every licence is in THIRD-PARTY-LICENSES.txt, in full.
    define: { CONFIG_LINT_VERSION: JSON.stringify(version) },
    plugins: [requiredBuiltins, oneCoreChunk],
    metafile: true,
    logLevel: 'warning',
  });
  const chunks = await Promise.all(outputFiles.map(({ path, text }) => toCommonJs(path, text)));
  await rm(new URL('dist/chunks/', root), { recursive: true, force: true });
  await mkdir(new URL('dist/chunks/', root), { recursive: true });
  await Promise.all(chunks.map(({ path, code }) => writeFile(path, code)));
  const launcher = await readFile(new URL('./launcher.cjs', import.meta.url), 'utf8');
  await writeFile(new URL('dist/cli.cjs', root), launcher.replace('CORE_CHUNK', findCoreChunk(metafile)));
  await copyFile(new URL('./library.mjs', import.meta.url), new URL('dist/index.js', root));
  return metafile;
}

/** Only ASCII comes out, so that the launcher can take a file byte by byte; what is not stands in texts and patterns. */
async function toCommonJs(path, text) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    minifySyntax: true,
  });
  const ascii = code.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { path, code: ascii };
}

/** The chunk that holds what every run needs. */
function findCoreChunk({ outputs }) {
  const [path] = Object.entries(outputs).find(([, { inputs }]) => 'src/lint.ts' in inputs);
  return path.slice('dist/chunks/'.length);
}
