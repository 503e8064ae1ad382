import { checkShape } from './check-shape.ts';
import { defineRule } from '../../src/rules/define-rule.ts';

export const rule = defineRule({
  id: 'env-shape',
  title: "A stage's env file is there and has the required shape",
  rationale: `A setting that one stage lacks, or that is a text where a number is due, shows when that stage is deployed and
not before. The shape is the preset's, or the one that the config file names.`,
  scope: 'stage',
  severity: 'error',
  confidence: 'high',
  cwe: [1188],
  messages: {
    'missing-file': {
      says: "Stage '{stage}' has no env file: {file} does not exist",
      help: 'Add the file, correct stages.{stage}.envFile in the config file, or set stages.{stage}.optional there.',
    },
    missing: {
      says: '{setting} is missing; expected {expected}',
      help: 'Add the setting, or correct the shape if the app no longer needs it.',
    },
    type: {
      says: '{setting} is {actual}; expected {expected}',
      help: 'Give it a value of the type that the app reads.',
    },
    unexpected: {
      says: '{setting} is not a setting that the shape names',
      help: 'Correct its name, remove it, or add it to the shape.',
    },
    value: {
      says: '{setting} has a value that the shape does not allow',
      help: 'Use one of the values that the shape lists.',
    },
    environment: {
      says: '{setting} comes from the environment and so is a text; expected {expected}',
      help: "Convert it, for example with Number(…), or with === 'true' for a boolean.",
      severity: 'warning',
    },
  },
  check(stage) {
    const { document, options } = stage;
    if (document === null) {
      if (options.optional) return [];
      const span = { file: stage.envFile, start: 0, end: 0 };
      return [
        { messageId: 'missing-file', span, path: [], data: { stage: stage.name, file: stage.envFile } },
      ];
    }
    if (options.shape === null || document.tree.kind === 'unknown') return [];
    return checkShape(document.tree, options.shape);
  },
});
