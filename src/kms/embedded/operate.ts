import { ciphertextOperations } from './ciphertext-operations.ts';
import { readInput, type Input, type InputForm } from './input.ts';
import { keyOperations } from './key-operations.ts';
import type { Caller, EmbeddedState, KmsError } from './keys.ts';

/** What the endpoint knows of a request, besides its body. */
export interface Setting {
  readonly caller: Caller;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** That many random bytes. */
  readonly random: (count: number) => Uint8Array;
}

export interface Call extends Setting {
  readonly state: EmbeddedState;
  readonly input: Input;
}

/** What an operation answers, and the state after it where that is another. */
export interface Outcome {
  readonly body: Readonly<Record<string, unknown>>;
  readonly state?: EmbeddedState;
}

export interface Operation {
  readonly form: InputForm;
  run(call: Call): Outcome | KmsError;
}

const operations = new Map(Object.entries({ ...ciphertextOperations, ...keyOperations }));

/**
 * Runs one operation on the state: `target` is its name (`Decrypt`), `body` the request's JSON. Pure: time and
 * randomness come in with `setting`, the next state goes out with the answer.
 */
export function operate(
  state: EmbeddedState,
  target: string,
  body: unknown,
  setting: Setting,
): { readonly state: EmbeddedState; readonly answer: Outcome | KmsError } {
  const operation = operations.get(target);
  if (operation === undefined)
    return { state, answer: { error: 'UnknownOperationException', message: null } };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { state, answer: { error: 'SerializationException', message: null } };
  }
  const input = readInput(body as Readonly<Record<string, unknown>>, operation.form);
  if ('error' in input) return { state, answer: input };
  const answer = operation.run({ ...setting, state, input });
  if ('error' in answer) return { state, answer };
  if (input.flags.has('DryRun')) {
    const message = 'The request would have succeeded, but the DryRun option is set.';
    return { state, answer: { error: 'DryRunOperationException', message, status: 412 } };
  }
  return { state: answer.state ?? state, answer };
}
