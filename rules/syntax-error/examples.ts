import { defineExamples } from '../../src/rules/define-examples.ts';

export const examples = defineExamples({
  valid: [
    {
      title: 'an ES module',
      source: `import { hosts } from './hosts.js';
export const cors = { allowOrigins: hosts };
`,
    },
    {
      title: 'a file that begins with a byte order mark, as some editors save it',
      source: '\uFEFFmodule.exports = { port: 1337 };\n',
    },
    {
      title: 'comments and trailing commas where the loader reads JSON5',
      file: 'config/default.json5',
      source: `{
  // the port of the proxy
  port: 8080,
}
`,
    },
    {
      title: 'TypeScript',
      file: 'config/server.ts',
      source: 'export const server: { port: number } = { port: 8080 };\n',
    },
    {
      title: 'an env file with comments and export',
      file: '.env',
      source: '# the proxy\nexport PORT=8080\n',
    },
  ],
  invalid: [
    {
      title: 'a comma that is missing',
      source: `module.exports = {
  host: 'db.example'
  ⟦p⟧ort: 5432,
};
`,
      messages: ['syntax'],
    },
    {
      title: 'the marks of a merge that was not finished',
      source: `module.exports = {
⟦<⟧<<<<<< HEAD
  port: 8080,
=======
  port: 8081,
>>>>>>> feature
};
`,
      messages: ['syntax'],
    },
    {
      title: 'a bracket that is not closed',
      file: 'config/redis.yaml',
      source: `hosts: [a.example, b.example
⟦p⟧ort: 6379
`,
      messages: ['syntax'],
    },
    {
      title: 'a line that is no variable',
      file: '.env',
      source: `PORT=8080
⟦HOST db.example⟧
`,
      messages: ['part'],
    },
    {
      title: "a comment and a trailing comma in JSON, which Node's own loader refuses",
      file: 'config/default.json',
      source: `{
  ⟦// the port of the proxy⟧
  "port": 8080⟦,⟧
}
`,
      messages: ['not-strict', 'not-strict'],
    },
    {
      title: 'a binary file',
      source: "module.exports = { host: 'db⟦\0⟧.example' };\n",
      messages: ['not-text'],
    },
  ],
});
