import type { RuleSetting } from '../options/options.ts';
import type { Severity } from '../rules/finding.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** Rule settings by rule id, as `Policy.rules` holds them. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

const RANK = { info: 0, warning: 1, error: 2 } as const satisfies Record<Severity, number>;

/** What a finding counts as: the user's setting, else the message's severity, else the rule's. */
export function judgeSeverity({ rule, finding }: PlacedFinding, settings: RuleSettings): Severity | 'off' {
  const setting = Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined;
  return setting?.severity ?? getMessage(rule, finding.messageId).severity ?? rule.severity;
}

/** The rule's message; an unknown id is a bug in the rule and throws. */
export function getMessage(rule: PlacedFinding['rule'], messageId: string) {
  const message = Object.hasOwn(rule.messages, messageId) ? rule.messages[messageId] : undefined;
  if (message === undefined) throw new Error(`The rule ${rule.id} has no message "${messageId}"`);
  return message;
}

/** The more severe of two. */
export function findWorse(a: Severity, b: Severity): Severity {
  return RANK[a] >= RANK[b] ? a : b;
}
