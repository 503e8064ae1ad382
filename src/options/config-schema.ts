/** The keywords of JSON Schema 2020-12 that the schema of the config file uses; `checkJson` reads exactly these. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: boolean | JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly minLength?: number;
  readonly pattern?: string;
}

const SEVERITIES = ['off', 'info', 'warning', 'error'];
const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** An object that takes these keys and no others. */
function record(description: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { description, type: 'object', properties, additionalProperties: false };
}

/** An object whose keys are names that people choose. */
function map(description: string, names: string, values: JsonSchema): JsonSchema {
  return { description, type: 'object', propertyNames: ref(names), additionalProperties: values };
}

function list(description: string, items: JsonSchema, minItems = 0): JsonSchema {
  return { description, type: 'array', items, ...(minItems > 0 && { minItems }) };
}

const shapeType: JsonSchema = {
  description: 'The type, or a list of allowed types.',
  anyOf: [
    { type: 'string', enum: TYPES },
    { type: 'array', items: { type: 'string', enum: TYPES }, minItems: 1 },
  ],
};

const scalar: JsonSchema = {
  anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }],
};

/** The keywords that a shape and a payload schema share; `self` is the name of the definition. */
function describeShape(self: string): Readonly<Record<string, JsonSchema>> {
  return {
    type: shapeType,
    required: list('Properties that must be there.', { type: 'string' }),
    properties: map('The shapes of the properties.', 'name', ref(self)),
    additionalProperties: {
      description: 'false: no other properties; or the shape of the others.',
      anyOf: [{ type: 'boolean' }, ref(self)],
    },
    items: ref(self),
  };
}

const shape = record('A required shape: a part of JSON Schema 2020-12.', {
  ...describeShape('shape'),
  enum: list('The allowed values.', scalar, 1),
  const: { description: 'The one allowed value.', ...scalar },
  $schema: { type: 'string' },
  title: { type: 'string' },
  description: { type: 'string' },
});

const payload = record(
  'What the sealed config must decrypt to. Only these keywords: others would let pass and fail read the secret out.',
  describeShape('payload'),
);

const kms = record('Under what the app asks KMS to decrypt.', {
  region: { description: 'Such as us-east-1.', type: 'string', pattern: '^[a-z]{2,4}(?:-[a-z]+)+-[0-9]+$' },
  key: { description: 'Key id, ARN or alias that must have sealed it.', type: 'string', minLength: 1 },
  encryptionContext: map('Instead of the name in the env file.', 'name', { type: 'string' }),
});

const stage = record('One stage.', {
  aliases: list('Other names for it.', ref('stageName')),
  deployed: { description: 'Whether it must have a sealed config.', type: 'boolean' },
  optional: { description: 'Whether its env file may be missing.', type: 'boolean', default: false },
  envFile: { description: 'Relative to the project.', ...ref('relativePath') },
  shape: ref('shapeOrFile'),
  secretConfig: {
    description: 'Where the sealed config stands in the env file: names with dots between.',
    type: 'string',
    pattern: '^[^.]+(?:\\.[^.]+)*$',
  },
  kms: ref('kms'),
  payload: ref('payload'),
});

const $defs: Readonly<Record<string, JsonSchema>> = {
  name: { type: 'string', pattern: '^(?!(?:__proto__|constructor|prototype)$)' },
  stageName: { type: 'string', pattern: '^(?!(?:constructor|prototype)$)[A-Za-z0-9][A-Za-z0-9._-]*$' },
  glob: { description: "A pattern with '/' between folders.", type: 'string', minLength: 1 },
  relativePath: {
    description: 'A path without `..`.',
    type: 'string',
    pattern: '^(?!/|[A-Za-z]:|.*\\\\)(?!(?:.*/)?\\.\\.(?:/|$)).+$',
  },
  jsonFile: { ...ref('relativePath'), description: 'A .json file.', type: 'string', pattern: '\\.json$' },
  shapeOrFile: {
    description: 'A shape, or a .json file that holds one, relative to the folder of this file.',
    anyOf: [ref('shape'), ref('jsonFile')],
  },
  severity: { type: 'string', enum: SEVERITIES },
  rule: {
    description: 'A severity, or [severity, options].',
    anyOf: [
      ref('severity'),
      { type: 'array', prefixItems: [ref('severity'), { type: 'object' }], items: false, minItems: 1 },
    ],
  },
  shape,
  payload,
  kms,
  stage,
};

/**
 * The JSON Schema (draft 2020-12) of the config file, for the rules of these ids. It is the one source of truth:
 * `config.schema.json` is this, and the linter checks a config file by walking it.
 */
export function createConfigSchema(ruleIds: readonly string[]): JsonSchema {
  const rules = Object.fromEntries(ruleIds.map((id) => [id, ref('rule')]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'config-lint configuration',
    ...record('Configuration of config-lint. Data, never code.', {
      $schema: { description: 'Where this schema is, for editors.', type: 'string' },
      preset: { description: 'The framework.', type: 'string', enum: ['sails'], default: 'sails' },
      files: list('Patterns of the files to lint, instead of the default ones.', ref('glob'), 1),
      ignore: list('Patterns of files to leave out.', ref('glob')),
      shape: ref('shapeOrFile'),
      stages: map('The stages, by name.', 'stageName', ref('stage')),
      rules: record('Severities of the rules.', rules),
    }),
    $defs,
  };
}

/** The JSON Schema of a shape that stands in a file of its own. */
export function createShapeSchema(): JsonSchema {
  return { ...ref('shape'), $defs };
}
