import type { MemberNode, ValueNode } from '@humanwhocodes/momoa';

/** Plain data out of a parsed JSON text. Records have no prototype, so no name in them means anything special. */
export type JsonData = string | number | boolean | null | readonly JsonData[] | JsonRecord;
export interface JsonRecord {
  readonly [key: string]: JsonData;
}

/** The value of a node; of properties with the same name the last counts. */
export function evaluateJson(node: ValueNode): JsonData {
  switch (node.type) {
    case 'Object':
      return evaluateMembers(node.members);
    case 'Array':
      return node.elements.map((element) => evaluateJson(element.value));
    case 'String':
    case 'Number':
    case 'Boolean':
      return node.value;
    default:
      return null;
  }
}

/** A property's name. */
export function nameOf(member: MemberNode): string {
  return member.name.type === 'String' ? member.name.value : member.name.name;
}

/** The node at the end of a way of names and list indexes; null where there is none. */
export function findNode(root: ValueNode, path: readonly (string | number)[]): ValueNode | null {
  let node: ValueNode | undefined = root;
  for (const step of path) {
    if (node?.type === 'Object') node = node.members.findLast((member) => nameOf(member) === step)?.value;
    else if (node?.type === 'Array' && typeof step === 'number') node = node.elements[step]?.value;
    else return null;
  }
  return node ?? null;
}

function evaluateMembers(members: readonly MemberNode[]): JsonRecord {
  const record: Record<string, JsonData> = Object.create(null);
  for (const member of members) record[nameOf(member)] = evaluateJson(member.value);
  return record;
}
