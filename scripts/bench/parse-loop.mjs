// What cannot be avoided: find every configuration file below a folder, read it and parse it with acorn.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

const [folder] = process.argv.slice(2);
let nodes = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.c?js$/.test(entry.name)) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  nodes += parse(text, { ecmaVersion: 'latest', sourceType: 'script', locations: false }).body.length;
}
console.log(nodes);
