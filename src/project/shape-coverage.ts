import type { Notice } from '../report/report.ts';
import type { Value } from '../syntax/value.ts';
import type { Stage } from './project.ts';
import type { Shape } from './shape.ts';

/** Whether a value was known well enough to be held against the whole of a shape, as far as the shape requires it. */
export function isWhollyChecked(value: Value, shape: Shape): boolean {
  switch (value.kind) {
    case 'choice':
      return value.options.every((option) => isWhollyChecked(option, shape));
    case 'callable':
      return value.returns.length > 0 && value.returns.every((returned) => isWhollyChecked(returned, shape));
    case 'unknown':
    case 'reference':
      // A single setting may come from the environment; a section with settings of its own may not stay unseen.
      return shape.required === undefined;
    case 'record': {
      const hasUnseen = value.open || value.properties.some(({ key }) => key === null);
      const byName = new Map(value.properties.map((property) => [property.key, property.value]));
      const named = new Map(Object.entries(shape.properties ?? {}));
      return (shape.required ?? []).every((name) => {
        const inner = byName.get(name);
        if (inner === undefined) return !hasUnseen;
        return isWhollyChecked(inner, named.get(name) ?? {});
      });
    }
    default:
      return true;
  }
}

/** Says which stages have settings that the shape requires and that only a run can tell. */
export function explainUncheckedShapes(stages: readonly Stage[]): readonly Notice[] {
  const unchecked = stages.filter(
    ({ document, options }) =>
      document !== null && options.shape !== null && !isWhollyChecked(document.tree, options.shape),
  );
  if (unchecked.length === 0) return [];
  const files = unchecked.map(({ envFile }) => envFile).join(', ');
  const message = `Settings that the shape requires are only known at run time in ${files}, so they were not checked.`;
  return [{ code: 'shape-not-verified', message }];
}
