import { expect, test } from 'vitest';
import { findProjectRoot } from '../../src/sources/find-project-root.ts';

test.each([
  ['config/a.js', '.'],
  ['config/env/staging.js', '.'],
  ['services/a/config/env/x.js', 'services/a'],
  ['config/config/x.js', '.'],
  ['../other/config/x.js', '../other'],
  ['.env', '.'],
  ['services/a/.env.local', 'services/a'],
  ['config/.env', 'config'],
  ['src/secrets.js', 'src'],
  ['secrets.js', '.'],
  ['config', '.'],
  ['config.js/x.js', 'config.js'],
])('%s belongs to %s', (path, root) => {
  expect(findProjectRoot(path)).toBe(root);
});
