/** Plain data that a configuration may hold. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [name: string]: Data };

/** Gives one number after another, each below its argument: the decisions of a printer. */
export type Choose = (below: number) => number;

export function makeChoose(choices: readonly number[]): Choose {
  let at = 0;
  return (below) => {
    const choice = choices[at % choices.length] ?? 0;
    at += 1;
    return choice % below;
  };
}

interface Printer {
  readonly choose: Choose;
  /** Gives an expression a name, in a statement of its own. */
  readonly keep: (expression: string) => string;
}

/**
 * A program that exports `value`, written in ways that the choices decide: quotes, escapes, sums, templates,
 * encodings, constants, spreads, merges, functions. It is made to be safe to run.
 */
export function printProgram(value: Data, choose: Choose): string {
  const statements: string[] = [];
  const keep = (expression: string): string => {
    const name = `v${statements.length}`;
    statements.push(`${['const', 'let', 'var'][choose(3)]} ${name} = ${expression};`);
    return name;
  };
  const expression = print(value, { choose, keep });
  return `${statements.join('\n')}\nmodule.exports = ${expression};\n`;
}

function print(value: Data, printer: Printer): string {
  const plain = printPlainly(value, printer);
  switch (printer.choose(12)) {
    case 0:
      return printer.keep(plain);
    case 1:
      return `(() => (${plain}))()`;
    case 2:
      return `(function (a) { const b = a; return b; })(${plain})`;
    case 3:
      return `({ a: ${plain} }).a`;
    case 4:
      return `[0, ${plain}][1]`;
    case 5:
      return `(({ a, ...rest }) => rest.b ?? a)({ a: ${plain} })`;
    case 6:
      return `(0, ${plain})`;
    default:
      return plain;
  }
}

function printPlainly(value: Data, printer: Printer): string {
  if (typeof value === 'string') return printText(value, printer);
  if (typeof value === 'number') return printNumber(value, printer);
  if (typeof value !== 'object' || value === null) return String(value);
  if (printer.choose(8) === 0) return `JSON.parse(${printText(JSON.stringify(value), printer)})`;
  return isList(value) ? printList(value, printer) : printRecord(Object.entries(value), printer);
}

function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}

function printNumber(value: number, { choose }: Printer): string {
  const plain = value < 0 ? `(${value})` : String(value);
  switch (choose(6)) {
    case 0:
      return `+'${value}'`;
    case 1:
      return `Number(\`${value}\`)`;
    case 2:
      return Number.isInteger(value) && Math.abs(value) < 1e9 ? `parseInt('${value}', 10)` : plain;
    case 3:
      return Number.isInteger(value) && value >= 0 && value < 1e9 ? `0x${value.toString(16)}` : plain;
    default:
      return plain;
  }
}

function printList(items: readonly Data[], printer: Printer): string {
  const cut = printer.choose(items.length + 1);
  const each = (some: readonly Data[]): string => some.map((item) => print(item, printer)).join(', ');
  switch (printer.choose(5)) {
    case 0:
      return `[...[${each(items.slice(0, cut))}], ${each(items.slice(cut))}]`;
    case 1:
      return `[${each(items.slice(0, cut))}].concat([${each(items.slice(cut))}])`;
    case 2:
      return `[${each(items.toReversed())}].reverse()`;
    case 3:
      return `Array.of(${each(items)})`;
    default:
      return `[${each(items)}]`;
  }
}

function printRecord(entries: readonly (readonly [string, Data])[], printer: Printer): string {
  const { choose } = printer;
  const literal = (some: typeof entries): string =>
    `{ ${some.map(([key, value]) => `${printKey(key, printer)}: ${print(value, printer)}`).join(', ')} }`;
  const cut = choose(entries.length + 1);
  const first = entries.slice(0, cut);
  const second = entries.slice(cut);
  switch (choose(8)) {
    case 0:
      return `({ ...${literal(first)}, ...${literal(second)} })`;
    case 1:
      return `Object.assign(${literal(first)}, ${literal(second)})`;
    case 2: {
      const writes = second.map(
        ([key, value]) => `o[${printText(key, printer)}] = ${print(value, printer)};`,
      );
      return `(() => { const o = ${literal(first)}; ${writes.join(' ')} return o; })()`;
    }
    case 3: {
      const pairs = entries.map(([key, value]) => `[${printText(key, printer)}, ${print(value, printer)}]`);
      return `Object.fromEntries([${pairs.join(', ')}])`;
    }
    case 4:
      return `Object.fromEntries(Object.entries(${literal(entries)}).map(([key, value]) => [key, value]))`;
    case 5: {
      const source = printer.keep(literal(entries));
      return `(() => { const o = {}; for (const key of Object.keys(${source})) o[key] = ${source}[key]; return o; })()`;
    }
    default:
      return `(${literal(entries)})`;
  }
}

function printKey(key: string, printer: Printer): string {
  if (/^[a-z]+$/i.test(key) && printer.choose(2) === 0) return key;
  return printer.choose(2) === 0 ? quote(key, "'") : `[${printText(key, printer)}]`;
}

/** An expression for a text. */
export function printText(text: string, printer: Printer): string {
  const { choose } = printer;
  const cut = choose(text.length + 1);
  const piece = (some: string): string => quote(some, ["'", '"', '`'][choose(3)] ?? '"');
  const [first, second] = [text.slice(0, cut), text.slice(cut)];
  switch (choose(14)) {
    case 0:
      return `(${piece(first)} + ${piece(second)})`;
    case 1:
      return `[${piece(first)}, ${piece(second)}].join('')`;
    case 2:
      return `${piece(first)}.concat(${piece(second)})`;
    case 3:
      return `\`\${${piece(first)}}\${${piece(second)}}\``;
    case 4:
      return `${piece(text.split('').toReversed().join(''))}.split('').reverse().join('')`;
    case 5:
      return `Buffer.from('${Buffer.from(text).toString('base64')}', 'base64').toString()`;
    case 6:
      return `Buffer.from('${Buffer.from(text).toString('hex')}', 'hex').toString('utf8')`;
    case 7:
      return `String.fromCharCode(${text.split('').map((char) => char.charCodeAt(0))})`;
    case 8:
      return `${piece(`${first}-=-${second}`)}.replace('-=-', '')`;
    case 9:
      return `(() => { let s = ${piece(first)}; s += ${piece(second)}; return s; })()`;
    case 10:
      return `'${text.replace(/[^]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
    case 11:
      return printer.keep(piece(text));
    default:
      return piece(text);
  }
}

/** A literal: only what must be is escaped, so that the text stands in the program as it is. */
function quote(text: string, mark: string): string {
  const escaped = text.replace(/[\\\n\r\u2028\u2029]|\$\{/g, (char) =>
    char === '\n' ? '\\n' : char === '\r' ? '\\r' : `\\${char}`.replace(/^\\([\u2028\u2029])/, '$1'),
  );
  return mark + escaped.replaceAll(mark, `\\${mark}`) + mark;
}
