import { describe, expect, it } from 'vitest';
import type { RuleSettings } from '../../src/verdicts/severity.ts';
import { at, CREDENTIAL_RULES, decideWith, settingOf } from './decide-with.ts';

describe('one finding for one secret', () => {
  it.each(
    CREDENTIAL_RULES.flatMap((first, index) =>
      CREDENTIAL_RULES.slice(index + 1).map((next) => [first, next]),
    ),
  )('%s speaks before %s, whatever the order and the extent', (first = '', next = '') => {
    for (const [a, b] of [
      [at(first, 10, 20), at(next, 10, 20)],
      [at(first, 12, 14), at(next, 10, 20)],
      [at(first, 10, 20), at(next, 19, 25)],
    ]) {
      if (a === undefined || b === undefined) continue;
      expect(decideWith([a, b]).map(({ rule }) => rule)).toEqual([first]);
      expect(decideWith([b, a]).map(({ rule }) => rule)).toEqual([first]);
    }
  });

  it('keeps neighbours, other files and other rules', () => {
    const elsewhere = { ...at('no-known-token', 10, 20), file: 'config/other.js' };
    const placed = [
      at('no-plaintext-credential', 10, 20),
      at('no-known-token', 20, 25),
      at('no-plaintext-credential', 25, 30),
      at('env-shape', 10, 20),
    ];
    expect(decideWith([...placed, elsewhere])).toHaveLength(5);
  });

  it('keeps two secrets that stand in one text', () => {
    const placed = [
      at('no-plaintext-credential', 10, 40),
      at('no-known-token', 12, 18),
      at('no-known-token', 30, 36),
    ];
    expect(decideWith(placed).map(({ rule, column }) => [rule, column])).toEqual([
      ['no-known-token', 13],
      ['no-known-token', 31],
    ]);
  });

  it('lets the longest of one rule speak', () => {
    const placed = [at('no-known-token', 12, 18), at('no-known-token', 10, 14), at('no-known-token', 11, 20)];
    expect(decideWith(placed).map(({ column, endColumn }) => [column, endColumn])).toEqual([[12, 21]]);
  });

  it('lets secret-config-blob speak first, but only of plaintext', () => {
    const token = at('no-known-token', 10, 20);
    expect(
      decideWith([token, at('secret-config-blob', 10, 20, 'plaintext')]).map(({ rule }) => rule),
    ).toEqual(['secret-config-blob']);
    expect(decideWith([token, at('secret-config-blob', 10, 20, 'arn')]).map(({ rule }) => rule)).toEqual([
      'no-known-token',
      'secret-config-blob',
    ]);
  });

  it('is as severe as the worst of them, so that turning one rule down hides nothing', () => {
    const placed = [
      at('no-known-token', 12, 18),
      at('no-known-token', 30, 36),
      at('no-plaintext-credential', 10, 40),
    ];
    const severities = (settings: RuleSettings) =>
      decideWith(placed, settings).map(({ severity }) => severity);
    expect(severities(settingOf('no-known-token', 'info'))).toEqual(['error', 'error']);
    expect(severities(settingOf('no-plaintext-credential', 'info'))).toEqual(['error', 'error']);
    expect(decideWith(placed, settingOf('no-known-token', 'off')).map(({ rule }) => rule)).toEqual([
      'no-plaintext-credential',
    ]);
  });

  it('leaves findings without extent alone', () => {
    const placed = [at('no-plaintext-credential', 10, 20), at('no-known-token', 12, 12)];
    expect(decideWith(placed)).toHaveLength(2);
  });
});
