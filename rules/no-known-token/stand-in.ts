/** What people write where a token belongs; a long body holds a short word by chance. */
const WORDS =
  /example|placeholder|redacted|dummy|sample|changeme|replace|insert|xxxx|your|fake|secret|token/i;
const LONG_WORDS = /example|placeholder|redacted|changeme|x{8}/i;
const LONG_BODY = 120;

/** Fewer different characters than this are typed, not drawn. */
const FEWEST_DIFFERENT = 5;
const LONGEST_SEQUENCE = 7;
const LONGEST_UNIT = 10;

/**
 * Whether the body of a token only stands in for one: a word that says so, too few different characters, a sequence
 * (`12345678`, `abcdefgh`), the same few characters over and over. Where `isVaried`, also what lacks small letters,
 * capitals or digits.
 */
export function isStandIn(body: string, isVaried: boolean): boolean {
  if (new Set(body).size < Math.min(FEWEST_DIFFERENT, body.length)) return true;
  if ((body.length > LONG_BODY ? LONG_WORDS : WORDS).test(body)) return true;
  if (isRepeated(body) || hasSequence(body)) return true;
  return isVaried && !(/[a-z]/.test(body) && /[A-Z]/.test(body) && /\d/.test(body));
}

/** A long run in which every character is the one before, or its successor. */
function hasSequence(body: string): boolean {
  let rising = 1;
  let equal = 1;
  for (let at = 1; at < body.length; at++) {
    const step = body.charCodeAt(at) - body.charCodeAt(at - 1);
    rising = step === 1 ? rising + 1 : 1;
    equal = step === 0 ? equal + 1 : 1;
    if (rising > LONGEST_SEQUENCE || (equal > LONGEST_SEQUENCE && equal * 3 > body.length)) return true;
  }
  return false;
}

function isRepeated(body: string): boolean {
  for (let unit = 1; unit <= LONGEST_UNIT && unit * 2 < body.length; unit++) {
    if (body.slice(unit) === body.slice(0, -unit)) return true;
  }
  return false;
}
