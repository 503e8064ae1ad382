import type { KmsFact } from '../kms/fact.ts';
import type { StageOptions } from '../options/options.ts';
import type { Document } from '../syntax/document.ts';
import type { Span } from '../syntax/span.ts';
import type { Path, Value } from '../syntax/value.ts';

/** A folder that holds a `config/` folder, or what its preset says. */
export interface Project {
  /** Relative to the working folder, forward slashes; `.` for itself. */
  readonly root: string;
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly root: string;
  readonly name: string;
  readonly deployed: boolean;
  readonly options: StageOptions;
  /** Relative to the working folder. */
  readonly envFile: string;
  /** The env file, read; null where it is missing. */
  readonly document: Document | null;
  readonly sealed: SealedConfig;
  readonly kms: KmsFact;
}

/** The sealed config of a stage and what is expected of it, as far as the files tell. */
export interface SealedConfig {
  /** Where it is expected, in the env file. */
  readonly path: Path;
  /** What stands there; null where nothing does. */
  readonly value: Value | null;
  /** The nearest place that exists, to point at when something is missing. */
  readonly span: Span;
  /** False where a part of the way is only known at run time, so that it may be there all the same. */
  readonly certain: boolean;
  /** The encryption context expected of it; null where the name for it is missing or only known at run time. */
  readonly expectation: KmsExpectation | null;
}

/** Under what the app will ask KMS to decrypt. */
export interface KmsExpectation {
  readonly region: string;
  readonly encryptionContext: Readonly<Record<string, string>>;
  /** Key id, ARN or alias; null where any key will do. */
  readonly key: string | null;
}
