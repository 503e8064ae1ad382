/** A file as it was found, before anything is read into it. */
export interface SourceFile {
  /** Relative to the working folder, forward slashes; bytes that are not UTF-8 as `\xNN`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly origin: 'working-tree';
}
