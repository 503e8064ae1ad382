// Shows the main job on the two examples: a clean app (exit 0) and the same app with mistakes (exit 1). Ends with 0 when
// both behave as they should. What it makes it removes, also when it is interrupted.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const cli = fileURLToPath(new URL('dist/cli.cjs', root));
const local = new URL('examples/sails-app/config/local.js', root);

process.exitCode = 1; // Unless the end is reached.
const made = makeLocal();
let child = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    child?.kill();
    removeLocal();
    process.exit(128 + constants.signals[signal]);
  });
}

try {
  const clean = await show('A sealed app: everything is as it should be', 'examples/sails-app', [], 0);
  const verified = clean.stdout.includes('verified') && !clean.stdout.includes('not verified');
  if (!verified)
    console.log('Unexpected: the report does not say that the sealed configuration was verified.');
  const broken = await show('The same app with mistakes', 'examples/sails-app-broken', [], 1);
  const asExpected = clean.asExpected && verified && broken.asExpected;
  heading(asExpected ? 'Both behave as they should' : 'NOT as it should be, see above');
  process.exitCode = asExpected ? 0 : 1;
} finally {
  removeLocal();
}

/** Runs config-lint in `folder` and prints the call, its output and whether it ended as it should. */
async function show(title, folder, args, expected) {
  const call = ['--kms-endpoint', 'embedded', ...args];
  const color = process.stdout.isTTY && !process.env.NO_COLOR ? ['--color'] : [];
  heading(title);
  console.log(`cd ${folder}\nnpx --no-install config-lint ${call.join(' ')}\n`);
  const { status, stdout, stderr } = await run([...call, ...color], fileURLToPath(new URL(folder, root)));
  console.log(`${stdout}${stderr === '' ? '' : `\n${stderr}`}\nexit code ${status}`);
  if (status !== expected) console.log(`Unexpected: it should have ended with ${expected}.`);
  return { stdout, asExpected: status === expected };
}

function run(args, cwd) {
  child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const outputs = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      outputs[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, ...outputs }));
  });
}

function heading(text) {
  console.log(`\n━━ ${text} ${'━'.repeat(Math.max(2, 90 - text.length))}\n`);
}

/** A developer's own settings, which git ignores and so does config-lint. Without git nothing says that it is ignored. */
function makeLocal() {
  const file = fileURLToPath(local);
  const { status } = spawnSync('git', ['check-ignore', '--quiet', file], { cwd: fileURLToPath(root) });
  if (status !== 0 || existsSync(local)) return false;
  const text = `// A developer's own settings. Git ignores this file, so config-lint leaves it alone.
module.exports = {
  datastores: { default: { user: 'parcels', password: '${['correct', 'horse'].join('-')}' } },
};
`;
  writeFileSync(local, text, { flag: 'wx' });
  return true;
}

function removeLocal() {
  if (made) rmSync(local, { force: true });
}
