/**
 * Sees to it that output which cannot be written is no success: the exit code is 2, and standard error says why. Only
 * a reader that goes away early (a pager, `head`) is no failure of ours.
 */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    process.stderr.write(
      `config-lint: The report cannot be written to standard output (${error.code ?? 'unknown error'}).\n`,
    );
  });
  // There is nowhere left to say it.
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
}
