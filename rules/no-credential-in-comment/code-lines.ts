import type { Line } from './blocks.ts';

/** A line after which an example begins. */
const introduction =
  /(?:^|[\s(,@])(?:e\.g\.?|for example|for instance|examples?|such as|like this|like so|usage|sample)(?:[^\w'"`][^'"`]{0,80}:|\W{0,4})$/i;
/** A line that says itself that it is an example, or belongs to documentation. */
const ownIntroduction =
  /^(?:e\.?g\.?[\s:,]|ex\.|i\.e\.|for (?:example|instance)|(?:examples?|sample|usage|like|such as)\b|@\w)/i;
const fence = /^(?:```|~~~)/;
const codeLike = /^(?:- )?[\w$'"`[{(.})\]].*['"`{}[\](),;:=]/;

/**
 * The lines of a comment that may be code that was commented out; what stands in a fence, or follows an introduction
 * such as “for example:”, is documentation.
 */
export function findCodeLines(source: string, lines: readonly Line[]): readonly Line[] {
  const code: Line[] = [];
  let isFenced = false;
  let isExample = false;
  for (const line of lines) {
    const text = source.slice(line.start, Math.min(line.end, line.start + 2000));
    if (fence.test(text)) isFenced = !isFenced;
    else if (isFenced || text === '') continue;
    else if (introduction.test(text)) isExample = true;
    else if (ownIntroduction.test(text)) continue;
    else if (!codeLike.test(text)) isExample = false;
    else if (!isExample) code.push(line);
  }
  return code;
}

/** Runs of lines that stand one below the other. */
export function splitRuns(source: string, lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let end = lines[0]?.start ?? 0;
  for (const line of lines) {
    const gap = source.slice(end, line.start);
    const isNext = gap.indexOf('\n') === gap.lastIndexOf('\n');
    const run = runs.at(-1);
    if (isNext && run !== undefined) run.push(line);
    else runs.push([line]);
    end = line.end;
  }
  return runs;
}
