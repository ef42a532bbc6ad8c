// Loaded before the command, in every thread: whatever reaches for the network, or for another program, is told on
// stderr and fails.
const { createRequire, syncBuiltinESMExports } = require('node:module');
const load = createRequire(__filename);

const DOORS = {
  'node:net': ['connect', 'createConnection', 'createServer'],
  'node:tls': ['connect', 'createServer'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse', 'lookupService'],
  'node:dns/promises': ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse', 'lookupService'],
  'node:http': ['request', 'get', 'createServer'],
  'node:https': ['request', 'get', 'createServer'],
  'node:http2': ['connect', 'createServer'],
  'node:child_process': ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
};

function refuse(name) {
  return () => {
    process.stderr.write(`REACHED FOR ${name}\n`);
    throw new Error(`reached for ${name}`);
  };
}

for (const [module, names] of Object.entries(DOORS)) {
  for (const name of names) load(module)[name] = refuse(`${module} ${name}`);
}
load('node:net').Socket.prototype.connect = refuse('a socket');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) globalThis[name] = refuse(name);
syncBuiltinESMExports();
