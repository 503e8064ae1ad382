/** A name or text of the report. */
function text(description: string): { readonly type: 'string'; readonly description: string } {
  return { type: 'string', description };
}

function textOrNull(description: string) {
  return { type: ['string', 'null'], description } as const;
}

function countOf(description: string) {
  return { type: 'integer', minimum: 0, description } as const;
}

function position(description: string) {
  return { type: 'integer', minimum: 1, description } as const;
}

function oneOf<const Values extends readonly string[]>(values: Values, description: string) {
  return { enum: values, description };
}

function listOf<Items>(items: Items, description: string) {
  return { type: 'array', items, description } as const;
}

/** Every property is always there, and no other. */
function record<Properties extends object>(properties: Properties, description: string) {
  return {
    type: 'object',
    description,
    required: Object.keys(properties),
    additionalProperties: false,
    properties,
  } as const;
}

const file =
  'Relative to the working folder, with forward slashes; bytes that are not UTF-8 are written \\xNN.';

const stage = record(
  {
    root: text("The project's folder, relative to the working folder; `.` for itself."),
    name: text("The stage's name."),
    secretConfig: oneOf(
      ['verified', 'structure-only', 'failed', 'absent', 'dynamic'],
      'verified: KMS decrypts it under the expected encryption context. structure-only: a whole ciphertext, not verified with KMS. failed: there is a finding about it. absent: there is none. dynamic: its value is only known at run time, so it was not verified.',
    ),
    shape: oneOf(['ok', 'failed', 'none'], 'Whether the env file has the required shape; none: not checked.'),
    endpoint: textOrNull('The KMS endpoint that answered; null where none was asked.'),
  },
  'What is known about one stage.',
);

const finding = record(
  {
    rule: text("The rule's id."),
    messageId: text("Which of the rule's messages it is."),
    severity: oneOf(['error', 'warning', 'info'], 'What it counts as, by the rule and the configuration.'),
    confidence: oneOf(['high', 'medium', 'low'], 'How sure the rule is.'),
    root: text("The project's folder, relative to the working folder; `.` for itself."),
    stage: textOrNull('The stage it is about; null where it is about the file.'),
    file: text(file),
    line: position('First line, from 1; 1 for a file that is missing.'),
    column: position('First column, from 1, in UTF-16 units; a byte order mark is not counted.'),
    endLine: position('Line of the end.'),
    endColumn: position('Column of the end, exclusive.'),
    path: listOf(
      text('A property name, or a list index in decimal. A name that does not read as one is masked.'),
      'The way to the setting; may be empty.',
    ),
    message: text('What is wrong. It never holds a value of the linted file.'),
    help: text('What to do about it.'),
    docs: { type: 'string', format: 'uri', description: "The rule's documentation." },
    fingerprint: {
      type: 'string',
      pattern: '^[0-9a-f]{32}$',
      description: 'Tells the finding from others across commits: a hash of rule, file, path and ordinal.',
    },
  },
  'One place where something is wrong.',
);

const suppression = record(
  {
    file: text(file),
    line: position('Where it is written.'),
    rule: text('The rule it silences.'),
    reason: text('Why, in the words of its author.'),
    until: textOrNull('The last day it counts, YYYY-MM-DD; null for ever.'),
    used: { type: 'boolean', description: 'Whether it hid a finding.' },
  },
  'A suppression comment or entry.',
);

const notice = record(
  { code: text('Which notice it is.'), message: text('What the reader must know.') },
  'Something the reader must know that is not a finding, such as what was not verified.',
);

const failure = record(
  {
    code: text('Which failure it is.'),
    message: text('What could not be done, and what to do about it.'),
    file: textOrNull('The file it is about; null where it is about none.'),
  },
  'Something that kept config-lint from doing all of its job. With one of these, the exit code is 2.',
);

const summary = record(
  {
    files: countOf('Files read.'),
    errors: countOf('Findings of severity error.'),
    warnings: countOf('Findings of severity warning.'),
    infos: countOf('Findings of severity info.'),
    suppressed: countOf('Findings hidden by suppressions.'),
    baselined: countOf('Findings hidden by the baseline.'),
    stages: listOf(stage, 'The stages that were looked at.'),
  },
  'How much was looked at, and what came of it.',
);

/** The JSON Schema (2020-12) of `formatJson`'s output; `report.schema.json` is generated from it. */
export const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/config-lint/config-lint/main/report.schema.json',
  title: 'config-lint report, version 1',
  ...record(
    {
      version: { const: 1, description: 'The version of this format.' },
      summary,
      findings: listOf(finding, 'In the order of file, line, column and rule.'),
      suppressions: listOf(suppression, 'Every suppression, used or not.'),
      notices: listOf(notice, 'What is not a finding and must be known.'),
      failures: listOf(failure, 'Why the check is incomplete; empty when it is not.'),
    },
    'What `config-lint --format json` prints.',
  ),
} as const;
