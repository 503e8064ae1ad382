/** A name below a folder, either of which may be '' for the folder itself; bytes stay bytes. */
export function joinName(folder: string | Buffer, name: string | Buffer): string | Buffer {
  if (folder.length === 0) return name;
  if (name.length === 0) return folder;
  const start = folder === '/' ? '' : folder;
  if (typeof start === 'string' && typeof name === 'string') return `${start}/${name}`;
  return Buffer.concat([Buffer.from(start), Buffer.from('/'), Buffer.from(name)]);
}
