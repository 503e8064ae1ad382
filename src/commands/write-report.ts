import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Writes a report to a file, or to standard output where `file` is null; gives what went wrong, as a sentence. */
export function writeReport(cwd: string, file: string | null, text: string): string | null {
  if (file === null) {
    process.stdout.write(text);
    return null;
  }
  try {
    writeFileSync(resolve(cwd, file), text);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return `The report cannot be written to ${file} (${code}). Name a file in a folder that exists and can be written to.`;
  }
}
