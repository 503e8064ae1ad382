import { chmod, mkdir, rm, symlink } from 'node:fs/promises';

/** Makes `npx --no-install config-lint` run this build, here and in the examples, as if it were installed. */
export async function linkCommand(root) {
  await chmod(new URL('dist/cli.cjs', root), 0o755);
  if (process.platform === 'win32') return;
  const link = new URL('node_modules/.bin/config-lint', root);
  await mkdir(new URL('.', link), { recursive: true });
  await rm(link, { force: true });
  await symlink('../../dist/cli.cjs', link);
}
