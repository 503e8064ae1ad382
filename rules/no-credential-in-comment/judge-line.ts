import { judgeNamed } from '../no-credential-in-url/judge-named.ts';
import { looksRandom } from '../no-plaintext-credential/values.ts';
import type { Block, Line } from './blocks.ts';
import { findAddresses, type Hit, isSample } from './judge-code.ts';

const longest = 2000;

/** `name: 'value'` and `name = 'value'` at the beginning of a line, whatever follows. */
const quoted =
  /^(?:(?:TODO|FIXME|NOTE|OLD|PROD|DEV|STAGING|TEST|LOCAL|LIVE)\b[\s:-]{0,4})?(?:(?:var|let|const|export)\s{1,4}){0,2}["']?(?<name>[\w$.-]{1,64})["']?\s{0,8}[:=]\s{0,8}(?<quote>["'`])(?<value>.*?)\k<quote>/d;
/** `NAME=value`, as in an env file. */
const variable = /^(?:export\s{1,4})?(?<name>[A-Z][A-Z\d]*(?:_[A-Z\d]+)*)=(?<value>[^\s"'`]+)$/d;
/** The same in code, where the value must not be code too: a name, a call. */
const assigned =
  /^(?:export\s{1,4})?(?<name>[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)=(?<value>(?=[^\s]*[^\w$.])[^\s"'`()[\]{};]+)$/d;
/** `name: value` of YAML; without quotes the value is one word, or it is a sentence. */
const bare =
  /^(?:- )?["']?(?<name>[A-Za-z][\w.-]{0,63})["']?:\s{1,8}(?<value>[^\s"'`#][^\s"'`]*)(?:\s+#.*)?$/d;

/** A former value behind the setting that replaced it: `was 'value'`. */
const remark =
  /^(?:(?:was|old|prev|previous|previously|before|formerly|original|originally|used to be|prod|production|dev|development|staging|local|locally|live|real|actual|current|currently)\b[\s:=-]{0,4})?(?<quote>["'`])(?<value>[^"'`]{1,1024})\k<quote>[\s.,;)]*$/di;
const unquotedRemark =
  /^(?:was|old|prev|previous|previously|formerly|used to be)\b[\s:=-]{1,4}(?<value>[^\s"'`]{8,1024})$/di;

/** What a line may be by itself: a property, data without quotes, or nothing but a variable of an env file. */
const forms = { code: [quoted, assigned], data: [quoted, variable, bare], variables: [assigned] } as const;

/** The credentials of one line of a comment that is no code by itself, or is not worth parsing. */
export function judgeLine(source: string, line: Line, kind: keyof typeof forms): readonly Hit[] {
  if (kind === 'data' && source.startsWith('- ', line.start)) {
    return judgeLine(source, { start: line.start + 2, end: line.end }, kind);
  }
  const text = source.slice(line.start, Math.min(line.end, line.start + longest));
  if (kind === 'variables' && !text.includes('=')) return [];
  const form = forms[kind].find((candidate) => candidate.test(text));
  const match = form?.exec(text);
  const [start, end] = match?.indices?.groups?.['value'] ?? [0, 0];
  const value = text.slice(start, end);
  const name = match?.groups?.['name'] ?? '';
  const judged = end > start && !isSample(value) ? judgeNamed(name.split('.'), value) : null;
  const hits: Hit[] = findAddresses(value).map((found) => {
    const stretch = place(line, found.start + start, found.end + start);
    return { messageId: 'address', start: stretch.start, end: stretch.end, field: found.name };
  });
  if (judged !== null) hits.push({ messageId: 'code', ...place(line, start, end), field: judged });
  return hits;
}

/** The former value that a comment behind a setting tells, under the setting's name. */
export function judgeRemark(source: string, { lines, codeStart }: Block): readonly Hit[] {
  const [line] = lines;
  if (codeStart === null || line === undefined || lines.length > 1) return [];
  const text = source.slice(line.start, Math.min(line.end, line.start + longest));
  const match = remark.exec(text) ?? unquotedRemark.exec(text);
  const [start, end] = match?.indices?.groups?.['value'] ?? [0, 0];
  const value = text.slice(start, end);
  const isQuoted = match?.groups?.['quote'] !== undefined;
  if (end === start || isSample(value) || (!isQuoted && !looksRandom(value))) return [];
  const code = source.slice(Math.max(codeStart, line.start - longest), line.start);
  const names = [...code.matchAll(/([\w$-]{1,64})["']?\s{0,8}[:=](?![=>])/g)].map(([, name = '']) => name);
  const field = names.findLast((name) => judgeNamed([name], value) !== null);
  return field === undefined ? [] : [{ messageId: 'remark', ...place(line, start, end), field }];
}

function place(line: Line, start: number, end: number): Line {
  return { start: line.start + start, end: line.start + end };
}
