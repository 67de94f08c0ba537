/** The best enclosure that this machine offers: tried, not guessed, for kernels refuse in many ways. */
import { join } from 'node:path';
import type { GuardLevel } from '../../prove/verdict.ts';
import { startCommand } from './command.ts';
import { type Enclosure, makePlaces } from './enclosure.ts';
import { createNamespaces } from './namespaces.ts';
import { createProcessLevel } from './process-level.ts';
import { removeFolder } from './remove.ts';
import { viewOf } from './view.ts';

export interface ChooseInput {
  /** The guard's own folder. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly hidden?: readonly string[];
  readonly level?: GuardLevel;
}

export async function chooseEnclosure(input: ChooseInput): Promise<Enclosure> {
  const lower = await createProcessLevel();
  if (input.level === 'process' || process.platform !== 'linux') return lower;
  const upper = await createNamespaces(await viewOf({ hidden: [], ...input }));
  return upper !== undefined && (await stands(upper, input.root)) ? upper : lower;
}

/** Runs a command that does nothing in it. */
async function stands(enclosure: Enclosure, root: string): Promise<boolean> {
  const folder = join(root, 'probe');
  const places = await makePlaces(folder);
  try {
    await enclosure.handOver(places);
    const { result } = await startCommand({
      enclosure,
      folder,
      places,
      env: { PATH: '/usr/bin:/bin' },
      // A process of its own beside it, or the line would tell nothing about limits.
      command: { line: ': >there && true | true', timeout: 30_000, limits },
      size: 0,
      signal: undefined,
    });
    return (await result).code === 0;
  } catch {
    return false;
  } finally {
    await removeFolder(folder);
  }
}

const limits = { output: 65_536, processes: 64, disk: 1024 * 1024 };
