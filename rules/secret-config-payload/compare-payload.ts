import type { PayloadFact, PayloadShape } from '../../src/kms/fact.ts';
import type { Shape } from '../../src/project/shape.ts';
import type { Path } from '../../src/syntax/value.ts';

/** What is wrong with a payload: the message, and what fills it. No value is in it. */
interface PayloadProblem {
  readonly messageId: string;
  readonly key: string;
  readonly type: string;
  readonly expected: string;
}

/** Holds what was seen of a decrypted payload against its schema. */
export function comparePayload(payload: PayloadFact, schema: Shape): readonly PayloadProblem[] {
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

/** The article before the name of a type. */
export function articleOf(type: string): string {
  return /^[aeiou]/.test(type) ? 'an' : 'a';
}
