/** Lets a plain sentence stand in Markdown as it is; what is between backticks stays code. */
export function escapeMarkdown(sentence) {
  return sentence
    .split(/(`[^`]*`)/)
    .map((part, at) =>
      at % 2 === 1 ? part.replaceAll('|', '\\|') : part.replaceAll(/[\\*_<>[\]|]/g, '\\$&'),
    )
    .join('');
}
