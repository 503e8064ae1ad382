import type { ParsedSource } from '../../../src/syntax/document.ts';
import { leaves } from '../../../src/syntax/leaves.ts';
import { type LoadModule, readJavaScript } from '../../../src/syntax/javascript/read-javascript.ts';
import { typescriptParser } from '../../../src/syntax/javascript/typescript-parser.ts';
import { reveal } from '../../../src/syntax/secret.ts';
import type { Value } from '../../../src/syntax/value.ts';

/** A title, a source, and its leaves as `listLeaves` writes them. */
export type LeafCase = readonly [title: string, source: string, leaves: readonly string[]];

export function parse(source: string, path = 'config/a.js', load?: LoadModule): ParsedSource {
  const parser = /\.[cm]?ts$/.test(path) ? typescriptParser : undefined;
  return readJavaScript(path, source, parser, load);
}

/**
 * The leaves of a file that hold something to look at, one a line: `path: value`, with the place in front unless it is
 * exported. A text whose literals are not simply its characters is followed by what they highlight, the one that a
 * finding points at marked with `!`.
 */
export function listLeaves(source: string, path?: string, load?: LoadModule): string[] {
  const lines: string[] = [];
  for (const { path: names, place, value, fallbackFor } of leaves(parse(source, path, load))) {
    const where = place === 'exported' ? '' : `${place} `;
    const standsIn = fallbackFor === undefined ? '' : ` for ${fallbackFor}`;
    lines.push(`${where}${names.join('.')}: ${describe(value, source)}${standsIn}`);
  }
  return lines;
}

/** Only what a file exports. */
export function listExported(source: string, path?: string, load?: LoadModule): string[] {
  return listLeaves(source, path, load).filter((line) => !/^(?:local|call|returned) /.test(line));
}

function describe(value: Value, source: string): string {
  switch (value.kind) {
    case 'text': {
      const text = reveal(value.secret);
      const parts = value.parts.map((part) => {
        const isPointedAt = part.start === value.span.start && part.end === value.span.end;
        return `«${source.slice(part.start, part.end)}»${isPointedAt ? '!' : ''}`;
      });
      return parts.join() === `«${text}»!` ? `'${text}'` : `'${text}' of ${parts.join(' ')}`;
    }
    case 'number':
      return `${value.number} as «${reveal(value.secret)}»`.replace(` as «${value.number}»`, '');
    case 'boolean':
      return String(value.boolean);
    case 'template':
      return value.parts.map((part) => `\${${describe(part, source)}}`).join('');
    case 'reference':
      return `<${value.to}${value.name === null ? '' : ` ${value.name}`}${value.becomes === null ? '' : ` as ${value.becomes}`}>`;
    default:
      return value.kind;
  }
}
