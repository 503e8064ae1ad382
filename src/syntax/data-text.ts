import type { Literal } from './document.ts';
import { Secret } from './secret.ts';
import type { Span } from './span.ts';
import type { Path, TextValue } from './value.ts';

/** The value of a text that stands in the file as one literal. */
export function createText(span: Span, text: string): TextValue {
  return { kind: 'text', span, secret: new Secret(text), parts: [span] };
}

/** The literal of a property's name. */
export function createKeyLiteral(span: Span, key: string, path: Path): Literal {
  return { span, secret: new Secret(key), path, type: 'text', role: 'key' };
}
