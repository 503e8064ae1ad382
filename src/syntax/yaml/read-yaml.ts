import type { Comment, Literal, ParsedSource, Problem } from '../document.ts';
import { readPlainText } from '../plain-text/read-plain-text.ts';
import { Secret } from '../secret.ts';
import type { Value } from '../value.ts';
import { buildYamlTree } from './build-yaml-tree.ts';
import { explainYamlError } from './explain-yaml-error.ts';
import { scanYaml } from './scan-yaml.ts';

/**
 * How the `yaml` package is asked to compose: leniently where loaders differ, repeated names kept, tags beyond the
 * core schema of YAML 1.2 left as they are written.
 */
const OPTIONS = {
  strict: false,
  uniqueKeys: false,
  resolveKnownTags: false,
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/**
 * Reads a YAML file (https://yaml.org/spec/1.2.2, core schema, with the merge key `<<` that loaders still take).
 * The tree is the document's value, or the list of them where the file holds several. A text that does not parse
 * is the problem `syntax-error`, and is read as plain text.
 */
export async function readYaml(path: string, text: string): Promise<ParsedSource> {
  const yaml = await import('yaml');
  const locate = (start: number, end: number) => {
    const from = Math.max(0, Math.min(start, text.length));
    return { file: path, start: from, end: Math.max(from, Math.min(end, text.length)) };
  };
  const { tokens, comments, excess } = scanYaml(yaml, text);
  if (excess !== null) {
    const span = locate(excess.at, excess.at + 1);
    return readPlainText(path, text, { code: 'too-complex', span, message: excess.message });
  }
  const literals: Literal[] = [];
  const problems: Problem[] = [];
  const documents: Value[] = [];
  for (const document of new yaml.Composer(OPTIONS).compose(tokens, true, text.length)) {
    const [error] = document.errors;
    if (error) {
      const code = error.code === 'RESOURCE_EXHAUSTION' ? 'too-complex' : 'syntax-error';
      return readPlainText(path, text, {
        code,
        span: locate(...error.pos),
        message: explainYamlError(error.code),
      });
    }
    const whole = locate(document.range[0], document.range[1]);
    documents.push(buildYamlTree(document.contents, whole, { yaml, file: path, literals, problems }));
  }
  const fatal = problems.find(({ code }) => code === 'syntax-error');
  if (fatal) return readPlainText(path, text, fatal);
  const [first, ...others] = documents;
  const whole = locate(0, text.length);
  const tree: Value =
    first && others.length === 0 ? first : { kind: 'list', span: whole, items: documents, open: false };
  return { tree, roots: [], literals, comments: comments.map(readComment), problems };

  function readComment({ start, end }: { start: number; end: number }): Comment {
    return { span: locate(start, end), secret: new Secret(text.slice(start, end)) };
  }
}
