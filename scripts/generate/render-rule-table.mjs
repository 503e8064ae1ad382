import { escapeMarkdown } from './escape-markdown.mjs';

/** The table of all rules for the project's README. */
export function renderRuleTable(rules) {
  const rows = rules.map(({ id, title, severity, cwe }) => {
    const weaknesses = cwe.length === 0 ? '–' : cwe.join(', ');
    return `| [\`${id}\`](rules/${id}/README.md) | ${severity} | ${weaknesses} | ${escapeMarkdown(title)} |`;
  });
  return ['| rule | default | CWE | says |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
