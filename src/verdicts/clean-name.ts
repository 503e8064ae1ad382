import { printable } from '../options/printable.ts';

const LONGEST = 80;

/** A name from a linted file, fit to be shown: what cannot be seen made visible, and at most 80 characters. */
export function cleanName(name: string): string {
  const characters: string[] = [];
  for (const character of name) {
    if (characters.length === LONGEST) return `${characters.slice(0, -1).join('')}…`;
    characters.push(printable(character));
  }
  return characters.join('');
}
