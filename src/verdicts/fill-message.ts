/** `{name}`; other braces, as in `{ LambdaFunctionName: … }`, are text. */
const PLACEHOLDER = /\{([A-Za-z]\w*)\}/g;

/**
 * Puts `data` into a rule's message. Texts go through `clean`, for they come from linted files. A placeholder without
 * data is a bug in the rule and throws.
 */
export function fillMessage(
  message: string,
  data: Readonly<Record<string, string | number>>,
  clean: (text: string) => string,
): string {
  return message.replace(PLACEHOLDER, (_placeholder, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) throw new Error(`No data for {${name}} in the message "${message}"`);
    return typeof value === 'number' ? String(value) : clean(value);
  });
}
