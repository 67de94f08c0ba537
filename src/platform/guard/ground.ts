/** Where foreign code runs: trees laid out below one folder, and a guard around every command. */
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { SyncError } from '../../model/error.ts';
import type { ProvingGround } from '../../prove/ports.ts';
import type { GuardLevel } from '../../prove/verdict.ts';
import { layOut, type TreeSource } from '../git/lay-out.ts';
import { watchRepository } from '../git/repository-watch.ts';
import { runProcess } from '../process.ts';
import { chooseEnclosure } from './choose.ts';
import { makePlaces } from './enclosure.ts';
import { foreignEnvironment, searchPath } from './environment.ts';
import { createMade } from './made.ts';
import { removeFolder } from './remove.ts';
import { createWorkTree } from './work-tree.ts';

export interface GroundOptions {
  /** A folder of its own, below `RUNNER_TEMP`; it is made. */
  readonly root: string;
  /** The job's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly source: TreeSource;
  /** Names of further environment variables that foreign code may see. */
  readonly allow?: readonly string[];
  /** Folders to hide beside those that the job's environment names. */
  readonly hidden?: readonly string[];
  /** No better level than this is tried. */
  readonly level?: GuardLevel;
  readonly signal?: AbortSignal;
}

export async function createProvingGround(options: GroundOptions): Promise<ProvingGround> {
  const { env, source, allow = [], signal } = options;
  await mkdir(join(options.root, 'kept'), { recursive: true, mode: 0o700 });
  const root = await realpath(options.root);
  const enclosure = await chooseEnclosure({ ...options, root });
  const made = createMade(join(root, 'kept'));
  /** Places are used again, so that what setup made finds itself where it was made. */
  const taken = new Set<number>();

  async function open(treeish: string) {
    let slot = 1;
    while (taken.has(slot)) slot += 1;
    taken.add(slot);
    const folder = join(root, String(slot));
    try {
      return await openIn(folder, treeish, () => taken.delete(slot));
    } catch (error) {
      await removeFolder(folder);
      taken.delete(slot);
      throw error;
    }
  }

  async function openIn(folder: string, treeish: string, closed: () => void) {
    const places = await makePlaces(folder);
    const git = { env, root, ...(signal === undefined ? {} : { signal }) };
    const files = await layOut({
      options: git,
      source,
      treeish,
      to: places.root,
      aside: join(folder, 'git'),
    });
    const seen = enclosure.seen(places);
    return createWorkTree({
      enclosure,
      folder,
      places,
      files,
      env: foreignEnvironment({ env, allow, home: seen.home, tmp: seen.tmp, root }),
      made,
      signal,
      beforeCommand,
      closed,
    });
  }

  /** In namespaces there is no way to our repository. */
  async function beforeCommand(): Promise<() => Promise<void>> {
    if (enclosure.level === 'namespaces') return async () => {};
    const check = await watchRepository(source.dir);
    return async () => {
      const touched = await check();
      if (touched.length === 0) return;
      throw new SyncError(
        'REPOSITORY_TOUCHED',
        `a command changed the action's own repository: ${touched[0]}`,
      );
    };
  }

  async function toolVersions(): Promise<string> {
    const { stdout } = await runProcess({
      file: 'node',
      args: ['--version'],
      env: { PATH: searchPath(env, root).join(':') },
      timeout: 60_000,
      maxOutput: 4096,
    }).catch(() => ({ stdout: Buffer.from('vnone') }));
    const version = stdout.toString('latin1').trim().replace(/^v/, '');
    return `node ${version} ${process.platform} ${process.arch}`;
  }

  return { guard: enclosure.level, toolVersions, open };
}
