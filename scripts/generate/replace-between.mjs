/** Puts `content` between `<!-- generated: name -->` and `<!-- /generated: name -->` of a Markdown text. */
export function replaceBetween(text, name, content) {
  const open = `<!-- generated: ${name} -->`;
  const close = `<!-- /generated: ${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start === -1 || end < start) throw new Error(`The marks of the generated part "${name}" are missing`);
  return `${text.slice(0, start)}${open}\n\n${content}\n\n${text.slice(end)}`;
}
