import { decodeText } from './decode-text.ts';
import type { Document, Format, ParsedSource, Problem } from './document.ts';
import { type LoadModule, readJavaScript } from './javascript/read-javascript.ts';
import { readPlainText } from './plain-text/read-plain-text.ts';
import { Secret } from './secret.ts';
import { findLineStarts } from './span.ts';

const formats: readonly (readonly [pattern: RegExp, format: Format])[] = [
  [/\.[cm]?js$/i, 'javascript'],
  [/\.[cm]?ts$/i, 'typescript'],
  [/\.json5$/i, 'json5'],
  [/\.json$/i, 'json'],
  [/\.ya?ml$/i, 'yaml'],
  [/(?:^|\/)\.env(?:\.|$)|\.env$/i, 'dotenv'],
];

/** The format of a file by its name; null for one that config-lint cannot read as anything but text. */
export function formatOf(path: string): Format | null {
  return formats.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** Reads the bytes of one file into a document. Never runs anything, never throws; what goes wrong is a problem in it. */
export async function readDocument(path: string, bytes: Uint8Array, load?: LoadModule): Promise<Document> {
  const { text, problem } = decodeText(path, bytes);
  const format = formatOf(path);
  const parsed =
    problem === null ? await parse(path, text, format, load) : readPlainText(path, text, problem);
  return {
    path,
    format: format ?? 'javascript',
    text: new Secret(text),
    lines: findLineStarts(text),
    ...parsed,
  };
}

async function parse(
  path: string,
  text: string,
  format: Format | null,
  load: LoadModule | undefined,
): Promise<ParsedSource> {
  switch (format) {
    case 'javascript':
      return readJavaScript(path, text, undefined, load);
    case 'typescript': {
      const { typescriptParser } = await import('./javascript/typescript-parser.ts');
      return readJavaScript(path, text, typescriptParser, load);
    }
    case 'json':
    case 'json5': {
      const { readJson } = await import('./json/read-json.ts');
      return readJson(path, text);
    }
    case 'yaml': {
      const { readYaml } = await import('./yaml/read-yaml.ts');
      return readYaml(path, text);
    }
    case 'dotenv': {
      const { readDotenv } = await import('./dotenv/read-dotenv.ts');
      return readDotenv(path, text);
    }
    case null: {
      const span = { file: path, start: 0, end: 0 };
      const unread: Problem = { code: 'syntax-error', span, message: 'it is in no format that can be read' };
      return readPlainText(path, text, unread);
    }
  }
}
