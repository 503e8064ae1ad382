// Preloaded into a measured process: says at its end how much memory it had at most, in kB.
process.on('exit', () => {
  require('node:fs').writeSync(2, `\npeak-memory-kb=${process.resourceUsage().maxRSS}\n`);
});
