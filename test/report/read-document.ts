import type { Document } from '../../src/syntax/document.ts';
import { readJavaScript } from '../../src/syntax/javascript/read-javascript.ts';
import { Secret } from '../../src/syntax/secret.ts';
import { findLineStarts, type Span } from '../../src/syntax/span.ts';

/** Reads JavaScript as the linter does. */
export function readDocument(source: string, path = 'config/custom.js'): Document {
  return {
    path,
    format: 'javascript',
    text: new Secret(source),
    lines: findLineStarts(source),
    ...readJavaScript(path, source),
  };
}

/** A document and the span that stands between `⟦` and `⟧` in its source. */
export function readMarked(
  marked: string,
  path?: string,
): { readonly document: Document; readonly span: Span } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const document = readDocument(marked.replace('⟦', '').replace('⟧', ''), path);
  return { document, span: { file: document.path, start, end } };
}
