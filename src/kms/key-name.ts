/** Whether a key is named by alias, bare or as an ARN. */
export function isAlias(name: string): boolean {
  return name.startsWith('alias/') || (name.startsWith('arn:') && name.includes(':alias/'));
}

/** Whether two names, neither an alias, mean one key: ARNs must be equal; where one is a bare key id, the ids must be. */
export function isSameKey(expected: string, answered: string): boolean {
  if (expected.startsWith('arn:') && answered.startsWith('arn:')) return expected === answered;
  return expected.split('/').at(-1) === answered.split('/').at(-1);
}
