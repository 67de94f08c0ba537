/** Stands where the action would: its environment and memory hold tokens, and foreign code runs below it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createProvingGround } from '../../src/platform/guard/ground.ts';
import type { ProvingGround, WorkTree } from '../../src/prove/ports.ts';
import type { GuardLevel } from '../../src/prove/verdict.ts';
import { type Hostile, hostile, type Place } from './cases.ts';
import { createRepository, type Repository } from './repository.ts';
import { createJobWorld, differences, type JobWorld, snapshot } from './world.ts';

export interface Observed {
  /** Of the case. */
  readonly does: string;
  /** Where the tokens come from that were seen. */
  readonly tokens: readonly string[];
  readonly changedOutside: readonly string[];
  /** Command lines of processes that are left. */
  readonly left: readonly string[];
  readonly portsFree: boolean;
  readonly shows: boolean;
  /** The tree is as it should be when it is opened again, with nothing beside it, and all of it can be removed. */
  readonly clean: boolean;
  readonly result: unknown;
}

export interface Observations {
  readonly guard: GuardLevel;
  readonly observed: readonly Observed[];
}

const limits = { output: 10_000_000, processes: 80, disk: 40_000_000 };
const level: GuardLevel = process.argv[2] === 'process' ? 'process' : 'namespaces';
/** What the cases do that are to be run. */
const asked = JSON.parse(process.argv[3] ?? '[]') as readonly string[];

/** Once more, as the runner would start it: the tokens are in the environment from the first moment on. */
async function asTheRunner(): Promise<void> {
  const world = await createJobWorld();
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, ...process.argv.slice(1), '-'],
    {
      input: JSON.stringify(world),
      env: { ...world.env, TMPDIR: '/tmp' },
      stdio: ['pipe', 'pipe', 'inherit'],
      maxBuffer: 1 << 28,
    },
  );
  process.stdout.write(stdout);
  await rm(world.folder, { recursive: true, force: true });
  process.exitCode = status ?? 1;
}

async function main(world: JobWorld): Promise<void> {
  const socket = await listenOn(join(world.folder, 'daemon.sock'), world.tokens.socket ?? '');
  const source = createRepository(world.git);
  const root = join(world.temp, 'sync-action', 'guard');
  const ground = await createProvingGround({ root, env: process.env, source, level });
  const observed: Observed[] = [];
  const cases = hostile.filter(({ does }) => asked.includes(does));
  if (ground.guard === level) {
    for (const one of cases) observed.push(await observe(one, ground, source, world, root));
  }
  socket.close();
  console.log(JSON.stringify({ guard: ground.guard, observed } satisfies Observations));
}

async function observe(
  one: Hostile,
  ground: ProvingGround,
  source: Repository,
  world: JobWorld,
  root: string,
): Promise<Observed> {
  const port = 20_000 + ((process.pid * 7) % 30_000);
  const tag = String(7_000_000 + ((process.pid * 100) % 900_000) + hostile.indexOf(one));
  const { folder: job, home, git, temp, workspace } = world;
  const place: Place = { job, home, git, temp, workspace, tag, port };
  const treeish = source.write(one.files ?? { 'first.txt': 'good\n' });
  const before = await snapshot(world.folder, root);
  const tree = await ground.open(treeish);
  const result = await tree.run({ line: one.line(place), timeout: one.timeout ?? 15_000, limits });
  const report = one.report === undefined ? undefined : await tree.read(one.report, 1_000_000);
  await tree.close();
  const clean = await isClean(ground, treeish, root, one.files ?? { 'first.txt': 'good\n' });
  const seen = JSON.stringify([result, report?.kind === 'content' ? report.content.toString('latin1') : '']);
  return {
    does: one.does,
    tokens: Object.entries(world.tokens).flatMap(([name, token]) => (seen.includes(token) ? [name] : [])),
    changedOutside: [...differences(before, await snapshot(world.folder, root)), ...canaries(tag)],
    left: leftOf(tag),
    portsFree: (await isFree(port)) && (await isFree(port + 1)),
    shows: one.shows?.(result, report) ?? true,
    clean,
    result: { ...result, stdout: result.stdout.slice(0, 2000), stderr: result.stderr.slice(0, 2000), report },
  };
}

/** Nothing of the tree is left on disk, and it opens again as if nobody had been there. */
async function isClean(
  ground: ProvingGround,
  treeish: string,
  root: string,
  files: NonNullable<Hostile['files']>,
): Promise<boolean> {
  const isGone = readdirSync(root).join() === 'kept';
  const again: WorkTree = await ground.open(treeish);
  const own = Object.keys(files).length;
  // Programs of a checkout below `/tmp` are to be seen there; nothing else is.
  const { stdout } = await again.run({
    line: 'find . "$HOME" "$TMPDIR" ! -type d ! -path "*/node_modules/*" | wc -l',
    timeout: 10_000,
    limits,
  });
  const first = files['first.txt'];
  const read = first === undefined ? undefined : await again.read('first.txt', 1000);
  await again.close();
  const isSame = read === undefined || (read.kind === 'content' && read.content.toString() === first);
  return isGone && isSame && Number(stdout) === own;
}

function canaries(tag: string): readonly string[] {
  const folders = [
    '/',
    '/etc',
    '/usr/local',
    '/usr',
    '/opt',
    '/var/tmp',
    '/tmp',
    '/dev/shm',
    '/run',
    homedir(),
  ];
  const names = [`guard-${tag}`, 'guard-x'];
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((path) => existsSync(path));
}

function leftOf(tag: string): readonly string[] {
  const lines = readdirSync('/proc').flatMap((pid) => {
    try {
      return /^\d+$/.test(pid) ? [readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')] : [];
    } catch {
      return [];
    }
  });
  return lines.filter((line) => line.includes(tag));
}

async function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  return promise;
}

async function listenOn(path: string, token: string): Promise<Server> {
  const server = createServer((client) => client.end(token));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(path, resolve);
  await promise;
  return server;
}

if (process.argv[4] === '-') await main(JSON.parse(readFileSync(0, 'utf8')) as JobWorld);
else await asTheRunner();
