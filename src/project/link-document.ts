import { posix } from 'node:path';
import type { SourceFile } from '../sources/source-file.ts';
import type { Document } from '../syntax/document.ts';
import { reveal } from '../syntax/secret.ts';
import { readDocument } from '../syntax/read-document.ts';
import type { Value } from '../syntax/value.ts';

/** Gives a file of the linted set by its path; null where it is not in the set or cannot be read. */
export type ReadLinted = (path: string) => SourceFile | null;

/** What Node tries behind a specifier without an extension, and TypeScript's loaders. */
const endings = ['', '.js', '.json', '.cjs', '.mjs', '.ts', '/index.js', '/index.json', '/index.ts'];

/** Files that one file may stand on, by way of each other; real configurations stand on a handful. */
const limit = 64;

/**
 * A file (`alone` is how it reads by itself) together with what its `require('./x')` and imports give, where the other
 * file is linted too. A cycle, another package and what lies outside of the linted set stay unknown, as they are without linking.
 */
export function linkDocument(alone: Document, source: SourceFile, readLinted: ReadLinted): Promise<Document> {
  const trees = new Map<string, Value | null>();
  return link(alone, source);

  async function link(alone: Document, file: SourceFile): Promise<Document> {
    const loaded = new Map<string, Value>();
    for (const specifier of relativeImports(alone)) {
      const tree = await treeOf(file.path, specifier);
      if (tree !== null) loaded.set(specifier, tree);
    }
    if (loaded.size === 0) return alone;
    return readDocument(file.path, file.bytes, (specifier) => loaded.get(specifier) ?? null);
  }

  async function treeOf(from: string, specifier: string): Promise<Value | null> {
    const target = posix.join(posix.dirname(from), specifier);
    for (const ending of endings) {
      const path = target + ending;
      const known = trees.get(path);
      if (known !== undefined) return known;
      const file = trees.size < limit ? readLinted(path) : null;
      if (file === null) continue;
      // Seen again before it is read to its end, it stands on itself.
      trees.set(path, null);
      const { tree } = await link(await readDocument(file.path, file.bytes), file);
      trees.set(path, tree);
      return tree;
    }
    return null;
  }
}

function relativeImports({ literals }: Document): ReadonlySet<string> {
  const specifiers = literals.filter(({ role, type }) => role === 'import' && type === 'text');
  return new Set(
    specifiers.map(({ secret }) => reveal(secret)).filter((text) => /^\.\.?(?:\/|$)/.test(text)),
  );
}
