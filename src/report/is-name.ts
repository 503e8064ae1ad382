const LONGEST = 64;
/** `@` only in front, as in the name of a scoped package; `()` only behind, for the argument of a call. */
const NAME = /^@?[\p{L}\p{M}\p{N}_$ ./:*-]*(?:\(\))?$/u;

/** 16 letters, digits or dashes on end: tokens and UUIDs look so. */
const LONG_RUN = /[\p{L}\p{M}\p{N}-]{16,}/gu;
/** A part of a dashed name, as in `eu-west-1`, `orders-v2-2024`. */
const PLAIN_PART = /^(?:[\p{L}\p{M}]*|[\p{L}\p{M}]{1,12}\p{N}{1,2}|\p{N}{1,4})$/u;
/** Words in camel case with one small number among them, as in `oauth2ClientSecret`, `awsS3SecretAccessKey`. */
const CAMEL_CASE = /^[A-Z]?[a-z]{0,12}(?:[A-Z][a-z]{2,11})*[A-Z]?\d{1,2}(?:[A-Z][a-z]{2,11})*$/;
/** A date and a version; more digits are a card or a telephone number. */
const MOST_DIGITS = 8;

/**
 * Whether a text may be shown because it reads as a name: at most 64 units, of letters, digits, `_ $ . / : * -` and
 * spaces, with nothing in it that looks random.
 */
export function isName(text: string): boolean {
  return text.length <= LONGEST && NAME.test(text) && !isRandom(text);
}

/** Whether 16 letters and digits or more stand on end, digits among them, that are not words with small numbers. */
export function isRandom(text: string): boolean {
  return (text.match(LONG_RUN) ?? []).some((run) => {
    const digits = run.match(/\p{N}/gu)?.length ?? 0;
    if (digits === 0) return false;
    return (
      digits > MOST_DIGITS || !run.split('-').every((part) => PLAIN_PART.test(part) || CAMEL_CASE.test(part))
    );
  });
}
