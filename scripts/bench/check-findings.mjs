/**
 * Compares a run's JSON report with what was planted, so that no speed is bought by not looking: every planted
 * credential must be found at its line, nothing else may be reported, and every file must have been read.
 * Answers one sentence for each difference.
 */
export function checkFindings(stdout, planted, files) {
  const report = JSON.parse(stdout);
  const expected = planted.map(({ file, line }) => `${file}:${line}`);
  const found = report.findings
    .filter(({ rule }) => rule === 'no-plaintext-credential')
    .map(({ file, line }) => `${file}:${line}`);
  const others = report.findings.filter(({ rule }) => rule !== 'no-plaintext-credential');
  return [
    ...expected
      .filter((place) => !found.includes(place))
      .map((place) => `${place} was planted and not found`),
    ...found
      .filter((place) => !expected.includes(place))
      .map((place) => `${place} was found and not planted`),
    ...others.map(({ rule, file, line }) => `${file}:${line}: ${rule} where nothing is wrong`),
    ...(report.summary.files === files
      ? []
      : [`${report.summary.files} files were read instead of ${files}`]),
    ...report.failures.map(({ code }) => `failure ${code}`),
  ];
}
