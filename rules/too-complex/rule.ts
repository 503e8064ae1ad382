import { defineRule } from '../../src/rules/define-rule.ts';

export const rule = defineRule({
  id: 'too-complex',
  title: 'A file exhausts the evaluation budget',
  rationale: `The evaluation of a file is bounded in steps, text and depth, so that no file can stall a commit. A file that
needs more was not evaluated to its end. Every literal of it was judged all the same; values that are put together from
several literals may have been missed.`,
  scope: 'file',
  severity: 'error',
  confidence: 'high',
  cwe: [],
  messages: {
    budget: {
      says: 'This file was not evaluated to its end: {problem}',
      help: 'Split the file, or move what is generated out of the configuration.',
    },
  },
  check(document) {
    return document.problems
      .filter(({ code }) => code === 'too-complex' || code === 'too-large')
      .map(({ span, message }) => ({ messageId: 'budget', span, path: [], data: { problem: message } }));
  },
});
