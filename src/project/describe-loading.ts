/** Longer names of stages are not told: a message holds them with what surrounds them in 80 characters. */
const longest = 30;

const everyStage = 'every stage loads it';
const thisMachine = 'every stage on this machine loads it';

/**
 * Which stages load the file at `path` when the app starts, as a clause (`stage 'staging' loads it`); empty for a file
 * that nobody is known to load. By what Sails does: https://sailsjs.com/documentation/concepts/configuration; and for
 * env files by what dotenv and its companions do.
 */
export function describeLoading(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/\.(?:example|sample|template|tpl|dist)(?:\.|$)/.test(name)) return '';
  if (/^\.env(?:\.|$)/.test(name)) return describeEnvFile(name);
  const inConfig = /(?:^|\/)config\/(.+)\.(?:[cm]?[jt]s|json5?)$/.exec(path)?.[1];
  if (inConfig === undefined) return '';
  if (/^local(?:\.|$)/.test(inConfig)) return thisMachine;
  const stage = /^env\/([^/.]+)/.exec(inConfig)?.[1];
  return stage === undefined ? everyStage : describeStage(stage);
}

/** `.env.local` and `.env.staging.local` stay on the machine that they were written on. */
function describeEnvFile(name: string): string {
  const [stage = '', ...more] = name.split('.').slice(2);
  if (stage === '' || stage === 'defaults') return everyStage;
  if (stage === 'local') return thisMachine;
  return more.length === 0 || (more.length === 1 && more[0] === 'local') ? describeStage(stage) : '';
}

function describeStage(name: string): string {
  return name.length > longest ? 'one stage loads it' : `stage '${name}' loads it`;
}
