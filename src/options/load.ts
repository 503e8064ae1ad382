import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Shape } from '../project/shape.ts';
import type { Failure } from '../report/report.ts';
import { printablePath } from '../sources/printable-path.ts';
import { readBounded } from '../sources/read-file.ts';
import { readConfig, readShape } from './config-file.ts';
import type { ConfigError, Read } from './config-file.ts';
import { LARGEST_CONFIG, findConfigs, listFolders } from '../sources/find-config.ts';
import type { FoundConfig } from '../sources/find-config.ts';
import { listShapeFiles, mergePolicy } from './merge-policy.ts';
import type { Policy } from './options.ts';
import { SAILS_POLICY } from './presets.ts';

export type LoadedPolicy = { readonly policy: Policy } | { readonly failures: readonly Failure[] };

export interface LoadRequest {
  /** Absolute. */
  readonly cwd: string;
  /** `--config`, relative to `cwd`; null to look for a config file. */
  readonly config: string | null;
  /** The rules that a config file may set. */
  readonly ruleIds: readonly string[];
}

/** Gives the policy of a project: its folder relative to `cwd`, `.` for itself. */
export type PolicyLoader = (root: string) => Promise<LoadedPolicy>;

/**
 * Makes the loader of one run. A project is governed by the nearest config file, from its own folder up to the top of
 * its repository (outside one: up to the working folder), or else by the preset alone; `--config` overrides all. Every
 * config file is read once. What is wrong comes back as failures with the code `bad-config`.
 */
export function createPolicyLoader(request: LoadRequest): PolicyLoader {
  const byFolder = new Map<string, Promise<LoadedPolicy> | null>();
  const named = request.config === null ? null : resolve(request.cwd, request.config);
  let override: Promise<LoadedPolicy> | null = null;
  return (root) => {
    if (named !== null) {
      const read = readBounded(named, LARGEST_CONFIG, true);
      return (override ??= loadConfig(request, { path: named, read, key: readKey(named) }));
    }
    for (const folder of listFolders(resolve(request.cwd, root), request.cwd)) {
      const known = byFolder.get(folder);
      const found = known === undefined ? loadFolder(request, folder) : known;
      byFolder.set(folder, found);
      if (found !== null) return found;
    }
    return Promise.resolve({ policy: SAILS_POLICY });
  };
}

function readKey(path: string): string | null {
  return path.endsWith(`${sep}package.json`) ? 'config-lint' : null;
}

/** The policy that a folder's own config file makes; null where it has none. */
function loadFolder(request: LoadRequest, folder: string): Promise<LoadedPolicy> | null {
  const [config, another] = findConfigs(folder);
  if (config === undefined) return null;
  if (another === undefined) return loadConfig(request, config);
  const [one, two] = [show(request, config.path), show(request, another.path)];
  const message = `${one} and ${two} both configure one folder. Keep one of them.`;
  return Promise.resolve(fail([message], one));
}

async function loadConfig(request: LoadRequest, { path, read, key }: FoundConfig): Promise<LoadedPolicy> {
  const file = show(request, path);
  if ('why' in read) return fail([`The config file ${file} cannot be read: ${read.why}.`], file);
  const settings = await readConfig(decode(read.bytes), request.ruleIds, key);
  if ('errors' in settings) return fail(describe(settings.errors, file), file);
  const shapes = new Map<string, Shape>();
  for (const name of listShapeFiles(settings.value)) {
    const shape = await loadShape(request, dirname(path), name);
    if ('messages' in shape) return fail(shape.messages, file);
    shapes.set(name, shape.value);
  }
  return { policy: mergePolicy(settings.value, shapes, file) };
}

/** A shape file must be in the config file's folder, links resolved: a pull request must not have others read. */
async function loadShape(
  request: LoadRequest,
  folder: string,
  name: string,
): Promise<{ readonly value: Shape } | { readonly messages: readonly string[] }> {
  const path = join(folder, name);
  const file = show(request, path);
  const target = resolveLinks(path);
  if (target !== null && !target.startsWith(`${resolveLinks(folder) ?? folder}${sep}`)) {
    return {
      messages: [`The shape file ${file} leads out of the folder of the config file. Move it inside.`],
    };
  }
  const read = readBounded(target ?? path, LARGEST_CONFIG);
  if ('why' in read) return { messages: [`The shape file ${file} cannot be read: ${read.why}.`] };
  const shape: Read<Shape> = await readShape(decode(read.bytes));
  return 'errors' in shape ? { messages: describe(shape.errors, file) } : shape;
}

function resolveLinks(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function show(request: LoadRequest, path: string): string {
  return printablePath(relative(request.cwd, path).split(sep).join('/'));
}

function describe(errors: readonly ConfigError[], file: string): readonly string[] {
  return errors.map(({ message, line, column }) => `${file}:${line}:${column}: ${message}`);
}

function fail(messages: readonly string[], file: string): LoadedPolicy {
  return { failures: messages.map((message) => ({ code: 'bad-config', message, file })) };
}
