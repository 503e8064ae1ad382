import { defineExamples } from '../../src/rules/define-examples.ts';

const ten = (name: string): string => Array.from({ length: 10 }, () => name).join(', ');

export const examples = defineExamples({
  valid: [
    {
      title: 'a list that is used twice',
      source: `const hosts = ['a.example', 'b.example'];
module.exports = { readers: hosts, writers: [...hosts, 'c.example'] };
`,
    },
    {
      title: 'a function that calls itself, which is followed once',
      source: `const chain = (depth) => (depth > 0 ? { next: chain(depth - 1) } : {});
module.exports = { chain: chain(1000) };
`,
    },
    {
      title: 'an anchor that is used twice',
      file: 'config/redis.yaml',
      source: `defaults: &defaults { port: 6379, tls: true }
cache: *defaults
session: *defaults
`,
    },
  ],
  invalid: [
    {
      title: 'lists of lists that grow to a million values',
      source: `const a = { on: true };
const b = [${ten('a')}];
const c = [${ten('b')}];
const d = [${ten('c')}];
const e = [${ten('d')}];
const f = ⟦[${ten('e')}]⟧;
module.exports = { flags: [${ten('f')}] };
`,
      messages: ['budget'],
    },
    {
      title: 'a text of several million characters',
      source: `const rule = '-'.repeat(1000000);
module.exports = { banner: ⟦rule + rule + rule + rule + rule⟧ };
`,
      messages: ['budget'],
    },
    {
      title: 'aliases of aliases',
      file: 'config/flags.yaml',
      source: `a: &a [${ten('on')}]
b: &b [${ten('*a')}]
c: &c [${ten('*b')}]
d: &d [${ten('*c')}]
e: [*d, *d, *d, *d, *d, *d, *d, ⟦*d⟧, *d, *d]
`,
      messages: ['budget'],
    },
  ],
});
