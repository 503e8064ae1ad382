import { describe, expect, it } from 'vitest';
import { joinBlocks, maskLine, type Block } from '../../src/report/mask-line.ts';
import { MASK } from '../../src/report/redact.ts';

const hidden = (start: number, end: number): Block => ({ start, end, shown: false });
const shown = (start: number, end: number): Block => ({ start, end, shown: true });

describe('joinBlocks', () => {
  it('joins what overlaps, and hides all of it where a part is hidden', () => {
    expect(joinBlocks([hidden(4, 8), shown(0, 5), shown(10, 14), hidden(12, 13)])).toEqual([
      hidden(0, 8),
      hidden(10, 14),
    ]);
    expect(joinBlocks([hidden(0, 5), shown(4, 8)])).toEqual([hidden(0, 8)]);
  });

  it('joins hidden neighbours, so that the parts of one text make one mask', () => {
    expect(joinBlocks([hidden(4, 4), hidden(0, 4), hidden(4, 8)])).toEqual([hidden(0, 8)]);
  });

  it('keeps a key apart from what stands beside it', () => {
    const blocks = [shown(0, 4), hidden(4, 8), shown(8, 9)];
    expect(joinBlocks(blocks)).toEqual(blocks);
  });
});

describe('maskLine', () => {
  it('hides words that the view cuts, for half a token may look like a name', () => {
    const view = { start: 0, end: 14, from: 2, to: 12 };
    const pieces = maskLine('abcd efgh ijkl', view, [], () => true);
    expect(pieces.map(({ text }) => text).join('')).toBe(`${MASK} efgh ${MASK}`);
  });

  it('shows words that end where the line does', () => {
    const pieces = maskLine('abcd efgh', { start: 0, end: 9, from: 0, to: 9 }, [], () => true);
    expect(pieces.map(({ text }) => text).join('')).toBe('abcd efgh');
  });
});
