import { printable } from './printable.ts';

/** Keys of the plan that this version does not read yet. */
const NOT_BUILT: ReadonlyMap<string, readonly string[]> = new Map([
  ['root', ['parity', 'suppressions']],
  ['stage', ['target']],
]);

/** Names of what may only come from the command line or the environment. */
const CREDENTIAL_SOURCE =
  /endpoint|credential|access_?key|secret_?key|session_?token|password|profile|role_?arn|web_?identity|^(?:token|url|proxy|roleArn|role)$/i;
const CODE = /^(?:extends|plugins?|require|imports?|parser|processors?|loader|exec|command|script)$/i;

/** Why a key that the schema does not know is refused, where there is a better answer than its nearest name. */
export function explainRefusedKey(parent: readonly string[], key: string): string | null {
  const name = `'${printable(key).slice(0, 80)}'`;
  if (isNotBuilt(parent, key)) return `${name} is not available in this version.`;
  if (parent[0] === 'stages' && parent[2] === 'payload') {
    return (
      `${name} is not allowed in a payload schema, where pass and fail could read the secret out. ` +
      `Allowed: type, required, properties, additionalProperties, items.`
    );
  }
  const isShape = parent.includes('shape');
  if (!isShape && parent[0] !== 'rules' && CREDENTIAL_SOURCE.test(key)) {
    return (
      `${name} is not taken from this file, which a stranger's pull request can change. ` +
      `Endpoints and credentials come from the command line or the environment only.`
    );
  }
  if (parent.length === 0 && CODE.test(key))
    return `${name} is refused: this file is data and never loads code.`;
  return null;
}

function isNotBuilt(parent: readonly string[], key: string): boolean {
  if (parent.length === 0) return NOT_BUILT.get('root')?.includes(key) === true;
  return parent[0] === 'stages' && parent.length === 2 && NOT_BUILT.get('stage')?.includes(key) === true;
}
