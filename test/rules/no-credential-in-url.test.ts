import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCredentials } from '../../rules/no-credential-in-url/find-credentials.ts';
import { HOLE } from '../../src/syntax/join-secrets.ts';
import { readMarks } from './marked-source.ts';

const found = [
  'postgres://app:⟦root⟧@localhost:5432/app',
  'postgres://postgres:⟦password⟧@localhost:5432/app',
  'redis://user:⟦password⟧@localhost:6379/0',
  'https://deploy:⟦lantern91T11bF5⟧@npm.example/registry/',
  'https://x-access-token:⟦7f1Kq0Zr92LmXw48TbNs5YdC⟧@git.example/a.git',
  'https://⟦7f1Kq0Zr92LmXw48TbNs5YdC⟧:x-oauth-basic@git.example/a.git',
  'https://⟦7f1Kq0Zr92LmXw48TbNs5YdC⟧:@api.example/v1',
  'mongodb://app:⟦s3same⟧@m1.example:27017,m2.example:27017/app?replicaSet=rs',
  'redis://:⟦s3same⟧@h1:6379,redis://:⟦other7⟧@h2:6379',
  'amqp://guest:⟦guest⟧@localhost',
  'ldap://cn=admin,dc=example:⟦s3same⟧@ldap.example',
  'mysql://root:⟦1234#5⟧@localhost/app',
  'mysql://root:⟦a?b⟧@localhost/app',
  'mysql://root:⟦p@ss/word⟧@localhost/app',
  'https://app:⟦s3same⟧@host.example/path/@scope/package',
  'https://app:⟦s3same⟧@host.example/?mail=a@b.example',
  'see "postgres://app:⟦s3same⟧@db" and \'redis://:⟦other7⟧@cache\'.',
  'app:⟦s3s@me⟧@tcp(127.0.0.1:3306)/app',
  'jdbc:oracle:thin:app/⟦s3same⟧@db.example:1521:orcl',
  'jdbc:mysql://db.example/app?user=app&password=⟦s3same⟧&useSSL=true',
  'jdbc:sqlserver://db.example;databaseName=app;user=sa;password=⟦S3 same!⟧;encrypt=true',
  'Data Source=db;Initial Catalog=app;User Id=sa;Pwd=⟦s3same⟧',
  'Server=db;Uid=sa;Password="⟦s3;same⟧"',
  "host=db user=app password='⟦s3 same⟧' dbname=app",
  `postgres://${HOLE}:⟦s3same⟧@${HOLE}/app`,
  `postgres://app:⟦s3same⟧@${HOLE}:${HOLE}/${HOLE}`,
  `${HOLE}://app:⟦s3same⟧@db`,
  `redis://:${HOLE}⟦q7Zr2Xv9Kp4Lw8Tn⟧@cache`,
  'postgres://app:${DB_PASSWORD:-⟦s3same⟧}@db/app',
  'grant_type=client_credentials&client_id=app&client_secret=⟦q7Zr2Xv9Kp4L⟧',
  'https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6/⟦u9127qSAsKQtXujcKcIh3xFx⟧',
  `https://discord.com/api/webhooks/123456789012345678/⟦${'q7Zr2Xv9Kp4Lw8Tn'.repeat(4)}⟧`,
];

const none = [
  '',
  'mailto:help@acme.example',
  'https://acme.example/@docs/passwords:reset',
  'http://localhost:8080/users/@me',
  'http://host:port/users/@me/x',
  'https://user@host.example/path',
  'https://deploy-bot-of-the-whole-team@git.example/a.git',
  'ssh://git@git.example:22/a.git',
  'mongodb://user:pass@host:port/db',
  'mongodb://user:pass@host/db',
  'mysql://user:password@localhost:3306/dbname',
  'redis://user:password@localhost:6379/databasenumber',
  'mongodb://username:password@localhost:27017/app',
  'https://user:password@example.com/',
  'mongodb://<dbuser>:<dbpassword>@ds0.example:1/db',
  'postgres://app:{{password}}@db',
  'postgres://app:${PASS}@db',
  'postgres://app:$PASS@db',
  'postgres://app:%PASS%@db',
  'postgres://app:%s@db',
  'postgres://app:PASSWORD@db',
  'postgres://app:DB_PASSWORD@db',
  'postgres://app:xxxx@db',
  'postgres://app:****@db',
  'postgres://app:@db',
  `postgres://app:${HOLE}@db`,
  `postgres://app:${HOLE}-${HOLE}@db`,
  `https://api.example/?token=${HOLE}`,
  'https://api.example/?token=',
  'https://api.example/?token={token}&key=%s',
  '/reset?token=:token',
  'https://api.example/?tokenUrl=abc&password_min_length=12',
  'SELECT * FROM users WHERE password=? AND token=$1',
  'please set password=secret123 first',
  'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=',
  'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
  'https://0123456789abcdef0123456789abcdef@sentry.acme.example/42',
  "default-src 'self'; script-src https://cdn.example; frame-ancestors 'none'",
  'registry.example:5000/image:1@sha256:0123456789abcdef',
  'docker://registry.example:5000/image@sha256:0123456789abcdef',
];

function mark(text: string): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of findCredentials(text)) {
    marked += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`;
    from = end;
  }
  return marked + text.slice(from);
}

describe('credentials in addresses', () => {
  it.each(found)('finds %s', (marked) => {
    expect(mark(readMarks(marked).text)).toBe(marked);
  });

  it.each(none)('finds nothing in %s', (text) => {
    expect(mark(text)).toBe(text);
  });

  it('takes the words of a manual in a comment for words, whatever the host', () => {
    const text = 'redis://user:password@cache.internal:9562/0';
    expect(findCredentials(text).length).toBe(1);
    expect(findCredentials(text, { inComment: true })).toEqual([]);
  });

  it('takes code for no connection string where it searches a whole file', () => {
    const text = "const a=1; password=other; b?token=c:d&secret=e; url='redis://:s3same@cache'";
    const [only, ...others] = findCredentials(text, { isProse: true });
    expect(others).toEqual([]);
    expect(text.slice(only?.start, only?.end)).toBe('s3same');
  });
});

describe('hostile texts', () => {
  const pieces = [
    '://',
    '@',
    'a:a:a@',
    'a',
    '/',
    '=',
    'password=',
    ';',
    '&',
    '?',
    ',',
    ' ',
    '"',
    '%41',
    HOLE,
  ];

  it('yields stretches inside the text, in order, none overlapping', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, 'root:toor@', 'sig=q7Zr2Xv9', '$')), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const item of findCredentials(text)) {
          expect(item.start).toBeGreaterThanOrEqual(end);
          expect(item.end).toBeGreaterThan(item.start);
          end = item.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ['://', ''],
    ['@', ''],
    ['a:a:a@', ''],
    ['a:a:a@', 'https://'],
    ['a/@', 'redis://x:y'],
    ['=', ''],
    ['password=,', ' '],
    ['password=;', ''],
    ['sig=', '?'],
    ['://?sig=', ''],
    ['?token=jwt&', ''],
    ['a:a@tcp(', ''],
    ['jdbc:oracle:thin:a', ''],
    ['/hooks/', ''],
    ['a', 'redis://:'],
    [' ', 'password='],
  ])('reads a million characters of %j in time', (piece, before) => {
    const text = before + piece.repeat(Math.ceil(1_000_000 / piece.length)) + before;
    const start = performance.now();
    findCredentials(text);
    findCredentials(text, { isProse: true });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
