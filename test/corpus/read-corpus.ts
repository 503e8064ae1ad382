import { existsSync, readFileSync } from 'node:fs';

/** A credential of a case: the line that it stands on, the first line is 1. */
interface Label {
  readonly line: number;
  readonly field: string;
  readonly kind: string;
}

/** One small config project, with what is a credential in it. */
export interface Case {
  readonly id: string;
  /** Below the folder of the corpus. */
  readonly file: string;
  readonly category: string;
  readonly positive: boolean;
  readonly expected: readonly Label[];
  readonly note: string;
  readonly bytes: Buffer;
}

/** All labelled cases of the corpus in `folder`, those that are stored in base64 decoded. */
export function readCorpus(folder: URL): readonly Case[] {
  const labels: readonly Omit<Case, 'bytes'>[] = JSON.parse(
    readFileSync(new URL('labels.json', folder), 'utf8'),
  );
  return labels.map((label) => Object.assign(label, { bytes: readCase(new URL(label.file, folder)) }));
}

function readCase(file: URL): Buffer {
  if (existsSync(file)) return readFileSync(file);
  return Buffer.from(readFileSync(new URL(`${file.href}.b64`), 'utf8'), 'base64');
}
