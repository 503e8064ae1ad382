import { count } from './count.ts';
import { displayWidth } from './display-width.ts';
import type { Paint } from './paint.ts';
import type { Report, StageSummary, Summary } from './report.ts';
import { printable } from '../options/printable.ts';

/** A word on one check: `good` was looked at and holds, `open` was not looked at, `bad` does not hold. */
interface Verdict {
  readonly text: string;
  readonly state: 'good' | 'open' | 'bad';
}

const COLORS = { good: 'green', open: 'yellow', bad: 'red' } as const;

const SEALED: Record<StageSummary['secretConfig'], Verdict & { readonly detail?: string }> = {
  verified: { text: 'SECRET_CONFIG verified', state: 'good' },
  'structure-only': { text: 'SECRET_CONFIG not verified', state: 'open', detail: 'structure only' },
  dynamic: {
    text: 'SECRET_CONFIG not verified',
    state: 'open',
    detail: 'its value is only known at run time',
  },
  failed: { text: 'SECRET_CONFIG failed', state: 'bad' },
  absent: { text: 'SECRET_CONFIG absent', state: 'open' },
};

const SHAPE: Record<StageSummary['shape'], Verdict> = {
  ok: { text: 'shape ok', state: 'good' },
  failed: { text: 'shape failed', state: 'bad' },
  none: { text: 'shape not checked', state: 'open' },
};

/** What was looked at, and what was not; ends with a line feed. Quiet leaves out the stages that are all right. */
export function formatSummary(report: Report, paint: Paint, quiet: boolean): string {
  const { summary } = report;
  const embedded = report.notices.some(({ code }) => code === 'kms-embedded');
  const rows = summary.stages
    .map((stage) => ({
      name: printable(stage.root === '.' ? stage.name : `${stage.root} ${stage.name}`),
      sealed: describeSealed(stage, embedded),
      shape: SHAPE[stage.shape],
    }))
    .filter(({ sealed, shape }) => !quiet || sealed.state !== 'good' || shape.state !== 'good');
  const nameWidth = Math.max(0, ...rows.map(({ name }) => displayWidth(name)));
  const sealedWidth = Math.max(0, ...rows.map(({ sealed }) => displayWidth(sealed.text)));
  const lines = [
    formatCounts(summary, paint, quiet),
    ...rows.map(({ name, sealed, shape }) => {
      const cells = [
        name + gap(name, nameWidth),
        paint(COLORS[sealed.state], sealed.text) + gap(sealed.text, sealedWidth),
        paint(COLORS[shape.state], shape.text),
      ];
      return `  ${cells.join('  ')}`;
    }),
    ...formatIncomplete(report, paint),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function formatCounts(summary: Summary, paint: Paint, quiet: boolean): string {
  const { files, errors, warnings, infos, suppressed, baselined } = summary;
  const unseen = (number: number): string => (quiet && number > 0 ? ' (not shown)' : '');
  const parts = [
    paint(errors > 0 ? ['bold', 'red'] : 'bold', count(errors, 'error')),
    (warnings > 0 ? paint('yellow', count(warnings, 'warning')) : count(0, 'warning')) + unseen(warnings),
    count(infos, 'info') + unseen(infos),
    `${suppressed} suppressed`,
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ];
  return `${paint('bold', `${count(files, 'file')} read`)}: ${parts.join(', ')}`;
}

function describeSealed(stage: StageSummary, embedded: boolean): Verdict {
  const { text, state, detail } = SEALED[stage.secretConfig];
  const details = [
    ...(detail === undefined ? [] : [detail]),
    ...(stage.endpoint === null ? [] : [`KMS at ${showEndpoint(stage.endpoint, embedded)}`]),
    ...(stage.endpoint !== null && embedded ? ['embedded'] : []),
  ];
  return { text: details.length > 0 ? `${text} (${details.join(', ')})` : text, state };
}

/** The endpoint without user info or query. An embedded one gets another port in each run, which says nothing. */
function showEndpoint(endpoint: string, embedded: boolean): string {
  if (!URL.canParse(endpoint)) return embedded ? 'loopback' : 'an endpoint that is no URL';
  const { protocol, hostname, host } = new URL(endpoint);
  return `${protocol}//${embedded ? hostname : host}`;
}

/** A run that could not do all of its job, or read nothing, must not look like one that found nothing. */
function formatIncomplete({ summary, failures }: Report, paint: Paint): readonly string[] {
  const codes = [...new Set(failures.map(({ code }) => printable(code)))];
  return [
    ...(summary.files === 0 ? ['No file was read, so nothing is known about credentials.'] : []),
    ...(codes.length > 0
      ? [
          `${paint(['bold', 'red'], 'The check is incomplete')}: ${count(failures.length, 'failure')} (${codes.join(', ')}); see standard error.`,
        ]
      : []),
  ];
}

function gap(text: string, width: number): string {
  return ' '.repeat(width - displayWidth(text));
}
