/** A part of a dotenv value: text, or the place of a variable. Offsets are relative to the value. */
export interface ValuePart {
  readonly start: number;
  readonly end: number;
  /** The variable that stands here; null for text. */
  readonly name: string | null;
  /** Where the text begins that counts when the variable is not set (`${NAME:-text}`); null without one. */
  readonly fallbackStart: number | null;
}

/** `${NAME}`, `${NAME-text}` and `${NAME:-text}`, as dotenv-expand reads them; a backslash before keeps them text. */
const HOLE = /\$\{(?<name>[A-Za-z_][\w.]*)(?<mark>:?-)?/y;

/** A value that is nothing but `$NAME`; inside other text a dollar sign is more often part of a password. */
const BARE_HOLE = /^\$([A-Z_][A-Z0-9_]*)$/;

/** Splits the raw text of a dotenv value at its variables, in order, in one pass. */
export function splitHoles(raw: string): readonly ValuePart[] {
  const bare = BARE_HOLE.exec(raw)?.[1];
  if (bare !== undefined) return [{ start: 0, end: raw.length, name: bare, fallbackStart: null }];
  const parts: ValuePart[] = [];
  let from = 0;
  const pushText = (end: number) => {
    if (end > from) parts.push({ start: from, end, name: null, fallbackStart: null });
  };
  for (let at = raw.indexOf('${'); at !== -1; at = raw.indexOf('${', at + 2)) {
    if (raw.charAt(at - 1) === '\\') continue;
    HOLE.lastIndex = at;
    const { name, mark } = HOLE.exec(raw)?.groups ?? {};
    if (name === undefined) continue;
    const inside = at + 2 + name.length;
    const close = mark === undefined ? inside : findBrace(raw, inside);
    if (raw.charAt(close) !== '}') continue;
    pushText(at);
    parts.push({
      start: at,
      end: close + 1,
      name,
      fallbackStart: mark === undefined ? null : inside + mark.length,
    });
    from = close + 1;
  }
  pushText(raw.length);
  return parts;
}

/** The next brace of either kind: a fallback holds none. */
function findBrace(raw: string, start: number): number {
  let at = start;
  while (at < raw.length && raw.charAt(at) !== '}' && raw.charAt(at) !== '{') at++;
  return at;
}
