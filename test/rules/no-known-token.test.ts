import { describe, expect, it } from 'vitest';
import { sampleBody, sampleOf } from '../../rules/no-known-token/samples.ts';
import { rule } from '../../rules/no-known-token/rule.ts';
import { sealedConfig } from '../../rules/secret-config-blob/samples.ts';
import { readDocument } from '../../src/syntax/read-document.ts';
import { decide } from '../../src/verdicts/decide.ts';

const github = sampleOf('github-personal-access-token');
const slack = sampleOf('slack-bot-token');
const head = github.slice(0, 12);
const rest = github.slice(12);

/** What the rule says of a file: its messages with the text that each points at. */
async function check(source: string, file = 'config/custom.js'): Promise<readonly string[]> {
  const document = await readDocument(file, Buffer.from(source));
  const findings = rule.check(document);
  return findings.map(({ messageId, span }) => `${messageId}: ${source.slice(span.start, span.end)}`);
}

describe('where no-known-token looks', () => {
  it.each([
    ['a value', `module.exports = { a: '${github}' };`],
    ['an import', `import a from 'https://${github}@host.example/a.js';`],
    ['a quoted name', `module.exports = { '${github}': 1 };`],
    ['a bare name', `module.exports = { ${github}: 1 };`],
    ['a comparison', `if (process.argv[2] === '${github}') process.exit();`],
    ['a comment', `/* was ${github} */`],
    ['a template', `module.exports = { a: \`https://${github}@\${process.env.HOST}/\` };`],
    ['a text with escapes', String.raw`module.exports = { a: 'one\n${github}\ttwo' };`],
    ['a file that does not parse', `module.exports = { a: '${github}'`],
    ['a value that is used twice', `const a = '${github}'; module.exports = { a, b: { a }, c: [a, a] };`],
  ])('finds a token once in %s', async (_where, source) => {
    expect(await check(source)).toEqual([`token: ${github}`]);
  });

  it.each([
    ['joined', `module.exports = { a: '${head}' + '${rest}' };`, rest],
    ['joined by a variable', `const a = '${rest}'; module.exports = { b: \`${head}\${a}\`, c: a };`, rest],
    ['joined from a list', `module.exports = { a: ['${head}', '${rest}'].join('') };`, rest],
    [
      'turned round',
      `module.exports = { a: '${reverse(github)}'.split('').reverse().join('') };`,
      reverse(github),
    ],
    ['beside a hole', `module.exports = { a: '${head}' + '${rest}' + ':' + process.env.A };`, rest],
    [
      'in base64',
      `module.exports = { a: Buffer.from('${base64(github)}', 'base64').toString() };`,
      base64(github),
    ],
    ['spelt with an escape', `module.exports = { a: '\\x67${github.slice(1)}' };`, `\\x67${github.slice(1)}`],
  ])('finds a token that is %s', async (_how, source, highlighted) => {
    expect(await check(source)).toEqual([`token: ${highlighted}`]);
  });

  it.each([
    ['config/a.json', `{ "${github}": "${slack}" }`],
    ['config/a.yaml', `# ${github}\na: ${slack}\n`],
    ['.env', `A=${github} # ${slack}\n`],
    ['config/a.ts', `const a: string = '${github}' as const; // ${slack}`],
  ])('finds both tokens of %s', async (file, source) => {
    const found = await check(source, file);
    expect([...found].sort()).toEqual([`token: ${github}`, `token: ${slack}`]);
  });

  it('finds two tokens in one literal, each by its own characters', async () => {
    expect(await check(`module.exports = { a: '${github} ${slack}' };`)).toEqual([
      `token: ${github}`,
      `token: ${slack}`,
    ]);
  });

  it('takes a token out of the names that lead to it and to others', async () => {
    const source = `module.exports = { ${github}: { a: '${slack}' }, '${github}': '${slack}' };`;
    const document = await readDocument('config/custom.js', Buffer.from(source));
    const placed = rule.check(document).map((finding) => {
      return { rule, root: '.', stage: null, document, file: document.path, finding };
    });
    const report = JSON.stringify(decide(placed, () => ({})));
    expect(placed).toHaveLength(4);
    expect(report).not.toContain(rest);
    expect(report).not.toContain(slack.slice(8));
  });

  it('leaves alone a ciphertext and a package hash whatever a stretch of them looks like', async () => {
    const hash = `sha512-${sampleBody(20)}/${sampleOf('aws-access-key-id')}/${sampleBody(45)}==`;
    expect(await check(`module.exports = { a: '${sealedConfig}', b: '${hash}' };`)).toEqual([]);
  });
});

function reverse(text: string): string {
  return [...text].toReversed().join('');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
