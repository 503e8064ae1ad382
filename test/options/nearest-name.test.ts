import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNearestName, measureDistance } from '../../src/options/nearest-name.ts';

test.each([
  ['stgae', ['staged', 'stage'], 'stage'],
  ['Stage', ['stage'], 'stage'],
  ['prodction', ['development', 'staging', 'production'], 'production'],
  ['qa', ['dev', 'prod'], null],
  ['x', ['y'], 'y'],
  ['zzzz', ['aaaa'], null],
  ['', ['a'], 'a'],
  ['a'.repeat(65), ['a'.repeat(64)], null],
])('nearest to %j of %j', (name, known, nearest) => {
  expect(findNearestName(name, known)).toBe(nearest);
});

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
  ['abcdef', 'badcfe', 3],
])('%j and %j are %d edits apart', (left, right, distance) => {
  expect(measureDistance(left, right, 10)).toBe(distance);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

test('the distance does not depend on direction, and a bound only cuts it off', () => {
  fc.assert(
    fc.property(word, word, fc.nat(8), (left, right, limit) => {
      const distance = measureDistance(left, right, 99);
      expect(measureDistance(right, left, 99)).toBe(distance);
      expect(measureDistance(left, right, limit)).toBe(Math.min(distance, limit + 1));
      expect(distance === 0).toBe(left === right);
    }),
  );
});
