import { defineExamples } from '../../src/rules/define-examples.ts';
import { envFile, makeBytes, payload, seal, sealedConfig } from './samples.ts';

const bytes = Buffer.from(sealedConfig, 'base64');
const wrapped = sealedConfig.replaceAll(/.{76}/g, '$&\n');
const answer = JSON.stringify({ CiphertextBlob: sealedConfig, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });

/** What people put where the ciphertext belongs. */
const mistakes: readonly (readonly [title: string, pasted: string, message: string])[] = [
  ['the payload itself', payload, 'plaintext-json'],
  ['the payload in base64, which is no encryption', encode(Buffer.from(payload)), 'plaintext-json'],
  ['a copy that lost its end', sealedConfig.slice(0, 240), 'truncated'],
  ['a line feed that was encoded with it', encode(bytes, Buffer.from('\n')), 'trailing-bytes'],
  ['a character that was changed in a part that never varies', replaceAt(sealedConfig, 4), 'damaged'],
  ['a comma that was pasted with it', `${sealedConfig},`, 'not-base64'],
  ['more than KMS decrypts', encode(seal('a long text'.repeat(600))), 'too-long'],
  ['nothing', '', 'empty'],
  ['a ciphertext of nothing', encode(seal('')), 'empty-payload'],
  ['the bytes in hexadecimal', bytes.toString('hex'), 'hex'],
  ['base64 that was encoded once more', encode(Buffer.from(sealedConfig)), 'base64-twice'],
  ['a copy out of a web form', sealedConfig.replaceAll('+', ' '), 'space-for-plus'],
  ["the AWS CLI's whole answer", answer, 'cli-json'],
  [
    'the ARN of the key',
    'arn:aws:kms:us-east-1:111122223333:key/0c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f',
    'arn',
  ],
  ['the id of the key', '0c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f', 'key-id'],
  ['the alias of the key', 'alias/staging-config', 'alias'],
  ['the path of the encrypted file', 'config/sealed/staging.enc', 'path'],
  ['an address that only the AWS CLI follows', 'fileb://config/sealed/staging.enc', 'file-url'],
  ['a prefix that another tool would take off', `kms:${sealedConfig}`, 'prefixed'],
  ['what openssl encrypted', encode(Buffer.from('Salted__'), makeBytes(56)), 'openssl-salted'],
  ['a message of the AWS Encryption SDK', encode([0x02, 0x05, 0x78], makeBytes(300)), 'encryption-sdk'],
  ['a ciphertext of Google Cloud', encode([0x0a, 0x24, 0x00], makeBytes(120)), 'google-kms'],
  ['a ciphertext of an RSA key', encode(makeBytes(256)), 'rsa-sized'],
  ['a note to put it there', '<the ciphertext of staging>', 'placeholder'],
  ['any other base64', encode(makeBytes(96)), 'not-a-blob'],
  ['an encrypted data key', encode(seal(payload.slice(0, 32), 3)), 'data-key'],
  ['the alphabet of base64url', sealedConfig.replaceAll('+', '-').replaceAll('/', '_'), 'base64url'],
  ['a copy without the padding at its end', sealedConfig.replace(/=+$/, ''), 'missing-padding'],
];

export const examples = defineExamples({
  valid: [
    { title: 'the whole ciphertext, as one line of base64', source: envFile(`'${sealedConfig}'`) },
    {
      title: 'a ciphertext that is put together from two pieces',
      source: envFile(`'${sealedConfig.slice(0, 200)}' +\n        '${sealedConfig.slice(200)}'`),
    },
    {
      title: 'a ciphertext that only a run knows, which secret-config-present reports',
      source: envFile('process.env.SECRET_CONFIG'),
    },
    {
      title: 'a stage without a sealed config',
      file: 'config/env/development.js',
      source: 'module.exports = {\n  port: 1337,\n};\n',
    },
  ],
  invalid: [
    ...mistakes.map(([title, pasted, message]) => ({
      title,
      source: envFile(`'⟦${pasted}⟧'`),
      messages: [message],
    })),
    { title: 'lines of 76 characters', source: envFile(`\`⟦${wrapped}⟧\``), messages: ['line-wrapped'] },
    {
      title: 'a whole ciphertext in one arm and a note in the other',
      source: envFile(`process.env.BLUE ? '${sealedConfig}' : '⟦TODO⟧'`),
      messages: ['placeholder'],
    },
  ],
});

function encode(...parts: readonly (Uint8Array | readonly number[])[]): string {
  return Buffer.concat(parts.map((part) => Uint8Array.from(part))).toString('base64');
}

function replaceAt(text: string, at: number): string {
  return `${text.slice(0, at)}${text.charAt(at) === 'Z' ? 'Y' : 'Z'}${text.slice(at + 1)}`;
}
