import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findTokens } from '../../rules/no-known-token/find-tokens.ts';
import { rule } from '../../rules/no-known-token/rule.ts';
import { sampleBody } from '../../rules/no-known-token/samples.ts';
import { readDocument } from '../../src/syntax/read-document.ts';

/** What the rule says of a file: its messages with the text that each points at. */
async function check(source: string, file = 'config/custom.js'): Promise<readonly string[]> {
  const document = await readDocument(file, Buffer.from(source));
  const findings = rule.check(document);
  return findings.map(({ messageId, span }) => `${messageId}: ${source.slice(span.start, span.end)}`);
}

describe('private keys', () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const plain = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
  const sealed = pair.privateKey
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
    .toString()
    .trim();
  const old = pair.privateKey
    .export({ type: 'sec1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
    .toString()
    .trim();

  it.each([
    ['PKCS #8', plain, 'private-key'],
    ['PKCS #8 behind a passphrase', sealed, 'encrypted-private-key'],
    ['SEC 1 behind a passphrase', old, 'encrypted-private-key'],
    ['SEC 1', pair.privateKey.export({ type: 'sec1', format: 'pem' }).toString().trim(), 'private-key'],
    ['OpenPGP', armour('PGP PRIVATE KEY BLOCK', `Comment: a\n\n${sampleBody(64)}\n=abcd`), 'private-key'],
    ['OpenSSH', armour('OPENSSH PRIVATE KEY', `${openssh('none')}${sampleBody(40)}`), 'private-key'],
    [
      'OpenSSH behind a passphrase',
      armour('OPENSSH PRIVATE KEY', `${openssh('aes256-ctr')}${sampleBody(40)}`),
      'encrypted-private-key',
    ],
    ['PuTTY', putty('none'), 'private-key'],
    ['PuTTY behind a passphrase', putty('aes256-cbc'), 'encrypted-private-key'],
  ])('finds %s, as a file, in a comment and with escaped line ends', (_kind, key, messageId) => {
    const expected = (text: string, written: string) => [
      { messageId, start: text.indexOf(written), end: text.indexOf(written) + written.length },
    ];
    const escaped = key.replaceAll('\n', '\\n');
    for (const [text, written] of [
      [key, key],
      [`/*\n${key}\n*/`, key],
      [`KEY="${key.replaceAll('\n', '\r\n')}"`, key.replaceAll('\n', '\r\n')],
      [`{ "key": "${escaped}\\n" }`, escaped],
    ] as const) {
      expect(findTokens(text)).toMatchObject(expected(text, written));
    }
  });

  it('finds one in base64', () => {
    for (const key of [plain, sealed, old]) {
      expect(findTokens(`KEY=${base64(key)}\n`)).toMatchObject([{ start: 4, end: 4 + base64(key).length }]);
    }
  });

  it('points at the longest piece of a key that is put together', async () => {
    const [begin = '', first = '', second = '', ...others] = plain.split('\n');
    const pieces = [begin, first + second, ...others].map((line) => `'${line}'`);
    const expected = [`private-key: ${first}${second}`];
    expect(await check(`module.exports = { key: ${pieces.join(' + "\\n" + ')} };`)).toEqual(expected);
    expect(await check(`module.exports = { key: [${pieces.join(', ')}].join('\\n') };`)).toEqual(expected);
  });

  it('finds a key that nobody joins, and one that is cut short', async () => {
    const list = plain.split('\n').map((line) => `'${line}'`);
    const [found, ...others] = await check(`module.exports = { key: [${list.join(', ')}] };`);
    expect(found).toMatch(/^private-key: -----BEGIN PRIVATE KEY-----[^]*-----END PRIVATE KEY-----$/);
    expect(others).toEqual([]);
    const cut = plain.slice(0, 150);
    expect(await check(`module.exports = { key: \`${cut}\` };`)).toEqual([`private-key: ${cut}`]);
  });

  it('leaves alone public keys, certificates, and hints at where a key belongs', () => {
    const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(
      [
        publicKey,
        base64(publicKey),
        armour('CERTIFICATE', sampleBody(400)),
        armour('PGP PUBLIC KEY BLOCK', sampleBody(400)),
        armour('PRIVATE KEY', '...'),
        armour('RSA PRIVATE KEY', '<paste the key here>'),
        armour('PRIVATE KEY', 'x'.repeat(64)),
        `text.includes('-----BEGIN PRIVATE KEY-----')`,
      ].flatMap(findTokens),
    ).toEqual([]);
  });
});

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function armour(label: string, body: string): string {
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----`;
}

function openssh(cipher: string): string {
  const bytes = [Buffer.from('openssh-key-v1\0'), Buffer.from([0, 0, 0, cipher.length]), Buffer.from(cipher)];
  return Buffer.concat(bytes).toString('base64').replace(/=*$/, '');
}

function putty(encryption: string): string {
  const body = `Private-Lines: 2\n${sampleBody(64)}\n${sampleBody(20)}\nPrivate-MAC: ${'0a1b2c3d'.repeat(5)}`;
  return `PuTTY-User-Key-File-2: ssh-rsa\nEncryption: ${encryption}\nComment: a\nPublic-Lines: 1\n${sampleBody(40)}\n${body}`;
}
