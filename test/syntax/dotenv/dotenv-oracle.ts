/** The pattern and the steps of the npm package dotenv 16 and 17 (lib/main.js, BSD-2-Clause), repeated names kept. */
const LINE =
  /(?:^|^)\s*(?:export\s+)?([\w.-]+)(?:\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?(?:$|$)/gm;

/** The variables that dotenv finds in `text`, in order. */
export function parseDotenv(text: string): [string, string][] {
  const found: [string, string][] = [];
  for (const [, key = '', captured = ''] of text.replace(/\r\n?/gm, '\n').matchAll(LINE)) {
    const trimmed = captured.trim();
    const bare = trimmed.replace(/^(['"`])([\s\S]*)\1$/gm, '$2');
    const value = trimmed.startsWith('"') ? bare.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : bare;
    found.push([key, value]);
  }
  return found;
}
