import { containers, heads } from './name-table.ts';

/** The words by which a name means a credential, without those that hold a shorter one. */
const words = [...heads.password, ...heads.secret, ...heads.perhaps, ...containers, 'key'];
const shortest = new Set(
  words.filter((word) => !words.some((other) => other !== word && word.includes(other))),
);
/** Calls have a table of their own, and letters beyond ASCII may lose their marks. */
const telling = new RegExp(`${[...shortest].join('|')}|\\(\\)|[^\\0-\\x7f]`, 'i');

/** A first look: whether a name can be that of a credential, or of a section of them. Most names can not. */
export function mayName(name: string): boolean {
  return telling.test(name);
}
