/** What a text that does not parse can still be taken for, by its file's name. */
export interface Dialect {
  /** Comments from `//` to the end of the line, and between the block marks. */
  readonly hasSlashComments: boolean;
  /** Comments from `#` to the end of the line. */
  readonly hasHashComments: boolean;
  /** Whether what follows `name:` or `name=` without quotes is text, and not code. */
  readonly hasBareText: boolean;
}

const CODE: Dialect = { hasSlashComments: true, hasHashComments: false, hasBareText: false };
const LINES: Dialect = { hasSlashComments: false, hasHashComments: true, hasBareText: true };
const OTHER: Dialect = { hasSlashComments: true, hasHashComments: true, hasBareText: true };

/** The dialect of the file at `path`. */
export function chooseDialect(path: string): Dialect {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/\.(?:[cm]?[jt]s|[jt]sx|json5?|jsonc)$/.test(name)) return CODE;
  return /\.ya?ml$/.test(name) || /^\.env(?:\.|$)|\.env$/.test(name) ? LINES : OTHER;
}
