import { defineRule } from '../../src/rules/define-rule.ts';
import type { Problem } from '../../src/syntax/document.ts';

export const rule = defineRule({
  id: 'syntax-error',
  title: 'A configuration file does not parse',
  rationale: `What does not parse is not loaded, or loaded otherwise than it reads. Such a file cannot be judged by its
structure; its text is still searched, but nothing else in it is verified.`,
  scope: 'file',
  severity: 'error',
  confidence: 'high',
  cwe: [],
  messages: {
    syntax: {
      says: 'This file does not parse: {problem}',
      help: 'Correct the syntax. Until then only its text is searched; settings in it are not verified.',
    },
    part: {
      says: 'A part of this file is not understood: {problem}',
      help: 'Correct it. Loaders skip such a part, or stop at it; nothing in it is verified but its text.',
    },
    'not-strict': {
      says: '{problem}',
      help: 'Correct it: some loaders refuse it, or read it otherwise than it looks.',
      severity: 'warning',
    },
    'not-text': {
      says: 'This file cannot be read as text: {problem}',
      help: 'Save it as UTF-8, or take it out of the linted files.',
    },
  },
  check(document) {
    return document.problems.flatMap((problem) => {
      const understood = problem.code === 'syntax-error' && document.tree.kind !== 'unknown';
      const messageId = understood ? 'part' : messageOf[problem.code];
      return messageId === null
        ? []
        : [{ messageId, span: problem.span, path: [], data: { problem: wordsOf(problem) } }];
    });
  },
});

const messageOf = {
  'syntax-error': 'syntax',
  'not-strict': 'not-strict',
  'not-text': 'not-text',
  'too-large': null,
  'too-complex': null,
} as const;

/** What is not strict is told by the reader's words alone, so they begin the sentence. */
function wordsOf({ code, message }: Problem): string {
  return code === 'not-strict' ? message.charAt(0).toUpperCase() + message.slice(1) : message;
}
