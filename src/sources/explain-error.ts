const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is no folder',
  ELOOP: 'it is a symbolic link, and those are not followed',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'it is not a regular file',
  EIO: 'the device failed to read it',
  ESTALE: 'the network file system lost it',
};

/** Why the system refused, in words; without path and stack. */
export function explainError(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code === '' ? 'the system gave no reason' : `the system says ${code}`);
}
