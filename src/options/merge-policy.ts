import type { Shape } from '../project/shape.ts';
import type { Severity } from '../rules/finding.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Policy, RuleSetting, StageOptions } from './options.ts';
import { SAILS_POLICY, describeSailsStage } from './presets.ts';

/** A config file's content, checked against its schema; a shape given as text is the path of a file. */
export interface ConfigSettings {
  readonly files?: readonly string[];
  readonly ignore?: readonly string[];
  readonly shape?: Shape | string;
  readonly stages?: Readonly<Record<string, StageSettings>>;
  readonly rules?: Readonly<
    Record<string, RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>?]>
  >;
}

export interface StageSettings {
  readonly aliases?: readonly string[];
  readonly deployed?: boolean;
  readonly optional?: boolean;
  readonly envFile?: string;
  readonly shape?: Shape | string;
  readonly secretConfig?: string;
  readonly kms?: {
    readonly region?: string;
    readonly key?: string;
    readonly encryptionContext?: Readonly<Record<string, string>>;
  };
  readonly payload?: Shape;
}

type RuleLevel = Severity | 'off';

/** The shape files that the settings name, without repetition. */
export function listShapeFiles(settings: ConfigSettings): readonly string[] {
  const shapes = [settings.shape, ...Object.values(settings.stages ?? {}).map((stage) => stage.shape)];
  return [...new Set(shapes.filter((shape) => typeof shape === 'string'))];
}

/**
 * The preset with the settings laid over it; frozen. `shapes` holds the content of every shape file that the
 * settings name. `file` is where they were read, relative to the working folder.
 */
export function mergePolicy(
  settings: ConfigSettings,
  shapes: ReadonlyMap<string, Shape>,
  file: string | null,
): Policy {
  const find = (shape: Shape | string | undefined): Shape | undefined =>
    typeof shape === 'string' ? shapes.get(shape) : shape;
  const forAll = find(settings.shape);
  const known = SAILS_POLICY.stages.map(({ name }) => name);
  const names = [...new Set([...known, ...Object.keys(settings.stages ?? {})])];
  return deepFreeze({
    file,
    files: settings.files ?? SAILS_POLICY.files,
    ignore: settings.ignore ?? SAILS_POLICY.ignore,
    stages: names.map((name) => {
      const preset = SAILS_POLICY.stages.find((stage) => stage.name === name) ?? describeSailsStage(name);
      const stage = settings.stages?.[name];
      const shape = find(stage?.shape) ?? forAll ?? preset.shape;
      return mergeStage(preset, shape, stage);
    }),
    rules: mergeRules(settings),
  });
}

function mergeStage(
  preset: StageOptions,
  shape: Shape | null,
  stage: StageSettings | undefined,
): StageOptions {
  if (stage === undefined) return { ...preset, shape };
  return {
    ...preset,
    shape,
    declared: true,
    aliases: stage.aliases ?? preset.aliases,
    deployed: stage.deployed ?? preset.deployed,
    optional: stage.optional ?? preset.optional,
    envFile: stage.envFile ?? preset.envFile,
    secretConfig: stage.secretConfig?.split('.') ?? preset.secretConfig,
    kms: {
      region: stage.kms?.region ?? preset.kms.region,
      key: stage.kms?.key ?? preset.kms.key,
      encryptionContext: stage.kms?.encryptionContext ?? preset.kms.encryptionContext,
    },
    payload: stage.payload ?? preset.payload,
  };
}

/** Rules by id, without a prototype, so that a look-up of any text is safe. */
function mergeRules(settings: ConfigSettings): Readonly<Record<string, RuleSetting>> {
  const rules: Record<string, RuleSetting> = Object.create(null);
  for (const [id, setting] of Object.entries(settings.rules ?? {})) {
    const [severity, options = {}] = typeof setting === 'string' ? [setting] : setting;
    rules[id] = { severity, options };
  }
  return rules;
}
