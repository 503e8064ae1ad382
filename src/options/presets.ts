import type { Shape } from '../project/shape.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Policy, StageOptions } from './options.ts';

const text: Shape = { type: 'string' };
const number: Shape = { type: 'number' };
const boolean: Shape = { type: 'boolean' };

/** An object whose properties, where they are there, have these shapes; `required` must be there. */
function record(properties: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  return { type: 'object', ...(required.length > 0 && { required }), properties };
}

/** An object all of whose named properties must be there. */
function whole(properties: Readonly<Record<string, Shape>>): Shape {
  return record(properties, Object.keys(properties));
}

/** The settings that a Sails env file holds once its credentials have moved into the sealed config. */
export const SAILS_ENV_SHAPE: Shape = whole({
  datastores: whole({ default: whole({ adapter: text, host: text, port: number, database: text }) }),
  models: whole({ migrate: text }),
  blueprints: whole({ shortcuts: boolean }),
  security: whole({
    cors: whole({ allowOrigins: { type: 'array', items: text }, allowRequestHeaders: text }),
  }),
  session: whole({ db: number, port: number, host: text, cookie: whole({ maxAge: number }) }),
  sockets: record({}),
  log: whole({ level: text }),
  http: whole({ cache: number, trustProxy: boolean }),
  port: number,
  ssl: whole({ disableCertificateValidation: boolean }),
  custom: record(
    {
      AWS: whole({ bucket: text, cdn: text }),
      azureAD: record({ redirectUri: text }),
      tableau: record({ baseUrl: text, endpoint: text, contentUrl: text }),
      sap: record({ endpoint: text, injectFolder: number }),
      serviceNow: record({ endpoint: text, kb: text }),
      frontHost: text,
      host: text,
      // Whether it must be there is the business of `secret-config-present`, which knows the deployed stages.
      kms: record({ SECRET_CONFIG: text, AWS_LAMBDA_FUNCTION_NAME: text }),
    },
    ['AWS', 'frontHost', 'host'],
  ),
});

/** What the app reads out of the sealed config. */
export const SAILS_PAYLOAD: Shape = whole({
  AWS: whole({ accessKeyId: text, secretAccessKey: text }),
  azureAD: whole({ clientId: text, clientSecret: text }),
});

/** A Sails stage of which nothing but the name is known. */
export function describeSailsStage(name: string): StageOptions {
  return {
    name,
    aliases: [],
    // Sails sets NODE_ENV=test when it is lifted for tests; the app then falls back to plain configuration.
    deployed: name !== 'development' && name !== 'test',
    optional: false,
    declared: false,
    envFile: `config/env/${name}.js`,
    secretConfig: ['custom', 'kms', 'SECRET_CONFIG'],
    contextName: ['custom', 'kms', 'AWS_LAMBDA_FUNCTION_NAME'],
    kms: { region: 'us-east-1', key: null, encryptionContext: null },
    payload: SAILS_PAYLOAD,
    shape: SAILS_ENV_SHAPE,
  };
}

/** The policy of the `sails` preset: what holds where no config file says otherwise. */
export const SAILS_POLICY: Policy = deepFreeze({
  file: null,
  files: ['config/**/*.{js,cjs,mjs,ts,cts,mts,json,json5,yaml,yml}', '.env', '.env.*'],
  ignore: [],
  stages: [
    { ...describeSailsStage('development'), aliases: ['dev'] },
    { ...describeSailsStage('staging'), aliases: ['stage'] },
    { ...describeSailsStage('production'), aliases: ['prod'] },
  ],
  rules: {},
});
