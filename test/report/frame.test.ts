import { describe, expect, it } from 'vitest';
import { makeFrame, makeFramer } from '../../src/report/frame.ts';
import { readDocument, readMarked } from './read-document.ts';

/** The frame as text, with what is marked between `⟦` and `⟧`. */
function frameOf(marked: string): readonly string[] | null {
  const { document, span } = readMarked(marked);
  const frame = makeFrame(document, span);
  return (
    frame?.lines.map(({ number, text, marked }) => {
      if (marked === null) return `${number} ${text}`;
      const [start, end] = marked;
      return `${number} ${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
    }) ?? null
  );
}

describe('makeFrame', () => {
  it('shows the line with its neighbours, keys and structure, but no value', () => {
    const source = `module.exports = {
  port: 1337, // the usual
  db: { 'host-name': 'db.example', password: '⟦hunter2⟧' },
  debug: true,
};
`;
    expect(frameOf(source)).toEqual([
      '2   port: ••••••••, //••••••••',
      "3   db: { 'host-name': '••••••••', password: '⟦••••••••⟧' },",
      '4   debug: true,',
    ]);
  });

  it('shows fewer lines at the edges of a file', () => {
    expect(frameOf("a = '⟦x1x1⟧'")).toEqual(["1 a = '⟦••••••••⟧'"]);
    expect(frameOf("\n\na = '⟦x1x1⟧'\n")).toEqual(['2 ', "3 a = '⟦••••••••⟧'"]);
  });

  it('masks each line of a text that spans several, and marks the first', () => {
    expect(frameOf('a = `⟦-----BEGIN\n\nhunter2⟧`, b = 1')).toEqual(['1 a = `⟦••••••••⟧', '2 ••••••••']);
    expect(frameOf('a = `hunter2\nhunter2\n`, b = ⟦true⟧')).toEqual([
      '2 ••••••••',
      '3 ••••••••`, b = ⟦••••••••⟧',
    ]);
    expect(frameOf('/* hunter2\nhunter2 */ a = ⟦{}⟧')).toEqual([
      '1 /*••••••••',
      '2 ••••••••*/ a = ⟦••••••••⟧',
    ]);
  });

  it('masks the empty text like any other', () => {
    expect(frameOf("a = ''; b = `⟦⟧`; //")).toEqual(["1 a = '••••••••'; b = `⟦`⟧; //••••••••"]);
    expect(frameOf("a = '⟦⟧'")).toEqual(["1 a = '⟦••••••••⟧'"]);
  });

  it('masks templates, patterns, numbers of all kinds and quoted types', () => {
    expect(frameOf('a = [`hunter${b}2`, /hunter2/g, 0x1f, 12n, ⟦1.5e3⟧]')).toEqual([
      '1 a = [`••••••••${b}••••••••`, ••••••••, ••••••••, ••••••••, ⟦••••••••⟧]',
    ]);
  });

  it('hides quoted text and digits even when the syntax layer lists no literal', () => {
    const document = { ...readDocument(`a = "it's", b = 'hunter2', c = 4711`), literals: [] };
    expect(makeFrame(document, { file: '', start: 0, end: 1 }, [])?.lines[0]?.text).toBe(
      `a = "••••••••", b = '••••••••', c = ••••••••`,
    );
  });

  it.each([
    [
      'holds the text of a value',
      "'x-hunter2': 'hunter2', hunter2_: 1",
      "'••••••••': '••••••••', ••••••••: ••••••••",
    ],
    ['is longer than 64', `'${'ab '.repeat(22)}': c, ${'ab_'.repeat(22)}: d`, "'••••••••': c, ••••••••: d"],
    ['looks random', "'q8zk2m5n7b1v4c6x': c, AKQ8ZK2M5N7B1V4C6: d", "'••••••••': c, ••••••••: d"],
  ])('masks a key that %s', (_why, keys, shown) => {
    expect(frameOf(`a = { ${keys}, b: ⟦true⟧ }`)).toEqual([`1 a = { ${shown}, b: ⟦••••••••⟧ }`]);
  });

  it('masks a key that is no name, and shows what is', () => {
    expect(frameOf("a = { 'u:p@host': b, 'GET /users/:id': c, '404': d, ['x' + e]: ⟦f⟧ }")).toEqual([
      "1 a = { '••••••••': b, 'GET /users/:id': c, '404': d, ['x' + e]: ⟦••••••••⟧ }",
    ]);
  });

  it('shows nothing of a file that was not read in full', () => {
    expect(frameOf("a = '⟦hunter2⟧', }")).toBeNull();
  });

  it('counts CRLF as one line ending and does not show it', () => {
    expect(frameOf("a = {\r\n  b: '⟦hunter2⟧',\r\n}\r\n")).toEqual([
      '1 a = {',
      "2   b: '⟦••••••••⟧',",
      '3 }',
    ]);
  });

  it('turns tabs into spaces and moves the mark with them', () => {
    expect(frameOf("a = {\n\t\tb:\t'⟦hunter2⟧',\n}")).toEqual(['1 a = {', "2     b:  '⟦••••••••⟧',", '3 }']);
  });

  it('makes controls, bidi marks and odd spaces visible', () => {
    expect(frameOf("a\u00a0= { 'x\u202ey': 1, \u2028 b\u200c: '⟦hunter2⟧' }")).toEqual([
      "1 a\\u{a0}= { '••••••••': ••••••••, \\u{2028} b\\u{200c}: '⟦••••••••⟧' }",
    ]);
  });

  it('marks one column for an empty span, also past the end of a line', () => {
    const hidden = readMarked('a = {⟦⟧}');
    expect(makeFrame(hidden.document, hidden.span)?.lines[0]?.marked).toEqual([5, 6]);
    expect(makeFrame(hidden.document, { file: '', start: 6, end: 6 })?.lines[0]?.marked).toEqual([6, 7]);
    expect(makeFrame(readDocument(''), { file: '', start: 0, end: 0 })).toEqual({
      lines: [{ number: 1, text: '', marked: [0, 1] }],
    });
  });

  it('hides the spans it is told to, and only then', () => {
    const { document, span } = readMarked('a = { ⟦hunter2⟧: true, hunter3: b }');
    const other = { file: '', start: 21, end: 28 };
    expect(makeFrame(document, span)?.lines[0]?.text).toBe('a = { ••••••••: true, hunter3: b }');
    expect(makeFrame(document, span, [])?.lines[0]?.text).toBe('a = { hunter2: true, hunter3: b }');
    expect(makeFrame(document, span, [span, other])?.lines[0]?.text).toBe(
      'a = { ••••••••: true, ••••••••: b }',
    );
  });

  it('cuts a long line around the mark', () => {
    const row = 'alpha: b, '.repeat(40);
    const [line] = frameOf(`a = { ${row} secret: '⟦hunter2⟧', ${row} }`) ?? [];
    expect(line).toBe(
      "1 …alpha: b, alpha: b, alpha: b,  secret: '⟦••••••••⟧', alpha: b, alpha: b, alpha: b, alpha: b, alpha: b,…",
    );
  });

  it('marks of a long span what is in view', () => {
    const { document, span } = readMarked(`a = ⟦{ ${'alpha: b, '.repeat(40)} }⟧`);
    const [line] = makeFrame(document, span, [])?.lines ?? [];
    expect(line?.text.length).toBe(101);
    expect(line?.marked).toEqual([4, 100]);
  });

  it('keeps its cost and its width where a line has millions of columns', () => {
    const row = 'a1: b, '.repeat(100_000);
    const { document, span } = readMarked(`a = { ${row} secret: '⟦hunter2⟧', ${row} }`);
    const show = makeFramer({ ...document, problems: [] }, [span]);
    const began = performance.now();
    const frames = Array.from({ length: 200 }, () => show(span));
    expect(performance.now() - began).toBeLessThan(5000);
    expect(frames.at(-1)?.lines[0]?.text).toContain("secret: '••••••••', a1: b");
    expect(frames.at(-1)?.lines[0]?.text.length).toBeLessThanOrEqual(102);
  });

  it('masks a word that the view cuts in two', () => {
    const half = 'abcd_'.repeat(100);
    expect(frameOf(`a = { ${half}: '⟦hunter2⟧', ${half}: 1 }`)).toEqual([
      "1 …••••••••: '⟦••••••••⟧', ••••••••…",
    ]);
  });
});
