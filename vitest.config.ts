import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  define: { CONFIG_LINT_VERSION: JSON.stringify(manifest.version) },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/no-process-left.ts'],
    // Child processes and a loopback KMS endpoint share two cores with the other workers.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: 2,
    unstubEnvs: true,
    restoreMocks: true,
  },
});
