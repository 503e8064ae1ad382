#!/usr/bin/env node
'use strict';

// Starts config-lint from V8's code cache: compiling its code takes longer than checking ten files. The cache lies
// beside the code that it was made from, is written after the first run where the folder can be written to, and is
// only as trusted as that code. V8 refuses one of another version or of other flags. NODE_DISABLE_COMPILE_CACHE=1
// switches it off, as it does Node's own.
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { Script, constants } = require('node:vm');

// V8 of Node 20 begins to optimise too early for a run this short: functions have to run ten times longer than is its
// custom before it does. That saves a tenth of a run on ten files and costs nothing measurable on a thousand. Later
// versions neither need the flag nor know it.
if (process.version.startsWith('v20.')) require('node:v8').setFlagsFromString('--interrupt-budget=1320000');

const folder = join(__dirname, 'chunks');
const useCache = !process.env.NODE_DISABLE_COMPILE_CACHE;
const fresh = [];

for (const name of ['CORE_CHUNK', 'command.cjs']) start(name);

process.on('exit', () => {
  for (const { script, cache } of fresh) save(script, cache);
});

/** Runs a file as `require` would, and leaves it where `require` finds it. */
function start(name) {
  const filename = join(folder, name);
  const cache = `${filename}.${process.version}-${process.arch}.cache`;
  const cachedData = useCache ? read(cache) : undefined;
  const source = readFileSync(filename, 'latin1');
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (useCache && (cachedData === undefined || script.cachedDataRejected)) fresh.push({ script, cache });
  const module = new Module(filename);
  module.filename = filename;
  Module._cache[filename] = module;
  const run = script.runInThisContext();
  run.call(module.exports, module.exports, Module.createRequire(filename), module, filename, folder);
  module.loaded = true;
}

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // None yet.
  }
}

/** Written beside and moved into place, so that nobody ever reads half of one. */
function save(script, path) {
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, script.createCachedData(), { flag: 'wx' });
    renameSync(beside, path);
  } catch {
    // A read-only installation starts without.
    rmSync(beside, { force: true });
  }
}
