import { defineExamples } from '../../src/rules/define-examples.ts';
import { sealedConfig } from '../secret-config-blob/samples.ts';

export const examples = defineExamples({
  valid: [
    {
      title: 'credentials that come from elsewhere',
      source: `module.exports = {
  datastores: { default: { password: process.env.DB_PASSWORD } },
  session: { secret: readFileSync('/run/secrets/session', 'utf8') },
  mailer: { apiKey: '\${ssm:/parcels/mailer}', token: 'vault:parcels/mailer#token' },
};
`,
    },
    {
      title: 'a KMS ciphertext, which is safe to show',
      source: `module.exports = {
  mailer: { password: '${sealedConfig}' },
};
`,
    },
    {
      title: 'placeholders that tell their reader to put something else there',
      file: 'config/local.sample.json',
      source: `{
  "password": "<your password>",
  "apiKey": "YOUR_API_KEY",
  "secret": "changeme",
  "token": ""
}
`,
    },
    {
      title: 'names of fields, headers and variables',
      source: `module.exports = {
  passwordField: 'password',
  tokenHeader: 'x-access-token',
  secretVariable: 'SESSION_SECRET',
  accessToken: 'access_token',
};
`,
    },
    {
      title: 'settings about credentials',
      source: `module.exports = {
  resetPasswordUrl: 'https://parcels.example/reset',
  token: { expiresIn: '30 days', algorithm: 'HS256' },
  keys: { publicKey: 'config/keys/public.pem', privateKey: 'config/keys/private.pem' },
};
`,
    },
    {
      title: 'words for people',
      source: `module.exports = {
  messages: { password: 'Your password is too short.', token: 'This link has expired' },
};
`,
    },
    {
      title: 'a comparison',
      source: `module.exports = {
  isDefault: process.env.DB_PASSWORD === 'sesame-7',
};
`,
    },
  ],
  invalid: [
    {
      title: 'a password as a plain property',
      source: `module.exports = {
  datastores: {
    default: { user: 'parcels', password: '⟦Wintermond-31⟧' },
  },
};
`,
      messages: ['literal'],
    },
    {
      title: 'a weak password, in development',
      file: 'config/env/development.js',
      source: `module.exports = {
  datastores: { default: { user: 'root', password: '⟦toor⟧' } },
};
`,
      messages: ['literal'],
    },
    {
      title: 'credentials in every arm of a choice',
      source: `const isProduction = process.env.NODE_ENV === 'production';
module.exports = {
  session: { secret: isProduction ? '⟦kastanie-und-ahorn⟧' : '⟦ahorn⟧' },
};
`,
      messages: ['literal', 'literal'],
    },
    {
      title: 'a fallback for a variable that is not set',
      source: `module.exports = {
  session: { secret: process.env.SESSION_SECRET || '⟦kastanie-und-ahorn⟧' },
};
`,
      messages: ['fallback'],
    },
    {
      title: 'a secret put together from pieces, of which the longest is shown',
      source: `const season = 'Herbst';
module.exports = {
  jwt: { secret: season + '⟦laub-im-Garten-19⟧' },
};
`,
      messages: ['joined'],
    },
    {
      title: 'a setting that is added to what was exported',
      source: `module.exports = {};
module.exports.mailer = {};
module.exports.mailer.password = '⟦Wintermond-31⟧';
`,
      messages: ['literal'],
    },
    {
      title: 'what a function returns',
      source: `module.exports = (appInfo) => {
  const config = { keys: appInfo.name };
  config.tls = { keyFile: 'config/tls.pem', passphrase: '⟦Wintermond-31⟧' };
  return config;
};
`,
      messages: ['literal'],
    },
    {
      title: 'an argument of a call that only a run knows',
      source: `const { connect } = require('db');
module.exports = {
  connection: connect({ user: 'parcels', password: '⟦Wintermond-31⟧' }),
};
`,
      messages: ['literal'],
    },
    {
      title: 'JSON',
      file: 'config/default.json',
      source: `{
  "mailer": { "auth": { "user": "parcels", "pass": "⟦Wintermond-31⟧" } }
}
`,
      messages: ['literal'],
    },
    {
      title: 'YAML',
      file: 'config/default.yaml',
      source: `mailer:
  user: parcels
  password: ⟦Wintermond-31⟧
`,
      messages: ['literal'],
    },
    {
      title: 'an env file',
      file: '.env',
      source: `DB_USER=parcels
DB_PASSWORD="⟦Wintermond-31⟧"
`,
      messages: ['literal'],
    },
    {
      title: 'a number',
      source: `module.exports = {
  terminal: { pin: ⟦40719⟧ },
};
`,
      messages: ['literal'],
    },
    {
      title: 'a file that does not parse, whose text is searched all the same',
      source: `module.exports = {
  host: 'db.example'
  password: '⟦Wintermond-31⟧',
};
`,
      messages: ['literal'],
    },
  ],
});
