import { tsPlugin } from '@sveltejs/acorn-typescript';
import { Parser } from 'acorn';
import type { ParserClass } from './parse-javascript.ts';

/** acorn with TypeScript's syntax; its types are nodes that the evaluation steps over. */
export const typescriptParser: ParserClass = Parser.extend(tsPlugin());
