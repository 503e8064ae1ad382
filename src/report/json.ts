import type { Finding } from '../rules/finding.ts';
import type { Report } from './report.ts';

/** What JSON leaves as it is and a terminal acts on, or nobody sees. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{DI}]/gu;

/**
 * The report as JSON, version 1 (see `report-schema.ts`): two spaces, ends with a line feed. Frames are left out.
 * Controls and bidi marks are written `\uXXXX`, which a JSON reader turns back.
 */
export function formatJson(report: Report): string {
  const { summary } = report;
  const output = {
    version: report.version,
    summary: {
      files: summary.files,
      errors: summary.errors,
      warnings: summary.warnings,
      infos: summary.infos,
      suppressed: summary.suppressed,
      baselined: summary.baselined,
      stages: summary.stages.map(({ root, name, secretConfig, shape, endpoint }) => ({
        root,
        name,
        secretConfig,
        shape,
        endpoint,
      })),
    },
    findings: report.findings.map(toRecord),
    suppressions: report.suppressions.map(({ file, line, rule, reason, until, used }) => ({
      file,
      line,
      rule,
      reason,
      until,
      used,
    })),
    notices: report.notices.map(({ code, message }) => ({ code, message })),
    failures: report.failures.map(({ code, message, file }) => ({ code, message, file })),
  };
  const json = escapeUnseen(JSON.stringify(output, null, 2));
  // What a CI runner takes for a command, wherever it stands in a line.
  return `${json.replace(/#(?=#[\w-]*\[)/g, '\\u0023')}\n`;
}

/** Named one by one, so that nothing a finding may hold beside them gets out. */
function toRecord(finding: Finding): Omit<Finding, 'frame'> {
  return {
    rule: finding.rule,
    messageId: finding.messageId,
    severity: finding.severity,
    confidence: finding.confidence,
    root: finding.root,
    stage: finding.stage,
    file: finding.file,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    path: finding.path,
    message: finding.message,
    help: finding.help,
    docs: finding.docs,
    fingerprint: finding.fingerprint,
  };
}

/** The line feeds of the layout stay; those within texts are escaped already. */
function escapeUnseen(json: string): string {
  return json.replace(UNSEEN, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()]
          .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}
