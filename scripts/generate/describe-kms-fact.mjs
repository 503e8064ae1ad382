const REFUSALS = {
  'context-or-damage': 'KMS refuses the ciphertext: another encryption context, or damage.',
  'wrong-key': 'KMS says that it was encrypted under another key.',
  'key-not-found': 'KMS does not find the key.',
  'key-disabled': 'KMS says that the key is disabled.',
  'key-pending-deletion': 'KMS says that the key is to be deleted.',
  'key-unusable': 'KMS says that the key cannot be used.',
};

/** What KMS answered in an example, as a sentence. */
export function describeKmsFact(fact) {
  if (fact.status === 'verified')
    return `KMS decrypts it, and the payload is ${describePayload(fact.payload)}.`;
  if (fact.status === 'refused') return REFUSALS[fact.reason];
  if (fact.status === 'unreachable') return `KMS cannot be asked (\`${fact.reason}\`).`;
  return 'KMS is not asked.';
}

function describePayload(payload) {
  if (payload.status === 'object') return describeObject(payload.shape);
  if (payload.status === 'not-object') return `JSON of the type ${payload.type}`;
  if (payload.status === 'not-ascii') return 'not ASCII';
  if (payload.status === 'not-json') return 'not JSON';
  return payload.status === 'too-complex' ? 'too complex to be read' : 'not looked at';
}

function describeObject({ properties }) {
  const leaves = [...listLeaves(properties, [])];
  return leaves.length === 0 ? 'an empty object' : `an object with ${leaves.join(', ')}`;
}

function* listLeaves(properties, path) {
  for (const [key, shape] of properties) {
    const name = [...path, key];
    if (shape.type === 'object' && shape.properties.size > 0) yield* listLeaves(shape.properties, name);
    else yield `\`${name.join('.')}\`${describeLeaf(shape)}`;
  }
}

function describeLeaf(shape) {
  if (shape.type !== 'string') return ` (${shape.type})`;
  if (shape.empty) return ' (empty)';
  return shape.placeholder ? ' (a placeholder)' : '';
}
