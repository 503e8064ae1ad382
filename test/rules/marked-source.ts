/** A source without its marks, and where they stood: offsets in UTF-16 units, the end exclusive. */
export interface MarkedSource {
  /** Without BOM, like the text of a document. */
  readonly text: string;
  readonly hasBom: boolean;
  readonly marks: readonly Mark[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Takes the marks `⟦…⟧` out of an example's source. Throws where they do not pair. */
export function readMarks(source: string): MarkedSource {
  const hasBom = source.startsWith('\uFEFF');
  const marks: Mark[] = [];
  let text = '';
  let open: number | null = null;
  for (const piece of source.slice(hasBom ? 1 : 0).split(/([⟦⟧])/)) {
    if (piece === '⟦' && open === null) open = text.length;
    else if (piece === '⟧' && open !== null) {
      marks.push({ start: open, end: text.length });
      open = null;
    } else if (/[⟦⟧]/.test(piece)) throw new Error(`A mark without its other half behind: ${text}`);
    else text += piece;
  }
  if (open !== null) throw new Error(`A mark that is not closed in: ${text}`);
  return { text, hasBom, marks };
}

/** Puts text in at an offset; the marks move with what they mark. */
export function insertText(
  { text, hasBom, marks }: MarkedSource,
  at: number,
  inserted: string,
): MarkedSource {
  const move = (offset: number, isEnd: boolean): number =>
    offset > at || (offset === at && !isEnd) ? offset + inserted.length : offset;
  return {
    text: text.slice(0, at) + inserted + text.slice(at),
    hasBom,
    marks: marks.map(({ start, end }) => {
      // Nothing marked at the place itself stays empty.
      const moved = move(start, false);
      return { start: moved, end: end === start ? moved : move(end, true) };
    }),
  };
}

export function encodeSource({ text, hasBom }: MarkedSource): Uint8Array {
  return Buffer.from((hasBom ? '\uFEFF' : '') + text);
}
