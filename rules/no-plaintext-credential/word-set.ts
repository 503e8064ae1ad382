/** The words of a text, parted by white space: a table that reads like one. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
