import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place, ruleOf } from '../report/report-of.ts';
import { decideWith } from './decide-with.ts';

const SOURCE = "a = {\n  b: '⟦hunter2⟧',\n}";

function fingerprintOf(marked: string, changes: Parameters<typeof place>[1] = {}): string | undefined {
  return decideWith([place(marked, changes)])[0]?.fingerprint;
}

describe('fingerprint', () => {
  it('stays when lines move and when the value changes', () => {
    const moved = fc.array(fc.constantFrom('\n', '\r\n', '// note\n', '  ')).map((lines) => lines.join(''));
    fc.assert(
      fc.property(moved, fc.string(), (before, value) => {
        const secret = value.replaceAll(/[^a-z0-9]/g, 'x');
        const other = `${before}${SOURCE.replace('hunter2', secret)}`;
        expect(fingerprintOf(other)).toBe(fingerprintOf(SOURCE));
      }),
    );
    expect(fingerprintOf(SOURCE)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('tells rule, file and path apart', () => {
    const all = [
      fingerprintOf(SOURCE),
      fingerprintOf(SOURCE, { rule: ruleOf('env-shape') }),
      fingerprintOf(SOURCE, { file: 'config/other.js' }),
      fingerprintOf(SOURCE, { finding: { path: ['db.password'] } }),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('counts findings that share all three, in the order of their places', () => {
    const first = place("a = ['⟦hunter2⟧', 'hunter3']");
    const second = place("a = ['hunter2', '⟦hunter3⟧']");
    const [one, two] = decideWith([second, first]);
    expect(one?.fingerprint).toBe(decideWith([first])[0]?.fingerprint);
    expect(two?.fingerprint).not.toBe(one?.fingerprint);
  });
});
