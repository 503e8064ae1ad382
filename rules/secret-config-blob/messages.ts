import type { RuleMessage } from '../../src/rules/define-rule.ts';

const sealAgain = "Encrypt the stage's payload with AWS KMS and put the whole base64 ciphertext there.";
const copyAgain = 'Copy the whole ciphertext again from where it was made, or seal the payload again.';

/** What may stand where a ciphertext belongs, each with its own words and its own way out. */
export const messages = {
  truncated: {
    says: '{setting} is a KMS ciphertext cut short: {missing} of its bytes are missing at the end',
    help: copyAgain,
  },
  'trailing-bytes': {
    says: '{setting} is a KMS ciphertext with something behind its end, {trailing} bytes long',
    help: copyAgain,
  },
  damaged: {
    says: '{setting} is a damaged KMS ciphertext: its byte {at} cannot stand there',
    help: copyAgain,
  },
  'not-base64': {
    says: '{setting} is not base64: its character {at} is not one of that alphabet',
    help: sealAgain,
  },
  'too-long': {
    says: '{setting} decodes to {bytes} bytes; KMS decrypts at most 6144',
    help: 'Seal only the credentials; other settings can stand in plain text in the env file.',
  },
  'plaintext-json': {
    says: '{setting} is not encrypted: it is the JSON itself, readable by anyone who can read this file',
    help: 'This is a leak: revoke what it holds, then seal new credentials with AWS KMS.',
  },
  empty: { says: '{setting} is empty', help: sealAgain },
  'empty-payload': {
    says: '{setting} is a KMS ciphertext of an empty text',
    help: 'Something went wrong when it was sealed: seal the payload again.',
  },
  hex: {
    says: '{setting} is written in hexadecimal; the app decodes it as base64',
    help: 'Write the same bytes as base64.',
  },
  'base64-twice': {
    says: '{setting} was encoded as base64 twice',
    help: 'Decode it once. The AWS CLI already prints base64; do not encode its output again.',
  },
  'space-for-plus': {
    says: "{setting} holds spaces where '+' stood: it went through a form or a URL",
    help: 'Copy the ciphertext again from where it was made.',
  },
  'cli-json': {
    says: "{setting} is the AWS CLI's whole answer",
    help: 'Take only the text of its CiphertextBlob (--query CiphertextBlob --output text).',
  },
  arn: { says: '{setting} is an ARN, not a ciphertext', help: sealAgain },
  'key-id': { says: "{setting} is a key's id, not a ciphertext", help: sealAgain },
  alias: { says: "{setting} is a key's alias, not a ciphertext", help: sealAgain },
  path: { says: '{setting} is a path, not a ciphertext', help: "Put the file's content there, as base64." },
  'file-url': {
    says: '{setting} is a file:// or fileb:// address, which only the AWS CLI follows',
    help: "Put the file's content there, as base64.",
  },
  prefixed: {
    says: "{setting} has a prefix before the ciphertext, which the app's decoder does not take off",
    help: 'Remove the prefix and keep the base64 alone.',
  },
  'openssl-salted': {
    says: '{setting} was encrypted by openssl, not by AWS KMS',
    help: sealAgain,
  },
  'encryption-sdk': {
    says: '{setting} is a message of the AWS Encryption SDK; KMS Decrypt does not open it',
    help: "Encrypt the payload with KMS itself ('aws kms encrypt').",
  },
  'google-kms': { says: '{setting} is a Google Cloud KMS ciphertext', help: sealAgain },
  'rsa-sized': {
    says: '{setting} has the size of an RSA ciphertext and no header of a symmetric KMS key',
    help: 'Seal the payload with a symmetric KMS key: the app names no key and no algorithm when it decrypts.',
  },
  placeholder: { says: '{setting} is a placeholder', help: sealAgain },
  'not-a-blob': { says: '{setting} is base64, but not a KMS ciphertext', help: sealAgain },
  'data-key': {
    says: '{setting} is an encrypted data key, not an encrypted payload',
    help: "Encrypt the payload itself ('aws kms encrypt'); a data key belongs beside the file that it encrypts.",
  },
  'line-wrapped': {
    says: '{setting} holds line breaks or blanks; the app reads it all the same',
    help: 'Write it as one line, without blanks.',
    severity: 'warning',
  },
  base64url: {
    says: '{setting} is written in base64url; the app reads it all the same',
    help: "Write it as plain base64, with '+' and '/'.",
    severity: 'warning',
  },
  'missing-padding': {
    says: "{setting} lacks its '=' padding; the app reads it all the same",
    help: 'Copy it with its padding: a missing end may also mean a missing middle.',
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RuleMessage>>;
