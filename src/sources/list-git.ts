import { spawn } from 'node:child_process';
import type { Failure } from '../report/report.ts';
import { printable } from '../options/printable.ts';
import type { Environment } from './git-environment.ts';
import type { Listed } from './listed.ts';

export type GitAnswer =
  | { readonly listed: readonly Listed[]; readonly unreadable: readonly Failure[] }
  | { readonly failure: Failure }
  | 'git-missing';

/**
 * The tracked and the untracked files of a work tree below `folder`, without untracked ones that git ignores: one
 * git process. Names come back relative to `folder`. `pathspecs` narrow the list down; none means everything.
 */
export async function listGit(
  folder: string,
  pathspecs: readonly string[],
  env: Environment,
): Promise<GitAnswer> {
  const outcome = await runGit(folder, pathspecs, env);
  if (outcome === 'git-missing') return outcome;
  const messages = outcome.stderr.toString('utf8').split('\n');
  if (outcome.status !== 0) {
    const said = printable(
      (messages.find((line) => line.trim() !== '') ?? 'it gave no reason').slice(0, 300),
    );
    const message = `git could not list the files in ${printable(folder)}: ${said}. Run 'git status' there and mend what it reports.`;
    return { failure: { code: 'git-failed', message, file: null } };
  }
  // git goes on without the folder and exits with 0; it would be a hole in the list.
  const unreadable = messages
    .filter((line) => line.startsWith('warning: could not open directory'))
    .map((line) => `git could not look into a folder: ${printable(line.slice('warning: '.length, 300))}.`)
    .map((message) => ({ code: 'unreadable', message, file: null }));
  return { listed: readList(outcome.stdout), unreadable };
}

interface Outcome {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

function runGit(
  folder: string,
  pathspecs: readonly string[],
  env: Environment,
): Promise<Outcome | 'git-missing'> {
  // A repository's own configuration could start a program as file system monitor, or be a folder of the tree that
  // looks like a bare repository: neither is asked.
  const settings = ['-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit'];
  const command = [
    'ls-files',
    '-z',
    '-t',
    '-s',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    ...pathspecs,
  ];
  return new Promise((resolve) => {
    const child = spawn('git', [...settings, ...command], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve('git-missing');
      else resolve({ status: null, stdout: Buffer.of(), stderr: Buffer.from(error.message) });
    });
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) });
    });
  });
}

/**
 * Reads `TAG [MODE OBJECT STAGE<tab>]NAME<nul>…` (git-ls-files, -t and -s). An unmerged file comes once a stage; the
 * caller takes one name once.
 */
function readList(stdout: Buffer): readonly Listed[] {
  const text = stdout.toString('utf8');
  const whole = !text.includes('\uFFFD');
  const records: readonly (string | Buffer)[] = whole ? text.split('\0') : splitBytes(stdout);
  return records.filter((record) => record.length > 0).map(readRecord);
}

function splitBytes(bytes: Buffer): readonly Buffer[] {
  const records: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(0, start);
    const end = found === -1 ? bytes.length : found;
    records.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return records;
}

function readRecord(record: string | Buffer): Listed {
  const head = typeof record === 'string' ? record : record.toString('latin1');
  const tag = head[0] ?? '';
  if (tag === '?') {
    const name = record.slice(2);
    return { name, tracked: false, kind: head.endsWith('/') ? 'repository' : 'unknown', sparse: false };
  }
  const mode = head.slice(2, 8);
  const kind = mode === '160000' ? 'repository' : mode === '120000' ? 'link' : 'file';
  return { name: record.slice(head.indexOf('\t') + 1), tracked: true, kind, sparse: tag === 'S' };
}
