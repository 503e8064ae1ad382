import type { Document } from '../../src/syntax/document.ts';
import { readDocument } from '../../src/syntax/read-document.ts';
import { reveal } from '../../src/syntax/secret.ts';
import type { Value } from '../../src/syntax/value.ts';
import { encodeSource, insertText, type MarkedSource } from './marked-source.ts';

/**
 * The source with something harmless before all that is in it: a property at the beginning of its first record, or a
 * line where it has none. null for a source that does not parse: there it could not be told where a record begins.
 */
export async function putSiblingFirst(path: string, marked: MarkedSource): Promise<MarkedSource | null> {
  const document = await readDocument(path, encodeSource(marked));
  if (document.tree.kind === 'unknown' && document.problems.length > 0) return null;
  const first = findFirstRecord(document);
  switch (document.format) {
    case 'dotenv':
      return insertText(marked, 0, 'SIBLING=true\n');
    case 'yaml':
      return insertText(marked, first?.start ?? 0, first?.isBraced ? ' sibling: true,' : 'sibling: true\n');
    case 'json':
    case 'json5':
      if (first === null) throw new Error(`${path} has no record to put a sibling into`);
      return insertText(marked, first.start, ' "sibling": true,');
    default:
      return first === null
        ? insertText(marked, 0, 'const sibling = true;\n')
        : insertText(marked, first.start, ' sibling: true,');
  }
}

interface RecordStart {
  /** Behind the brace, or where the first name of a YAML mapping begins. */
  readonly start: number;
  readonly isBraced: boolean;
}

function findFirstRecord(document: Document): RecordStart | null {
  const text = reveal(document.text);
  const isYaml = document.format === 'yaml';
  const starts = [document.tree, ...document.roots.map(({ value }) => value)]
    .flatMap(listRecords)
    .map(({ span }) => span.start)
    // The record that `exports` stands for has no brace of its own.
    .filter((start) => isYaml || text.charAt(start) === '{')
    .sort((a, b) => a - b);
  const [start] = starts;
  if (start === undefined) return null;
  return text.charAt(start) === '{' ? { start: start + 1, isBraced: true } : { start, isBraced: false };
}

function listRecords(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'record':
      return [value, ...value.properties.flatMap((property) => listRecords(property.value))];
    case 'list':
      return value.items.flatMap(listRecords);
    case 'choice':
      return value.options.flatMap(listRecords);
    case 'callable':
      return value.returns.flatMap(listRecords);
    default:
      return [];
  }
}
