/** What `node:util` calls `inspect.custom`; by this name it needs no import, here or in the declarations. */
const inspectCustom: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

/** Reads the text of a secret; assigned once by the class below, so no method of `Secret` gives its text away. */
let read: (secret: Secret) => string;

/**
 * Text that could be a secret. It cannot be printed, serialised or inspected by accident: rules ask it yes-or-no
 * questions, and no reporter has a way to its characters.
 */
export class Secret {
  readonly #text: string;

  static {
    read = (secret) => secret.#text;
  }

  constructor(text: string) {
    this.#text = text;
  }

  /** Length in UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  /** Whether `question` holds for the text: a pattern (without the `g` or `y` flag) or a pure predicate. */
  is(question: RegExp | ((text: string) => boolean)): boolean {
    return typeof question === 'function' ? question(this.#text) : question.test(this.#text);
  }

  /**
   * What a pure recognizer makes of the text. Its result must not hold the text or any part of it that is not
   * encrypted: it is for recognizers of forms, which answer with codes and numbers.
   */
  judge<Result extends object | number | boolean | null>(recognize: (text: string) => Result): Result {
    return recognize(this.#text);
  }

  /** Whether both hold the same text. */
  equals(other: Secret): boolean {
    return this.#text === other.#text;
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspectCustom](): string {
    return '[secret]';
  }

  [Symbol.toPrimitive](): never {
    throw new TypeError('A Secret cannot be turned into text');
  }
}

/**
 * The text itself. For the syntax, project and kms layers, which compute with it, and for the redaction of
 * reports; an architecture test keeps it out of `rules/` and out of the reporters.
 */
export function reveal(secret: Secret): string {
  return read(secret);
}
