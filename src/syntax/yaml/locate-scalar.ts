import type { Scalar } from 'yaml';

import type { Span } from '../span.ts';

/**
 * Where the text of a scalar stands, whose node covers `span`: between the quotes, or, in a block, from the first
 * character of its lines to the last, their outer indentation and line end left out.
 */
export function locateScalar(node: Scalar, { file, start, end }: Span): Span {
  const token = node.srcToken;
  if (token?.type === 'single-quoted-scalar' || token?.type === 'double-quoted-scalar') {
    return { file, start: start + 1, end: Math.max(start + 1, end - 1) };
  }
  if (token?.type !== 'block-scalar') return { file, start, end };
  const header = token.props.at(-1);
  const lines = header && 'source' in header ? header.offset + header.source.length : start;
  const first = Math.max(token.source.search(/\S/), 0);
  return { file, start: lines + first, end: lines + Math.max(first, token.source.trimEnd().length) };
}
