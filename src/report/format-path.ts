import type { Path } from '../syntax/value.ts';

/** A path as people write it: `datastores.default.hosts[0]["read-only"]`. */
export function formatPath(path: Path): string {
  return path.map(formatSegment).join('').replace(/^\./, '');
}

function formatSegment(segment: string): string {
  if (/^(0|[1-9]\d*)$/.test(segment)) return `[${segment}]`;
  return /^[\p{L}_$•][\p{L}\p{N}_$•]*…?$/u.test(segment)
    ? `.${segment}`
    : `["${segment.replaceAll('"', '\\"')}"]`;
}
