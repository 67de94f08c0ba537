/** A job as a runner lays it out, with tokens where jobs have them. */
import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface JobWorld {
  readonly folder: string;
  readonly temp: string;
  readonly home: string;
  readonly workspace: string;
  /** Our own bare repositories. */
  readonly git: string;
  readonly env: Readonly<Record<string, string>>;
  /** By where it is planted. */
  readonly tokens: Readonly<Record<string, string>>;
}

const token = (place: string) => `tok_${place}_${randomBytes(12).toString('hex')}`;

export async function createJobWorld(): Promise<JobWorld> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'guard-')));
  const temp = join(folder, 'work', '_temp');
  const home = join(folder, 'home');
  const workspace = join(folder, 'work', 'app', 'app');
  const commands = join(temp, '_runner_file_commands');
  const git = join(temp, 'sync-action', 'git');
  for (const path of [commands, home, join(workspace, '.git'), git]) await mkdir(path, { recursive: true });
  const tokens = {
    environment: token('environment'),
    memory: token('memory'),
    netrc: token('netrc'),
    npmrc: token('npmrc'),
    gitconfig: token('gitconfig'),
    checkout: token('checkout'),
    temp: token('temp'),
    runner: token('runner'),
    socket: token('socket'),
  };
  await writeFile(join(home, '.netrc'), `machine example.test password ${tokens.netrc}\n`);
  await writeFile(join(home, '.npmrc'), `//example.test/:_authToken=${tokens.npmrc}\n`);
  await writeFile(join(home, '.gitconfig'), `[http]\n\textraheader = ${tokens.gitconfig}\n`);
  await writeFile(join(workspace, '.git', 'config'), `[http]\n\textraheader = ${tokens.checkout}\n`);
  await writeFile(join(temp, 'event.json'), `{"token":"${tokens.temp}"}\n`);
  await writeFile(join(folder, '.credentials'), tokens.runner);
  const files = Object.fromEntries(
    ['ENV', 'PATH', 'OUTPUT', 'STATE', 'STEP_SUMMARY'].map((name) => [
      `GITHUB_${name}`,
      join(commands, name.toLowerCase()),
    ]),
  );
  for (const path of Object.values(files)) await writeFile(path, '');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    RUNNER_TEMP: temp,
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_PATH: join(temp, 'event.json'),
    ...files,
    GITHUB_TOKEN: tokens.environment,
    INPUT_TOKEN: tokens.environment,
    'INPUT_SOURCE-TOKEN': tokens.environment,
    ACTIONS_RUNTIME_TOKEN: tokens.environment,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: tokens.environment,
    RUNNER_TRACKING_ID: tokens.environment,
    NPM_TOKEN: tokens.environment,
    SIBLING_TOKEN: tokens.environment,
  };
  return { folder, temp, home, workspace, git, env, tokens };
}

/** Contents of all files below, but for what lies in `except`. */
export async function snapshot(folder: string, except: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  async function add(path: string): Promise<void> {
    if (path === except) return;
    const seen = await lstat(path);
    if (seen.isDirectory()) for (const name of await readdir(path)) await add(join(path, name));
    else if (seen.isSymbolicLink()) found.set(path, await readlink(path));
    else if (!seen.isFile()) found.set(path, `mode ${seen.mode}`);
    else
      found.set(
        path,
        `${seen.mode} ${createHash('sha256')
          .update(await readFile(path))
          .digest('hex')}`,
      );
  }
  await add(folder);
  return found;
}

/** Paths that one has and the other has not, or has otherwise. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}
