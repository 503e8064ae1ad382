/** What changed is checked and formatted; types and generated files hang together, so they are checked as a whole. */
export default {
  '*.ts': () => 'tsc -p tsconfig.json --noEmit',
  '*.{ts,mjs,js}': 'oxlint --deny-warnings --no-error-on-unmatched-pattern',
  '*.{ts,mjs,js,json,md,yml}': 'prettier --write',
  '{rules,src}/**/*.ts': () => 'npm run --silent generate:check',
};
