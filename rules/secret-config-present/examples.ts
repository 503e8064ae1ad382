import { defineExamples } from '../../src/rules/define-examples.ts';
import { envFile, sealedConfig } from '../secret-config-blob/samples.ts';

export const examples = defineExamples({
  valid: [
    {
      title: 'the ciphertext and the name for its encryption context',
      source: envFile(`'${sealedConfig}'`),
    },
    {
      title: 'development, which is not deployed and has no sealed config',
      file: 'config/env/development.js',
      source: `module.exports = {
  datastores: { default: { host: 'localhost' } },
};
`,
    },
    {
      title: 'an encryption context that the config file states',
      source: `module.exports = {
  custom: {
    kms: { SECRET_CONFIG: '${sealedConfig}' },
  },
};
`,
      files: {
        'config-lint.config.json': `{
  "stages": {
    "staging": { "kms": { "encryptionContext": { "LambdaFunctionName": "staging-config" } } }
  }
}
`,
      },
    },
    {
      title: 'a name that only a run knows',
      source: envFile(`'${sealedConfig}'`).replace(
        "'staging-config'",
        'process.env.AWS_LAMBDA_FUNCTION_NAME',
      ),
    },
  ],
  invalid: [
    {
      title: 'a deployed stage without credentials',
      source: `module.exports = ⟦{⟧
  port: 8080,
};
`,
      messages: ['missing'],
    },
    {
      title: 'a section whose ciphertext is missing',
      source: `module.exports = {
  custom: {
    ⟦kms⟧: { AWS_LAMBDA_FUNCTION_NAME: 'staging-config' },
  },
};
`,
      messages: ['missing'],
    },
    {
      title: 'a development stage that began to have one',
      file: 'config/env/development.js',
      source: `module.exports = {
  custom: {
    ⟦kms⟧: {},
  },
};
`,
      messages: ['missing'],
    },
    {
      title: 'a ciphertext without the name for its context',
      source: `module.exports = {
  custom: {
    ⟦kms⟧: { SECRET_CONFIG: '${sealedConfig}' },
  },
};
`,
      messages: ['context-missing'],
    },
    {
      title: 'a ciphertext from the environment',
      source: envFile('⟦process.env.SECRET_CONFIG⟧'),
      messages: ['dynamic'],
    },
    {
      title: 'a section that may come from elsewhere',
      source: `module.exports = {
  ⟦custom⟧: {
    ...require('./shared'),
  },
};
`,
      messages: ['dynamic'],
    },
    {
      title: 'a value that was taken out',
      source: envFile('⟦null⟧'),
      messages: ['not-text'],
    },
    {
      title: 'a ciphertext in pieces that nobody joins',
      source: envFile(`⟦['${sealedConfig.slice(0, 200)}', '${sealedConfig.slice(200)}']⟧`),
      messages: ['not-text'],
    },
  ],
});
