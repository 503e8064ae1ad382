import type { ValueNode } from '@humanwhocodes/momoa';

import { createKeyLiteral, createText } from '../data-text.ts';
import type { Literal } from '../document.ts';
import { Secret } from '../secret.ts';
import type { Span } from '../span.ts';
import type { Path, Property, Value } from '../value.ts';

/** Where the tree is built from, and the list that takes its literals. */
export interface JsonSource {
  readonly file: string;
  readonly text: string;
  readonly literals: Literal[];
}

/**
 * The value of a parsed JSON node. Every name, text and number is added to `source.literals` on the way. Recurses
 * as deep as the file nests, which `scanJson` bounds.
 */
export function buildJsonTree(node: ValueNode, path: Path, source: JsonSource): Value {
  const span: Span = { file: source.file, start: node.loc.start.offset, end: node.loc.end.offset };
  switch (node.type) {
    case 'Object':
      return { kind: 'record', span, open: false, properties: buildProperties(node.members, path, source) };
    case 'Array': {
      const items = node.elements.map(({ value }, at) => buildJsonTree(value, [...path, String(at)], source));
      return { kind: 'list', span, open: false, items };
    }
    case 'String': {
      const text = createText(shrink(span), node.value);
      source.literals.push({ span: text.span, secret: text.secret, path, type: 'text', role: 'value' });
      return text;
    }
    case 'Boolean':
      return { kind: 'boolean', span, boolean: node.value };
    case 'Null':
      return { kind: 'null', span };
    case 'Number':
    case 'NaN':
    case 'Infinity': {
      const secret = new Secret(source.text.slice(span.start, span.end));
      source.literals.push({ span, secret, path, type: 'number', role: 'value' });
      const sign = node.type === 'Infinity' && node.sign === '-' ? -1 : 1;
      const number = node.type === 'Number' ? node.value : node.type === 'NaN' ? Number.NaN : sign * Infinity;
      return { kind: 'number', span, number, secret };
    }
  }
}

type Members = Extract<ValueNode, { type: 'Object' }>['members'];

function buildProperties(members: Members, path: Path, source: JsonSource): Property[] {
  return members.map(({ name, value }) => {
    const whole = { file: source.file, start: name.loc.start.offset, end: name.loc.end.offset };
    const keySpan = name.type === 'String' ? shrink(whole) : whole;
    const key = name.type === 'String' ? name.value : name.name;
    const keyPath = [...path, key];
    source.literals.push(createKeyLiteral(keySpan, key, keyPath));
    return { key, keySpan, value: buildJsonTree(value, keyPath, source) };
  });
}

/** What stands between the quotes. */
function shrink({ file, start, end }: Span): Span {
  return { file, start: start + 1, end: end - 1 };
}
