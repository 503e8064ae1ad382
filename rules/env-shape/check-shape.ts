import type { Shape, ShapeType } from '../../src/project/shape.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import type { Span } from '../../src/syntax/span.ts';
import type { Path, RecordValue, Value } from '../../src/syntax/value.ts';

/** Holds a value against a shape. A value that only a run can tell satisfies any type that it may still have. */
export function checkShape(value: Value, shape: Shape): readonly RuleFinding[] {
  const { file, start, end } = value.span;
  return check(value, shape, [], { file, start, end: Math.min(end, start + 1) });
}

/** `place` is where to point when something inside the value is missing: its name, or the opening of the whole. */
function check(value: Value, shape: Shape, path: Path, place: Span): readonly RuleFinding[] {
  if (value.kind === 'choice') return first(value.options.map((option) => check(option, shape, path, place)));
  if (value.kind === 'callable' && value.returns.length > 0) {
    return first(value.returns.map((returned) => check(returned, shape, path, place)));
  }
  const setting = path.join('.') || 'The env file';
  const expected = [shape.type ?? []].flat();
  const actual = typesOf(value);
  if (expected.length > 0 && actual !== null && !expected.some((type) => actual.includes(type))) {
    const environment = value.kind === 'reference' && value.to === 'env' && value.becomes === null;
    const data = {
      setting,
      expected: expected.map(withArticle).join(' or '),
      actual: withArticle(actual[0] ?? ''),
    };
    return [{ messageId: environment ? 'environment' : 'type', span: value.span, path, data }];
  }
  if (shape.enum !== undefined || 'const' in shape) {
    const allowed = shape.enum ?? [shape.const ?? null];
    const known = scalarTest(value);
    if (known !== null && !allowed.some(known)) {
      return [{ messageId: 'value', span: value.span, path, data: { setting } }];
    }
  }
  if (value.kind === 'list' && shape.items !== undefined) {
    const { items } = shape;
    return value.items.flatMap((item, at) => check(item, items, [...path, String(at)], item.span));
  }
  return value.kind === 'record' ? checkRecord(value, shape, path, place) : [];
}

function checkRecord(record: RecordValue, shape: Shape, path: Path, place: Span): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  const byName = new Map(record.properties.map((property) => [property.key, property]));
  const named = new Map(Object.entries(shape.properties ?? {}));
  for (const name of shape.required ?? []) {
    // Under an unknown spread, or beside a computed name, it may be there all the same.
    if (byName.has(name) || record.open || byName.has(null)) continue;
    const expected = [named.get(name)?.type ?? []].flat().map(withArticle).join(' or ') || 'a value';
    const inner = [...path, name];
    findings.push({
      messageId: 'missing',
      span: place,
      path: inner,
      data: { setting: inner.join('.'), expected },
    });
  }
  for (const [name, property] of byName) {
    if (name === null) continue;
    const inner = [...path, name];
    const own =
      named.get(name) ?? (typeof shape.additionalProperties === 'object' ? shape.additionalProperties : null);
    if (own !== null) findings.push(...check(property.value, own, inner, property.keySpan));
    else if (shape.additionalProperties === false) {
      findings.push({
        messageId: 'unexpected',
        span: property.keySpan,
        path: inner,
        data: { setting: inner.join('.') },
      });
    }
  }
  return findings;
}

/** The types that a value may have at run time; null where it may have any. */
function typesOf(value: Value): readonly ShapeType[] | null {
  switch (value.kind) {
    case 'text':
    case 'template':
      return ['string'];
    case 'number':
      return Number.isInteger(value.number) ? ['number', 'integer'] : ['number'];
    case 'boolean':
      return ['boolean'];
    case 'null':
      return ['null'];
    case 'list':
      return ['array'];
    case 'record':
      return ['object'];
    case 'reference':
      if (value.becomes === 'number') return ['number', 'integer'];
      if (value.becomes === 'boolean') return ['boolean'];
      return value.becomes === 'text' || value.to === 'env' ? ['string'] : null;
    default:
      return null;
  }
}

/** Whether the value equals an allowed one; null where it is not known. */
function scalarTest(value: Value): ((allowed: string | number | boolean | null) => boolean) | null {
  if (value.kind === 'text')
    return (allowed) => typeof allowed === 'string' && value.secret.is((text) => text === allowed);
  if (value.kind === 'number') return (allowed) => allowed === value.number;
  if (value.kind === 'boolean') return (allowed) => allowed === value.boolean;
  if (value.kind === 'null') return (allowed) => allowed === null;
  return null;
}

/** Of the arms of a choice the first wrong one speaks: one mistake, one finding. */
function first(arms: readonly (readonly RuleFinding[])[]): readonly RuleFinding[] {
  return arms.find((findings) => findings.length > 0) ?? [];
}

function withArticle(type: string): string {
  return type === 'null' ? 'null' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
