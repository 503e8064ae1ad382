import type { ErrorCode } from 'yaml';

/** The parser's errors in words that hold nothing of the file; its own messages quote it. */
const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias carries an anchor or a tag',
  BAD_ALIAS: 'an alias or an anchor has no name',
  BAD_COLLECTION_TYPE: 'a tag does not fit the mapping or sequence that it marks',
  BAD_DIRECTIVE: 'a directive is not valid',
  BAD_DQ_ESCAPE: 'a string in double quotes holds an escape that YAML does not know',
  BAD_INDENT: 'a line is not indented as its place needs, or a bracket before it is not closed',
  BAD_PROP_ORDER: 'an anchor or a tag stands where it does not belong',
  BAD_SCALAR_START: 'a plain value begins with a character that YAML reserves',
  BLOCK_AS_IMPLICIT_KEY: 'a mapping or sequence begins on the line of another one’s name',
  BLOCK_IN_FLOW: 'an indented mapping or sequence stands inside brackets',
  DUPLICATE_KEY: 'a name is given twice in one mapping',
  IMPOSSIBLE: 'a comment or a block of text stands where it does not belong',
  KEY_OVER_1024_CHARS: 'a name is longer than 1024 characters',
  MISSING_CHAR: 'a colon, a comma, a quote or a closing bracket is missing',
  MULTILINE_IMPLICIT_KEY: 'a name goes over more than one line, or its colon is missing',
  MULTIPLE_ANCHORS: 'a value carries more than one anchor',
  MULTIPLE_DOCS: 'there is more than one document',
  MULTIPLE_TAGS: 'a value carries more than one tag',
  NON_STRING_KEY: 'a name is not text',
  RESOURCE_EXHAUSTION: 'it nests too deep to be read',
  TAB_AS_INDENT: 'a line is indented with a tab',
  TAG_RESOLVE_FAILED: 'a tag does not fit the value that it marks',
  UNEXPECTED_TOKEN: 'something stands where it does not belong',
};

/** What the parser's error `code` means, for the reader of the file. */
export function explainYamlError(code: ErrorCode): string {
  return MESSAGES[code] ?? 'the text is not valid YAML';
}
