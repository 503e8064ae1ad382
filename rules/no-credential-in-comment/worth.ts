/** The beginnings of names in the tables, in one of which every credential has its own; `@tcp(` is an address. */
const names =
  /pass|pw|pin|secre|token|key|auth|cred|salt|pepper|jwt|code|psk|hmac|sas|bearer|cookie|sig|senha|wacht|parola|haslo|contras|motdepasse|@\w{3,4}\(/i;
/** What an address with a credential in it has besides `://`: user information, a query, or the path of a webhook. */
const addressed = /[@=]|hook|\/bot|\/v\d/;
/** What the value is written with: in code a literal or an assignment, in data any pair. */
const valued = { code: /['"`=\d]/, data: /[:=]/ } as const;

/** How a file's comments are read: as code, or as lines of data. */
export type Reading = keyof typeof valued;

/** Whether there can be a credential in a comment's text at all; most hold none, and are not worth a closer look. */
export function isWorthwhile(text: string, reading: Reading): boolean {
  if (!valued[reading].test(text)) return false;
  return names.test(text) || (text.includes('://') && addressed.test(text));
}
