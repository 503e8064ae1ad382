import type { Example, InvalidExample, RuleExamples } from '../../src/rules/define-examples.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.generated.ts';

export interface RuleWithExamples {
  readonly rule: Rule;
  readonly examples: RuleExamples;
  /** All of them; a valid one expects no messages. */
  readonly cases: readonly InvalidExample[];
}

/** Every rule of the index with the examples in its folder. */
export function loadExamples(): Promise<readonly RuleWithExamples[]> {
  return Promise.all(
    rules.map(async (rule) => {
      const module = (await import(`../../rules/${rule.id}/examples.ts`)) as {
        readonly examples: RuleExamples;
      };
      const { examples } = module;
      const valid = examples.valid.map((example: Example) => ({ ...example, messages: [] }));
      return { rule, examples, cases: [...examples.invalid, ...valid] };
    }),
  );
}
