import { sealForEmbedded } from '../../src/kms/embedded/seal.ts';

/** What the examples of the sealed-config rules seal: the payload that the app reads, invented. */
export const payload = JSON.stringify({
  AWS: { accessKeyId: 'invented-id', secretAccessKey: 'invented-secret' },
  azureAD: { clientId: 'invented-client', clientSecret: 'invented-client-secret' },
});

/** Seals a text the same way every time, so that the documentation made from it is stable. Good for nothing else. */
export function seal(text: string, operation: 1 | 2 | 3 = 2): Buffer {
  const context = { LambdaFunctionName: 'staging-config' };
  const options = { operation, random: makeBytes(28) };
  return Buffer.from(sealForEmbedded({ material: makeBytes(32) }, Buffer.from(text), context, options));
}

/** `count` bytes that follow no pattern a format would be known by, the same every time. */
export function makeBytes(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, at) => (at * at * 37 + at * 101 + 187) % 256);
}

/** The whole ciphertext of the payload, as it should stand in an env file. */
export const sealedConfig = seal(payload).toString('base64');

/** The env file of a stage whose sealed config is written as `expression`. */
export function envFile(expression: string): string {
  return `module.exports = {
  custom: {
    kms: {
      SECRET_CONFIG: ${expression},
      AWS_LAMBDA_FUNCTION_NAME: 'staging-config',
    },
  },
};
`;
}
