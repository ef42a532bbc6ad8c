import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer } from './peer.js';

const CACHE = fileURLToPath(new URL('../../.bench-cache/', import.meta.url));
const RUNNERS = fileURLToPath(new URL('runners/', import.meta.url));

/** Runners that are built, and so are a part of what is installed. */
const SOURCES: Readonly<Partial<Record<Peer['runtime'], string>>> = { go: 'go/main.go', rust: 'rust/main.rs' };

/** How to start a peer: the program and its first arguments; the file of pages comes behind them. */
export type PeerCommand = readonly [program: string, ...first: string[]];

type InstalledRuntime = Exclude<Peer['runtime'], 'own'>;

/** Where an installation failed, with the tool's last words. */
export class InstallError extends Error {}

/**
 * Installs a peer into a folder of its own under `.bench-cache/`, unless it is there in these versions.
 * @throws InstallError
 */
export function installPeer(peer: Peer): PeerCommand {
  const { runtime } = peer;
  if (runtime === 'own') return [process.execPath, path.join(RUNNERS, 'run-node.mjs'), peer.name];
  const folder = path.join(CACHE, peer.name);
  const stamp = path.join(folder, 'installed.json');
  const source = SOURCES[runtime];
  const wanted = JSON.stringify([
    peer.packages,
    peer.overrides ?? {},
    source ? readFileSync(path.join(RUNNERS, source), 'utf8') : null,
  ]);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    INSTALLERS[runtime](peer, folder);
    writeFileSync(stamp, wanted);
  }
  return commandOf(peer.name, runtime, folder);
}

function commandOf(name: string, runtime: InstalledRuntime, folder: string): PeerCommand {
  if (runtime === 'python') return [path.join(folder, 'venv/bin/python'), path.join(RUNNERS, 'run-python.py'), name];
  if (runtime !== 'node') return [path.join(folder, 'target/release/run')];
  // Beside its packages, so that they are what its imports find; anew each time, since it may have changed.
  const runner = path.join(folder, 'run-node.mjs');
  copyFileSync(path.join(RUNNERS, 'run-node.mjs'), runner);
  return [process.execPath, runner, name];
}

const INSTALLERS: Readonly<Record<InstalledRuntime, (peer: Peer, folder: string) => void>> = {
  python({ packages }, folder) {
    run(folder, 'python3', ['-m', 'venv', 'venv']);
    const pins = Object.entries(packages).map(([name, version]) => `${name}==${version}`);
    run(folder, 'venv/bin/pip', ['install', '--quiet', '--disable-pip-version-check', ...pins]);
  },
  node({ packages, overrides = {} }, folder) {
    const manifest = { private: true, type: 'module', dependencies: packages, overrides };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    run(folder, 'npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts']);
  },
  go({ packages }, folder) {
    copyFileSync(path.join(RUNNERS, 'go/main.go'), path.join(folder, 'main.go'));
    run(folder, 'go', ['mod', 'init', 'run']);
    run(folder, 'go', ['get', ...Object.entries(packages).map(([name, version]) => `${name}@${version}`)]);
    run(folder, 'go', ['build', '-o', 'target/release/run', '.']);
  },
  rust({ packages }, folder) {
    mkdirSync(path.join(folder, 'src'));
    copyFileSync(path.join(RUNNERS, 'rust/main.rs'), path.join(folder, 'src/main.rs'));
    const pins = Object.entries(packages).map(([name, version]) => `${name} = "${exactly(version)}"`);
    const manifest = `[package]\nname = "run"\nversion = "0.0.0"\nedition = "2021"\n\n[dependencies]\n${pins.join('\n')}\n`;
    writeFileSync(path.join(folder, 'Cargo.toml'), manifest);
    run(folder, 'cargo', ['build', '--release', '--quiet']);
  },
};

/** Cargo takes a whole version for the least that will do. */
function exactly(version: string): string {
  return version.split('.').length === 3 ? `=${version}` : version;
}

function run(cwd: string, program: string, args: readonly string[]): void {
  const place = program.includes('/') ? path.join(cwd, program) : program;
  const { status, stdout, stderr, error } = spawnSync(place, args, { cwd, encoding: 'utf8' });
  if (error) throw new InstallError(`${program}: ${error.message}`);
  if (status === 0) return;
  const said = `${stdout}\n${stderr}`.trim().split('\n');
  throw new InstallError(said.find((line) => /error|fatal|unable/iu.test(line)) ?? said.at(-1) ?? `${program} failed`);
}
