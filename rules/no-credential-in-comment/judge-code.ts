import type { FileRule } from '../../src/rules/define-rule.ts';
import { nameWords } from '../no-plaintext-credential/value-table.ts';
import { rule as plaintext } from '../no-plaintext-credential/rule.ts';
import { findCredentials } from '../no-credential-in-url/find-credentials.ts';
import { locate } from '../no-credential-in-url/locate.ts';
import { documentedSamples } from './documented-samples.ts';
import type { CommentedCode } from './read-code.ts';

const { check }: FileRule = plaintext;

/** A credential in a comment. Offsets in UTF-16 units into the document. */
export interface Hit {
  readonly messageId: 'code' | 'address' | 'remark';
  readonly start: number;
  readonly end: number;
  readonly field: string;
}

/** The credentials in code from a comment, by the rules for code that is in force. */
export function judgeCode({ document, shift }: CommentedCode): readonly Hit[] {
  const named = check(document, { options: {} }).flatMap(({ span, data, secret }): readonly Hit[] => {
    if (secret?.is(isSample)) return [];
    return [
      {
        messageId: 'code',
        start: span.start + shift,
        end: span.end + shift,
        field: String(data?.['field']),
      },
    ];
  });
  return document.text.judge((source) => [
    ...named,
    ...document.literals.flatMap(({ role, type, secret, span }): readonly Hit[] => {
      if (role === 'import' || type === 'number' || type === 'pattern') return [];
      const composed = { text: secret, pieces: [{ text: secret, spans: [span] }] };
      return secret
        .judge((text) => findAddresses(text))
        .flatMap((found): readonly Hit[] => {
          const place = locate(source, composed, found)?.span;
          if (place === undefined) return [];
          return [
            { messageId: 'address', start: place.start + shift, end: place.end + shift, field: found.name },
          ];
        });
    }),
  ]);
}

/** The credentials in the addresses of a comment's text. */
export function findAddresses(text: string, isProse = false): ReturnType<typeof findCredentials> {
  return findCredentials(text, { inComment: true, isProse }).filter(
    ({ start, end }) => !isSample(text.slice(start, end)),
  );
}

/** A value that is only there to show where one goes: of a known template, or the field's own name. */
export function isSample(text: string): boolean {
  return documentedSamples.has(text) || nameWords.has(text.toLowerCase());
}
