import type { PayloadFact, PayloadShape } from '../../src/kms/fact.ts';
import { defineRule } from '../../src/rules/define-rule.ts';
import type { Shape } from '../../src/project/shape.ts';
import type { Path } from '../../src/syntax/value.ts';

export const rule = defineRule({
  id: 'secret-config-payload',
  title: 'The sealed config decrypts to what the app reads',
  rationale: `The app reads the payload as ASCII, parses it as JSON and takes its credentials out by name. A payload that
decrypts but lacks one of them fails in production, at the first use.`,
  scope: 'stage',
  severity: 'error',
  confidence: 'high',
  cwe: [1240],
  messages: {
    'not-ascii': {
      says: "The payload of stage '{stage}' holds characters outside ASCII, which the app reads as ASCII and so garbles",
      help: 'Write such characters as \\uXXXX escapes in the JSON, and seal it again.',
    },
    'not-json': {
      says: "The payload of stage '{stage}' is not JSON",
      help: 'Seal one JSON object with the credentials of the stage.',
    },
    'not-object': {
      says: "The payload of stage '{stage}' is {article} {type}, not an object",
      help: 'Seal one JSON object with the credentials of the stage.',
    },
    'too-complex': {
      says: "The payload of stage '{stage}' is nested too deeply to be checked",
      help: 'Seal a plain object with the credentials of the stage.',
    },
    'missing-key': {
      says: "The payload of stage '{stage}' lacks {key}",
      help: 'Add it to the payload and seal it again, or correct the payload schema of the stage.',
    },
    'wrong-type': {
      says: "{key} in the payload of stage '{stage}' is {article} {type}, not {expected}",
      help: 'Correct it in the payload and seal it again, or correct the payload schema of the stage.',
    },
    'unexpected-key': {
      says: "An object in the payload of stage '{stage}' has a key that its schema does not name ({key})",
      help: 'Remove it from the payload and seal it again, or name it in the payload schema.',
    },
    empty: {
      says: "{key} in the payload of stage '{stage}' is empty",
      help: 'Put the credential into the payload and seal it again.',
    },
    placeholder: {
      says: "{key} in the payload of stage '{stage}' is a placeholder",
      help: 'Put the credential into the payload and seal it again.',
    },
  },
  check({ name, sealed, kms, options }) {
    if (kms.status !== 'verified') return [];
    return problemsOf(kms.payload, options.payload).map(({ messageId, key, type, expected }) => ({
      messageId,
      span: sealed.span,
      path: sealed.path,
      data: { stage: name, key, type, expected, article: articleOf(type) },
    }));
  },
});

interface PayloadProblem {
  readonly messageId: string;
  readonly key: string;
  readonly type: string;
  readonly expected: string;
}

function problemsOf(payload: PayloadFact, schema: Shape): readonly PayloadProblem[] {
  switch (payload.status) {
    case 'object':
      return compare(payload.shape, schema, []);
    case 'unseen':
      return [];
    case 'not-object':
      return [{ messageId: payload.status, key: '', type: payload.type, expected: 'object' }];
    default:
      return [{ messageId: payload.status, key: '', type: '', expected: '' }];
  }
}

/** Holds the payload's structure against its schema. Only names that the schema itself gives are told. */
function compare(shape: PayloadShape, schema: Shape, path: Path): readonly PayloadProblem[] {
  const key = path.join('.') || 'the whole';
  const expected = [schema.type ?? []].flat();
  if (
    expected.length > 0 &&
    !expected.some((type) => type === shape.type || (type === 'integer' && shape.type === 'number'))
  ) {
    const types = expected.map((type) => `${articleOf(type)} ${type}`);
    return [{ messageId: 'wrong-type', key, type: shape.type, expected: types.join(' or ') }];
  }
  if (shape.type === 'string' && (shape.empty || shape.placeholder)) {
    return [{ messageId: shape.empty ? 'empty' : 'placeholder', key, type: '', expected: '' }];
  }
  if (shape.type === 'array' && schema.items) {
    const { items } = schema;
    return shape.items.flatMap((item, at) => compare(item, items, [...path, String(at)]));
  }
  if (shape.type !== 'object') return [];
  const named = new Map(Object.entries(schema.properties ?? {}));
  const missing = (schema.required ?? []).filter((name) => !shape.properties.has(name));
  const problems = missing.map((name) => ({
    messageId: 'missing-key',
    key: [...path, name].join('.'),
    type: '',
    expected: '',
  }));
  for (const [name, inner] of shape.properties) {
    const own = named.get(name);
    if (own !== undefined) problems.push(...compare(inner, own, [...path, name]));
    else if (schema.additionalProperties === false) {
      problems.push({ messageId: 'unexpected-key', key: `in ${key}`, type: '', expected: '' });
    } else if (typeof schema.additionalProperties === 'object') {
      problems.push(...compare(inner, schema.additionalProperties, [...path, '*']));
    }
  }
  return problems;
}

function articleOf(type: string): string {
  return /^[aeiou]/.test(type) ? 'an' : 'a';
}
