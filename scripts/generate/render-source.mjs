const LONG_RUN = /[A-Za-z0-9+/=_-]{72,}/g;

/**
 * An example's source without its marks `⟦…⟧`, with a line of carets under each marked stretch that names the
 * message. Ciphertexts are shortened in the middle, a NUL is drawn as `␀`. An empty stretch gets one caret.
 */
export function renderSource(source, messages) {
  const short = source
    .replaceAll(LONG_RUN, (run) => `${run.slice(0, 24)}…${run.slice(-12)}`)
    .replaceAll('\0', '␀');
  const lines = [];
  let marked = 0;
  let open = false;
  for (const line of short
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)) {
    const carets = [];
    let text = '';
    let start = open ? 0 : null;
    for (const character of line) {
      if (character === '⟦') start = text.length;
      else if (character === '⟧') {
        carets.push(underline(text, start ?? 0, `${messages[marked] ?? ''}`));
        marked += 1;
        start = null;
      } else text += character;
    }
    open = start !== null;
    if (open) carets.push(underline(text, start, ''));
    lines.push(text, ...carets);
  }
  return lines.join('\n');
}

function underline(text, start, name) {
  return `${' '.repeat(start)}${'^'.repeat(Math.max(1, text.length - start))} ${name}`.trimEnd();
}
