import { defineExamples } from '../../src/rules/define-examples.ts';

export const examples = defineExamples({
  valid: [
    {
      title: 'sentences about credentials',
      source: `/**
 * The password: see the wiki. Its token is 'in the vault'.
 *
 * @param {string} password the password of the app
 */
module.exports = {
  // password: ask the team for it
  password: process.env.DB_PASSWORD, // was in the file before
};
`,
    },
    {
      title: 'code that was commented out, without a credential',
      source: `module.exports = {
  // csrf: true,
  // datastores: { default: { password: process.env.DB_PASSWORD } },
  // url: 'postgres://parcels@db.example/parcels',
};
`,
    },
    {
      title: 'examples in documentation',
      source: `module.exports = {
  // For example:
  // password: 'Wintermond-31',

  // e.g. token: 'Herbstlaub-19'
  session: {},
};
`,
    },
    {
      title: 'placeholders, and what a generator prints into every new project',
      source: `module.exports = {
  // url: 'redis://user:password@cache.example.net:6379/databasenumber',
  // url: 'redis://shared:some_password_everyone_knows@cache.example.net:9562/',
  // mysql: {
  //   user: 'YOUR_MYSQL_USER', // optional
  //   password: 'YOUR_MYSQL_PASSWORD', // optional
  // },
  // mongo: { user: 'username', password: 'password' },
};
`,
    },
  ],
  invalid: [
    {
      title: 'a setting that was commented out',
      source: `module.exports = {
  // password: '⟦Wintermond-31⟧',
  password: process.env.DB_PASSWORD,
};
`,
      messages: ['code'],
    },
    {
      title: 'a section that was commented out, line by line and as a block',
      source: `module.exports = {
  // mailer: {
  //   user: 'parcels',
  //   // pass: '⟦Herbstlaub-19⟧',
  //   pass: '⟦Wintermond-31⟧', // the new one
  // },
  /*
   * session: {
   *   secret: '⟦kastanie-und-ahorn⟧',
   * },
   */
};
`,
      messages: ['code', 'code', 'code'],
    },
    {
      title: 'a part of a section, between words',
      source: `module.exports = {
  datastores: {
    // Till the move this was
    // default: {
    //   user: 'root', password: '⟦toor⟧' },
    default: {},
  },
};
`,
      messages: ['code'],
    },
    {
      title: 'statements',
      source: `const config = {};
// config.jwt = { secret: '⟦kastanie-und-ahorn⟧' };
// config.token = process.env.TOKEN || '⟦q7Zr2Xv9Kp4Lw8Tn⟧';
module.exports = config;
`,
      messages: ['code', 'code'],
    },
    {
      title: 'an address with a password',
      source: `module.exports = {
  // url: 'postgres://parcels:⟦Wintermond-31⟧@db.example/parcels',
};
`,
      messages: ['address'],
    },
    {
      title: 'a former value behind the setting that replaced it',
      source: `module.exports = {
  apiKey: process.env.API_KEY, // was '⟦q7Zr2Xv9Kp4Lw8TnB1Yc6Hd3Sf5Gj0M⟧'
};
`,
      messages: ['remark'],
    },
    {
      title: 'a comment in JSON5',
      file: 'config/default.json5',
      source: `{
  // "password": "⟦Wintermond-31⟧",
  port: 5432,
}
`,
      messages: ['code'],
    },
    {
      title: 'a comment in YAML',
      file: 'config/default.yaml',
      source: `mailer:
  # password: ⟦Wintermond-31⟧
  # url: smtp://parcels:⟦Herbstlaub-19⟧@mail.example
  # The password: it comes from the vault.
  user: parcels
`,
      messages: ['code', 'address'],
    },
    {
      title: 'a variable of an env file',
      file: '.env',
      source: `# DB_PASSWORD=⟦Wintermond-31⟧
# DB_PASSWORD=<your password>
DB_USER=parcels
`,
      messages: ['code'],
    },
  ],
});
