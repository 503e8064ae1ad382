import { defineExamples } from '../../src/rules/define-examples.ts';

export const examples = defineExamples({
  valid: [
    {
      title: 'addresses without credentials',
      source: `module.exports = {
  database: 'postgres://parcels@db.example:5432/parcels',
  mongo: 'mongodb://mongo-1.example:27017,mongo-2.example:27017/parcels',
  docs: 'https://parcels.example/@docs/password:reset',
  repository: 'git+ssh://git@git.example/parcels.git#v1',
};
`,
    },
    {
      title: 'a password that comes from the environment',
      source: `module.exports = {
  database: \`postgres://parcels:\${process.env.DB_PASSWORD}@db.example/parcels\`,
  redis: 'redis://:' + process.env.REDIS_PASSWORD + '@cache.example:6379',
  queue: 'amqp://parcels:\${AMQP_PASSWORD}@queue.example',
  search: 'https://search.example/?token=' + process.env.SEARCH_TOKEN,
};
`,
    },
    {
      title: 'placeholders, and the words of a manual',
      source: `module.exports = {
  mongo: 'mongodb://<dbuser>:<dbpassword>@ds012345.mlab.example:12345/parcels',
  database: 'mysql://user:password@host:port/database',
  redis: 'redis://:YOUR_PASSWORD@cache.example:6379',
  queue: 'amqp://parcels:PASSWORD@queue.example',
  blobs: 'DefaultEndpointsProtocol=https;AccountName=parcels;AccountKey=<your key>',
};
`,
    },
    {
      title: 'the public key of a Sentry address',
      source: `module.exports = {
  sentry: 'https://b1a5c9e0d27f4f3c8e6a90d4172b3c5e@o12345.ingest.sentry.io/678',
};
`,
    },
    {
      title: 'parameters that are about credentials',
      source: `module.exports = {
  reset: '/account/reset?token=:token',
  login: 'https://login.example/authorize?response_type=token&client_id=parcels',
};
`,
    },
  ],
  invalid: [
    {
      title: 'a password in a URL, weak or strong, in every stage',
      file: 'config/env/development.js',
      source: `module.exports = {
  mysql: 'mysql://root:⟦toor⟧@localhost/parcels',
  mongo: 'mongodb+srv://parcels:⟦Wintermond%2131⟧@mongo.example/parcels?retryWrites=true',
  redis: 'redis://:⟦Herbstlaub-19⟧@cache.example:6379/2',
  smtp: 'smtps://parcels%40mail.example:⟦Wintermond-31⟧@mail.example',
};
`,
      messages: ['password', 'password', 'password', 'password'],
    },
    {
      title: 'passwords with characters that belong escaped',
      source: `module.exports = {
  at: 'postgres://parcels:⟦p@ss@wort⟧@db.example/parcels',
  slash: 'postgres://parcels:⟦Winter/mond#31⟧@db.example/parcels',
  colon: 'postgres://parcels:⟦Winter:mond:31⟧@db.example:5432/parcels',
};
`,
      messages: ['password', 'password', 'password'],
    },
    {
      title: 'a fallback for a variable that is not set',
      source: `module.exports = {
  database: process.env.DATABASE_URL || 'postgres://parcels:⟦Wintermond-31⟧@localhost/parcels',
};
`,
      messages: ['fallback'],
    },
    {
      title: 'a password between parts that only a run knows',
      source: `const { DB_USER, DB_HOST } = process.env;
module.exports = {
  sum: 'mongodb://' + DB_USER + ':⟦Wintermond-31⟧@' + DB_HOST + '/parcels',
  template: \`mongodb://\${DB_USER}:⟦Herbstlaub-19⟧@\${DB_HOST}/parcels\`,
};
`,
      messages: ['password', 'password'],
    },
    {
      title: 'a password put together from pieces, of which the longest is shown',
      source: `const season = 'Herbst';
module.exports = {
  redis: 'redis://:' + season + '⟦laub-im-Garten-19⟧' + '@cache.example:6379',
};
`,
      messages: ['joined'],
    },
    {
      title: 'a password written with an escape elsewhere in its text',
      file: 'config/default.json',
      source: `{
  "database": "postgres:\\/\\/parcels:⟦Wintermond-31⟧@db.example\\/parcels"
}
`,
      messages: ['password'],
    },
    {
      title: 'a token in the place of a user name',
      source: `module.exports = {
  mirror: 'https://⟦7f1Kq0Zr92LmXw48TbNs5YdC⟧@git.example/parcels.git',
};
`,
      messages: ['token'],
    },
    {
      title: 'a Sentry address of the old kind, with its secret',
      source: `module.exports = {
  sentry: 'https://b1a5c9e0d27f4f3c8e6a90d4172b3c5e:⟦0c4d1f7a9b2e4835a6d1c0f9e8b7a653⟧@sentry.example/678',
};
`,
      messages: ['password'],
    },
    {
      title: 'connection strings',
      source: `module.exports = {
  sql: 'Server=tcp:sql.example,1433;Database=parcels;User ID=parcels;Password=⟦Wintermond-31⟧;Encrypt=true;',
  jdbc: 'jdbc:sqlserver://sql.example:1433;user=parcels;password=⟦Wintermond-31⟧',
  blobs: 'DefaultEndpointsProtocol=https;AccountName=parcels;AccountKey=⟦q7Zr2Xv9Kp4Lw8TnB1Yc6Hd3Sf5Gj0M==⟧;EndpointSuffix=blobs.example',
  bus: 'Endpoint=sb://bus.example/;SharedAccessKeyName=send;SharedAccessKey=⟦q7Zr2Xv9Kp4Lw8TnB1Yc6Hd3Sf5Gj0M=⟧',
  cache: 'cache.example:6380,password=⟦Wintermond-31⟧,ssl=True,abortConnect=False',
  libpq: 'host=db.example user=parcels password=⟦Wintermond-31⟧ dbname=parcels',
};
`,
      messages: ['parameter', 'parameter', 'parameter', 'parameter', 'parameter', 'parameter'],
    },
    {
      title: 'an address of a driver that is no URL',
      file: '.env',
      source: `DSN=parcels:⟦Wintermond-31⟧@tcp(db.example:3306)/parcels
`,
      messages: ['password'],
    },
    {
      title: 'credentials in a query, signatures among them',
      file: 'config/default.yaml',
      source: `search: https://search.example/?index=parcels&access_token=⟦7f1Kq0Zr92LmXw48TbNs5YdC⟧
container: https://parcels.blobs.example/labels?sv=2022-11-02&se=2030-01-01&sr=c&sp=r&sig=⟦q7Zr2Xv9Kp4Lw8TnB1Yc6Hd3Sf5Gj0M%3D⟧
`,
      messages: ['parameter', 'parameter'],
    },
    {
      title: 'a webhook, whose path is its key',
      source: `module.exports = {
  alerts: 'https://chat.example/hooks/⟦k3j9x7w1q5z8m2n4b6v0c5r7ty⟧',
};
`,
      messages: ['webhook'],
    },
    {
      title: 'a file that does not parse, whose text is searched all the same',
      source: `module.exports = {
  host: 'db.example'
  database: 'postgres://parcels:⟦Wintermond-31⟧@db.example/parcels',
};
`,
      messages: ['password'],
    },
  ],
});
