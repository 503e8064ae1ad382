/** What was found, with its article, why it counts and what to do. Never what it holds. */
export const messages = {
  token: {
    says: 'This has the exact form of {name}{joined}; {readers} can use it',
    help: 'Revoke it ({docs}), then read the new one from the environment or seal it with KMS.',
  },
  'token-checksum': {
    says: 'This has the form of {name}{joined}, although its check digits are wrong',
    help: 'If it was ever a real one, revoke it ({docs}); if it is an example, write it so that nobody takes it for one.',
  },
  'key-pair-half': {
    says: 'This is {name}{joined}: one half of a credential, and the one by which whoever can read this file looks for the other',
    help: 'Replace the pair ({docs}), then read both halves from the environment or seal them with KMS.',
  },
  'private-key': {
    says: 'This is {name}{joined}; {readers} can sign and decrypt in its name',
    help: 'Replace the key and its certificate, then read the new one from the environment or seal it with KMS.',
  },
  'encrypted-private-key': {
    says: 'This is {name}{joined}; it is as safe as its passphrase, which whoever can read this file can try to guess',
    help: 'Keep it out of the repository: read it from the environment or seal it with KMS.',
  },
  jwt: {
    says: 'This is {name}{joined}; {readers} can present it until it expires',
    help: 'Revoke it where it was issued, or change the key that signed it, and ask for a token at run time instead.',
  },
  authorization: {
    says: 'This is the value of an Authorization header with {name} in it{joined}; {readers} can send it',
    help: 'Revoke it where it was issued, then read the new one from the environment or seal it with KMS.',
  },
};
