import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatJson } from '../../src/report/json.ts';
import { formatText } from '../../src/report/text.ts';
import { place, reportOf } from '../report/report-of.ts';

const canaries = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{32}$/).filter((text) => /\d.*[a-f].*\d/.test(text)),
  fc.uuid(),
  fc.stringMatching(/^[A-Z][a-z]{2,5}[0-9][a-z]{3}[&!%+@][a-z0-9]{1,6}!?$/),
  fc.stringMatching(/^[a-z]{4,8} [0-9a-z]{4},[(<]#[a-z0-9]{3,9}$/),
);

it('shows no secret that stands in a key only', () => {
  fc.assert(
    fc.property(canaries, fc.boolean(), (canary, color) => {
      const report = reportOf([
        place(`a = { clients: { '${canary}': { password: '⟦hunter2⟧' } } }`, {
          finding: {
            path: ['clients', canary, 'password'],
            data: { name: `clients.${canary}.password` },
          },
        }),
      ]);
      const text = formatText(report, { color, quiet: false });
      expect(text).toContain('clients.••••••••.password');
      expect(text).not.toContain(canary);
      expect(formatJson(report)).not.toContain(canary);
      expect(report.findings[0]?.path).toEqual(['clients', '••••••••', 'password']);
      expect(report.findings[0]?.message).toBe(
        'The field clients.••••••••.password holds a credential in plain text.',
      );
    }),
    { numRuns: 300 },
  );
});

it('hides a random key that its message names, but not its path', () => {
  const name = 'clients.8f14e45fceea167a5a36dedd4bea2543';
  const [finding] = reportOf([place("a = '⟦hunter2⟧'", { finding: { path: [], data: { name } } })]).findings;
  expect([finding?.message, finding?.help]).toEqual([
    'The field clients.•••••••• holds a credential in plain text.',
    'Seal clients.•••••••• with KMS.',
  ]);
});
