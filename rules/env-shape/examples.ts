import { defineExamples } from '../../src/rules/define-examples.ts';

/** A config file with a shape for every stage, shorter than the preset's. */
function withShape(shape: string): Readonly<Record<string, string>> {
  return { 'config-lint.config.json': `{\n  "shape": ${shape}\n}\n` };
}

const port = withShape('{ "required": ["port"], "properties": { "port": { "type": "number" } } }');
const log = withShape(`{
    "properties": {
      "log": {
        "properties": { "level": { "enum": ["error", "warn", "info"] } },
        "additionalProperties": false
      }
    }
  }`);
const session = withShape(`{
    "required": ["session"],
    "properties": {
      "session": { "required": ["host", "secure"], "properties": { "secure": { "type": "boolean" } } }
    }
  }`);

export const examples = defineExamples({
  valid: [
    {
      title: 'a setting of the type that is due',
      source: 'module.exports = {\n  port: 8080,\n};\n',
      files: port,
    },
    {
      title: 'a number made from an environment variable',
      source: 'module.exports = {\n  port: Number(process.env.PORT),\n};\n',
      files: port,
    },
    {
      title: 'settings that a function returns',
      source: `module.exports = function () {
  return { session: { host: 'redis.example', secure: process.env.TLS === 'true' } };
};
`,
      files: session,
    },
    {
      title: 'settings that may come from elsewhere',
      source: "module.exports = {\n  ...require('./shared'),\n};\n",
      files: session,
    },
    {
      title: 'an optional stage that has no env file',
      file: 'config/env/development.js',
      source: 'module.exports = {\n  port: 1337,\n};\n',
      files: {
        'config-lint.config.json': `{
  "shape": { "required": ["port"] },
  "stages": { "staging": { "optional": true } }
}
`,
      },
    },
  ],
  invalid: [
    {
      title: 'a stage that the config file names and nobody wrote',
      file: 'config/env/development.js',
      source: 'module.exports = {\n  port: 1337,\n};\n',
      files: {
        'config-lint.config.json': `{
  "shape": { "required": ["port"] },
  "stages": { "staging": { "deployed": true } }
}
`,
      },
      messages: ['missing-file'],
    },
    {
      title: 'a setting that is missing',
      source: "module.exports = ⟦{⟧\n  log: { level: 'info' },\n};\n",
      files: port,
      messages: ['missing'],
    },
    {
      title: 'a setting that is missing in a section',
      source: 'module.exports = {\n  ⟦session⟧: { secure: true },\n};\n',
      files: session,
      messages: ['missing'],
    },
    {
      title: 'a number in quotes',
      source: "module.exports = {\n  port: '⟦8080⟧',\n};\n",
      files: port,
      messages: ['type'],
    },
    {
      title: 'a wrong type in one arm of a choice',
      source: "module.exports = {\n  port: process.env.BLUE ? 8080 : '⟦8081⟧',\n};\n",
      files: port,
      messages: ['type'],
    },
    {
      title: 'an environment variable where a number is due',
      source: 'module.exports = {\n  port: ⟦process.env.PORT⟧,\n};\n',
      files: port,
      messages: ['environment'],
    },
    {
      title: 'a misspelt setting beside a value that is not allowed',
      source: "module.exports = {\n  log: { level: '⟦verbose⟧', ⟦levle⟧: 'info' },\n};\n",
      files: log,
      messages: ['value', 'unexpected'],
    },
  ],
});
