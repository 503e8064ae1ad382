import type { Unsigned } from './fingerprint.ts';

/**
 * The order of the report: file, line, column and rule; then whatever tells two findings apart, so that the order
 * in which they were found never shows. Texts are compared by code point, whatever the locale.
 */
export function compareFindings(a: Unsigned, b: Unsigned): number {
  return (
    compareCodePoints(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareCodePoints(a.rule, b.rule) ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    compareCodePoints(identify(a), identify(b))
  );
}

function identify({ root, stage, messageId, path, message, help, severity, confidence }: Unsigned): string {
  return JSON.stringify([root, stage, messageId, path, message, help, severity, confidence]);
}

function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
}
