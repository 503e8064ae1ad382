// Writes every file that follows from another one; with --check it only names those that have drifted.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { renderPicture } from './generate/render-picture.mjs';
import { renderRuleIndex } from './generate/render-rule-index.mjs';
import { renderRuleReadme } from './generate/render-rule-readme.mjs';
import { renderRuleTable } from './generate/render-rule-table.mjs';
import { replaceBetween } from './generate/replace-between.mjs';
import { importTypeScript } from './import-typescript.mjs';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');

const ids = (await readdir(new URL('rules/', root), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const drifted = [];
await generate('src/rules/index.generated.ts', renderRuleIndex(ids));

const { rules, ruleIds, examples, createConfigSchema, reportSchema, renderHelp } = await importTypeScript(`
  export { rules, ruleIds } from './src/rules/index.generated.ts';
  export { createConfigSchema } from './src/options/config-schema.ts';
  export { reportSchema } from './src/report/report-schema.ts';
  export { renderHelp } from './src/options/help.ts';
  ${ids.map((id, at) => `import * as examples${at} from './rules/${id}/examples.ts';`).join('\n')}
  export const examples = [${ids.map((_, at) => `examples${at}.examples`).join(', ')}];
`);

for (const [at, rule] of rules.entries()) {
  await generate(`rules/${ids[at]}/README.md`, renderRuleReadme(rule, examples[at]));
}
await generate('config.schema.json', JSON.stringify(createConfigSchema(ruleIds)));
await generate('report.schema.json', JSON.stringify(reportSchema));

const report = await readFile(new URL('examples/sails-app-broken/expected-report.txt', root), 'utf8');
const parts = {
  picture: fence(renderPicture(report)),
  rules: renderRuleTable(rules),
  usage: fence(renderHelp()),
};
const readme = await readFile(new URL('README.md', root), 'utf8');
await generate(
  'README.md',
  Object.entries(parts).reduce((text, [name, part]) => replaceBetween(text, name, part), readme),
);

if (drifted.length > 0) {
  console.error(`Out of date: ${drifted.join(', ')}. Run npm run generate and commit what it writes.`);
  process.exitCode = 1;
}

function fence(text) {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

/** Formats `text` and writes it to `path`, or notes that what stands there differs. */
async function generate(path, text) {
  const file = new URL(path, root);
  const filepath = fileURLToPath(file);
  const formatted = await format(text, { ...(await resolveConfig(filepath)), filepath });
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present === formatted) return;
  if (check) drifted.push(path);
  else await writeFile(file, formatted);
}
