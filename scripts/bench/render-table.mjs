const COLUMNS = ['program', 'median ms', 'fastest', 'slowest', '× bare node', 'peak MB'];

/** One tree's measurements as a table of plain text. */
export function renderTable({ files, runs, planted, rows }) {
  const cells = rows.map(({ program, milliseconds, fastest, slowest, ratio, kilobytes }) => [
    program,
    milliseconds.toFixed(1),
    fastest.toFixed(1),
    slowest.toFixed(1),
    ratio.toFixed(2),
    (kilobytes / 1024).toFixed(0),
  ]);
  const widths = COLUMNS.map((name, at) => Math.max(name.length, ...cells.map((row) => row[at].length)));
  const lines = [COLUMNS, ...cells].map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '),
  );
  const head = `${files} files, ${planted} planted credentials, ${runs} runs each`;
  return [head, ...lines].map((line) => line.trimEnd()).join('\n');
}
