import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

import { MAX_DATA_DEPTH } from '../data-limits.ts';
import { createKeyLiteral, createText } from '../data-text.ts';
import type { Literal, Problem } from '../document.ts';
import { Secret, reveal } from '../secret.ts';
import type { Span } from '../span.ts';
import type { Path, Property, Value } from '../value.ts';
import { locateScalar } from './locate-scalar.ts';
import type { Yaml } from './scan-yaml.ts';
import { isReferenceTag } from './yaml-tags.ts';

/** How many values aliases may stand for in one file, however few they are written with. */
const MAX_ALIASED = 100_000;

/** Where the tree is built from, and the lists that take what is found on the way. */
export interface YamlSource {
  readonly yaml: Yaml;
  readonly file: string;
  readonly literals: Literal[];
  readonly problems: Problem[];
}

/** A value with what it costs to walk: how many values it holds, aliases followed, and how many levels. */
interface Built {
  readonly value: Value;
  readonly size: number;
  readonly height: number;
}

/**
 * The value of one YAML document. An alias is the very value of its anchor, so the tree shares nodes; it holds no
 * cycle, and walked as a tree it stays within `MAX_ALIASED` and the depth limit. Recurses as deep as the text
 * nests, which `scanYaml` bounds.
 */
export function buildYamlTree(root: Node | null, whole: Span, source: YamlSource): Value {
  const { yaml, file, literals, problems } = source;
  /** By name; null while the anchored value is still being built. The last one before an alias counts. */
  const anchors = new Map<string, Built | null>();
  let aliased = 0;
  return root === null ? { kind: 'null', span: whole } : build(root, [], 'value').value;

  function locate(node: Node): Span {
    const [start, end] = node.range ?? [whole.start, whole.start];
    return { file, start, end };
  }

  function build(node: Node, path: Path, role: Literal['role']): Built {
    if (yaml.isAlias(node)) return followAlias(node.source, locate(node), path.length);
    const anchor = node.anchor;
    if (anchor !== undefined) anchors.set(anchor, null);
    const isReference = isReferenceTag(node.tag);
    const built = buildContent(node, path, isReference ? 'import' : role);
    const result = isReference ? leaf({ kind: 'unknown', span: built.value.span }) : built;
    if (anchor !== undefined) anchors.set(anchor, result);
    return result;
  }

  function buildContent(node: Node, path: Path, role: Literal['role']): Built {
    if (yaml.isMap<Node, Node | null>(node)) return buildRecord(node, path, role);
    if (yaml.isSeq<Node>(node)) return buildList(node, path, role);
    return yaml.isScalar(node)
      ? leaf(buildScalar(node, path, role))
      : leaf({ kind: 'unknown', span: locate(node) });
  }

  function followAlias(name: string, span: Span, depth: number): Built {
    const unknown = leaf({ kind: 'unknown', span });
    const target = anchors.get(name);
    if (target === null) return unknown;
    if (target === undefined) {
      problems.push({ code: 'syntax-error', span, message: 'an alias has no anchor of its name before it' });
      return unknown;
    }
    aliased += target.size;
    if (aliased <= MAX_ALIASED && depth + target.height <= MAX_DATA_DEPTH) return target;
    if (!problems.some(({ code }) => code === 'too-complex')) {
      problems.push({
        code: 'too-complex',
        span,
        message: 'its aliases stand for more values than can be checked',
      });
    }
    return unknown;
  }

  function buildScalar(node: Scalar, path: Path, role: Literal['role']): Value {
    const span = locateScalar(node, locate(node));
    const { value, source: written = '' } = node;
    if (value === null) return { kind: 'null', span };
    if (typeof value === 'boolean') return { kind: 'boolean', span, boolean: value };
    if (typeof value === 'number' || typeof value === 'bigint') {
      const secret = new Secret(written);
      literals.push({ span, secret, path, type: 'number', role });
      return { kind: 'number', span, number: Number(value), secret };
    }
    const text = createText(span, typeof value === 'string' ? value : written);
    literals.push({ span, secret: text.secret, path, type: 'text', role });
    return text;
  }

  function buildList(node: YAMLSeq<Node>, path: Path, role: Literal['role']): Built {
    const items = node.items.map((item, at) => build(item, [...path, String(at)], role));
    const value = {
      kind: 'list',
      span: locate(node),
      open: false,
      items: items.map((item) => item.value),
    } as const;
    return join(value, items);
  }

  function buildRecord(node: YAMLMap<Node, Node | null>, path: Path, role: Literal['role']): Built {
    const own: Property[] = [];
    const merged: Property[][] = [];
    const parts: Built[] = [];
    const names = new Set<string>();
    let open = false;
    for (const pair of node.items) {
      if (isMergeKey(pair)) {
        const built =
          pair.value === null ? leaf({ kind: 'null', span: whole }) : build(pair.value, path, role);
        parts.push(built);
        const bases = built.value.kind === 'list' ? built.value.items : [built.value];
        for (const base of bases) {
          if (base.kind === 'record') merged.push([...base.properties]);
          open ||= base.kind !== 'record' || base.open;
        }
        continue;
      }
      const key = readKey(pair.key, path);
      const keySpan = yaml.isScalar(pair.key) ? locateScalar(pair.key, locate(pair.key)) : locate(pair.key);
      const keyPath = key === null ? path : [...path, key];
      if (key !== null && names.has(key)) {
        problems.push({
          code: 'not-strict',
          span: keySpan,
          message: 'a name given twice, which YAML loaders refuse',
        });
      }
      if (key !== null) {
        names.add(key);
        literals.push(createKeyLiteral(keySpan, key, keyPath));
      }
      const nothing: Value = { kind: 'null', span: { ...keySpan, start: keySpan.end } };
      const built = pair.value === null ? leaf(nothing) : build(pair.value, keyPath, role);
      parts.push(built);
      own.push({ key, keySpan, value: built.value });
    }
    // What is merged in comes first, the first base last, so that the last property of a name is the one in force.
    const properties = [...merged.toReversed().flat(), ...own];
    return join({ kind: 'record', span: locate(node), open, properties }, parts);
  }

  /** The name that a key stands for; null for a mapping or sequence, whose literals are collected all the same. */
  function readKey(node: Node, path: Path): string | null {
    if (yaml.isScalar(node)) {
      const key = node.value === null ? (node.source ?? '') : String(node.value);
      if (node.anchor !== undefined) anchors.set(node.anchor, leaf(createText(locate(node), key)));
      return key;
    }
    const { value } = build(node, path, 'value');
    return value.kind === 'text' ? reveal(value.secret) : null;
  }
}

function isMergeKey({ key }: Pair<Node, Node | null>): boolean {
  return 'source' in key && key.source === '<<' && 'type' in key && key.type === 'PLAIN';
}

function leaf(value: Value): Built {
  return { value, size: 1, height: 1 };
}

function join(value: Value, parts: readonly Built[]): Built {
  let size = 1;
  let height = 0;
  for (const part of parts) {
    size += part.size;
    height = Math.max(height, part.height);
  }
  return { value, size, height: height + 1 };
}
