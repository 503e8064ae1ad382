export { lint } from './chunks/library.cjs';
