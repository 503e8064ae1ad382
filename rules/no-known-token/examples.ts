import { defineExamples } from '../../src/rules/define-examples.ts';
import { sealedConfig } from '../secret-config-blob/samples.ts';
import { sampleBody, sampleOf } from './samples.ts';

// Tokens are made here, and stand in the sources in two pieces or too long to be shown as a whole, so that neither this
// file nor the page made of it holds one.
const github = sampleOf('github-personal-access-token');
const fineGrained = sampleOf('github-fine-grained-token');
const awsKey = sampleOf('aws-access-key-id');
const openai = sampleOf('openai-project-key');
const onesignal = sampleOf('onesignal-key');
const key = (label: string, lineEnd: string): string =>
  [`-----BEGIN ${label}-----`, sampleBody(48), sampleBody(32), `-----END ${label}-----`].join(lineEnd);
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const webToken = [
  part({ alg: 'HS256', typ: 'JWT' }),
  part({ sub: 'reports' }),
  sampleBody(43).replace(/\W/g, 'w'),
].join('.');
const login = Buffer.from('reports:Wintermond-31').toString('base64');

export const examples = defineExamples({
  valid: [
    {
      title: 'credentials that come from elsewhere',
      source: `module.exports = {
  github: { token: process.env.GITHUB_TOKEN },
  mailer: { headers: { Authorization: \`Bearer \${process.env.MAILER_TOKEN}\` } },
};
`,
    },
    {
      title: 'a KMS ciphertext, the hash of a package, an ARN and a UUID',
      source: `module.exports = {
  sealed: '${sealedConfig}',
  integrity: 'sha512-${sampleBody(86)}==',
  key: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
};
`,
    },
    {
      title: 'what stands where a token belongs',
      file: '.env.example',
      source: `AWS_ACCESS_KEY_ID=AKIA${'IOSFODNN7EXAMPLE'}
GITHUB_TOKEN=ghp_${'x'.repeat(36)}
STRIPE_KEY=sk_test_${'0'.repeat(24)}
PRIVATE_KEY="-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----"
`,
    },
    {
      title: 'public halves: a publishable key, a public key, a certificate',
      source: `module.exports = {
  stripe: { publishableKey: 'pk_live_${sampleBody(24).replace(/\W/g, '3')}' },
  verify: '${key('PUBLIC KEY', '\\n')}',
  tls: { ca: '${key('CERTIFICATE', '\\n')}' },
};
`,
    },
    {
      title: 'the beginning of a token in a longer word',
      source: `module.exports = {
  routes: { 'tasks-overview': 'tasks/ghp_overview', risk: 'sk-learn' },
  realm: 'Basic authentication',
};
`,
    },
  ],
  invalid: [
    {
      title: 'a token under a name that says nothing',
      source: `module.exports = {
  badge: '⟦${fineGrained}⟧',
};
`,
      messages: ['token'],
    },
    {
      title: 'a token put together from two pieces, the longer of which is shown',
      source: `const prefix = '${github.slice(0, 8)}';
module.exports = {
  badge: prefix + '⟦${github.slice(8)}⟧',
};
`,
      messages: ['token'],
    },
    {
      title: 'a token in a comment and in the middle of a longer text',
      source: `// The old one: ⟦${openai}⟧ (Anna has the new one)
module.exports = {
  command: 'curl -H "X-Token: ⟦${onesignal}⟧" https://api.example/v1',
};
`,
      messages: ['token', 'token'],
    },
    {
      title: 'a token in a file that does not parse',
      source: `module.exports = {
  badge: '⟦${fineGrained}⟧'
  port: 8080,
};
`,
      messages: ['token'],
    },
    {
      title: 'a token whose check digits are wrong, so it was mistyped or made up',
      source: `module.exports = {
  badge: '⟦${fineGrained.slice(0, -16)}${'A2B3C4D5'}${fineGrained.slice(-8)}⟧',
};
`,
      messages: ['token-checksum'],
    },
    {
      title: 'the id of an access key',
      source: `module.exports = {
  uploads: { bucket: 'parcels', key: '${awsKey.slice(0, 4)}' + '⟦${awsKey.slice(4)}⟧' },
};
`,
      messages: ['key-pair-half'],
    },
    {
      title: 'a private key with escaped line ends',
      file: '.env',
      source: `TLS_KEY="⟦${key('PRIVATE KEY', '\\n')}⟧"
`,
      messages: ['private-key'],
    },
    {
      title: 'a private key on lines of its own, and one behind a passphrase',
      file: 'config/tls.yaml',
      source: `key: |
  ⟦${key('EC PRIVATE KEY', '\n  ')}⟧
backup: |
  ⟦${key('ENCRYPTED PRIVATE KEY', '\n  ')}⟧
`,
      messages: ['private-key', 'encrypted-private-key'],
    },
    {
      title: 'a private key in base64, as environment variables like to hold it',
      file: 'config/default.json',
      source: `{
  "signing": "⟦${Buffer.from(key('RSA PRIVATE KEY', '\n')).toString('base64')}⟧"
}
`,
      messages: ['private-key'],
    },
    {
      title: 'a JSON Web Token',
      source: `module.exports = {
  reports: { session: '⟦${webToken}⟧' },
};
`,
      messages: ['jwt'],
    },
    {
      title: 'Authorization headers',
      source: `module.exports = {
  reports: { headers: { Authorization: 'Basic ⟦${login}⟧' } },
  mailer: { headers: { Authorization: 'Bearer ⟦${sampleBody(40).replace(/\W/g, '7')}⟧' } },
};
`,
      messages: ['authorization', 'authorization'],
    },
  ],
});
