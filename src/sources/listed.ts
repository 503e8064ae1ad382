/** One entry of a listing, before anything is known about it but its name. */
export interface Listed {
  /** Relative to the folder that was listed; bytes where it is not UTF-8. */
  readonly name: string | Buffer;
  readonly tracked: boolean;
  /** What the index or the folder says that it is; a nested repository's files are not in the listing. */
  readonly kind: 'file' | 'link' | 'repository' | 'special' | 'unknown';
  /** Tracked, but left out of the work tree by a sparse checkout. */
  readonly sparse: boolean;
}
