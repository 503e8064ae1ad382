/**
 * `text` with nothing in it that a CI runner takes for a command to itself: `::name::` at the start of a line and
 * `##[name]` (also `##vso[` and the like) anywhere. Their first sign is written as an escape.
 */
export function guardCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1\\x3a').replace(/#(?=#[\w-]*\[)/g, '\\x23');
}
