import type { Severity } from '../rules/finding.ts';
import type { Path } from '../syntax/value.ts';
import type { Shape } from '../project/shape.ts';

/** What the command line asks for, checked and frozen. API options are the flags in camelCase. */
export interface Options {
  /** Absolute. */
  readonly cwd: string;
  /** Literal paths, never patterns. */
  readonly operands: readonly string[];
  readonly globs: readonly string[];
  /** Stage names as asked for; null for all that exist. */
  readonly stages: readonly string[] | null;
  readonly kms: 'off' | 'auto' | 'require';
  readonly kmsEndpoint: string | null;
  readonly kmsKeys: string | null;
  readonly kmsTimeoutSeconds: number;
  readonly formats: readonly FormatTarget[];
  readonly quiet: boolean;
  /** null: decide by the stream and `NO_COLOR` / `FORCE_COLOR`. */
  readonly color: boolean | null;
  readonly maxWarnings: number | null;
  /** The config file named on the command line; null to look for one. */
  readonly config: string | null;
}

export interface FormatTarget {
  readonly name: 'text' | 'json';
  /** null for standard output. */
  readonly file: string | null;
}

/** What governs one project: its preset with the config file laid over it. */
export interface Policy {
  /** Where it was read, relative to the working folder; null for the preset alone. */
  readonly file: string | null;
  readonly files: readonly string[];
  readonly ignore: readonly string[];
  /** In the order of declaration, the preset's first. */
  readonly stages: readonly StageOptions[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

export interface StageOptions {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly deployed: boolean;
  /** A missing env file is no finding. */
  readonly optional: boolean;
  /** Named in the config file, so it exists even without an env file. */
  readonly declared: boolean;
  /** Relative to the project root. */
  readonly envFile: string;
  /** Where the sealed config stands in the env file. */
  readonly secretConfig: Path;
  /** Where the Lambda function's name (the context's value) stands in the env file. */
  readonly contextName: Path;
  readonly kms: {
    readonly region: string;
    readonly key: string | null;
    /** From the config file; null to read the name at `contextName`. */
    readonly encryptionContext: Readonly<Record<string, string>> | null;
  };
  readonly payload: Shape;
  readonly shape: Shape | null;
}

export interface RuleSetting {
  readonly severity: Severity | 'off' | null;
  readonly options: Readonly<Record<string, unknown>>;
}
