import { readFile, readdir, writeFile } from 'node:fs/promises';

/**
 * Writes dist/THIRD-PARTY-LICENSES.txt: name, version, licence and its text for every package that the bundle holds
 * a piece of. Packages with the same text are listed above it together.
 */
export async function writeLicenses(root, metafile) {
  const packages = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    if (name !== undefined)
      packages.add(input.slice(0, input.lastIndexOf(`node_modules/${name}/`)) + `node_modules/${name}/`);
  }
  const namesByText = new Map();
  for (const folder of [...packages].sort()) {
    const { title, text } = await readLicense(root, new URL(folder, root));
    namesByText.set(text, [...(namesByText.get(text) ?? []), title]);
  }
  const parts = [...namesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  const head = 'config-lint bundles the packages below. Each is followed by the text of its licence.\n';
  await writeFile(
    new URL('dist/THIRD-PARTY-LICENSES.txt', root),
    [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`),
  );
}

async function readLicense(root, folder) {
  const { name, version, license, author } = JSON.parse(
    await readFile(new URL('package.json', folder), 'utf8'),
  );
  const files = await readdir(folder);
  const file = files.find((entry) => /^licen[cs]e(?:[.-].*)?$/i.test(entry));
  const title = `${name} ${version} (${license})`;
  if (file !== undefined) return { title, text: (await readFile(new URL(file, folder), 'utf8')).trim() };
  if (license === 'Apache-2.0') return { title, text: await readApacheTerms(root) };
  if (license === 'MIT')
    return { title, text: `Copyright (c) ${author?.name ?? author ?? name}\n\n${MIT_TERMS}` };
  throw new Error(`${name} is bundled and carries no licence text`);
}

const MIT_TERMS = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The terms alone: the copyright line under them is ours. */
async function readApacheTerms(root) {
  const text = await readFile(new URL('LICENSE', root), 'utf8');
  return text.slice(0, text.indexOf('APPENDIX')).trim();
}
