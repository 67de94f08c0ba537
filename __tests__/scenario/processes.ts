/** Processes of a world that still run, wherever they stand in the tree of processes. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScenarioWorld } from './world.ts';

/** Command lines. Empty on systems without /proc. */
export function processesOf(world: ScenarioWorld): readonly string[] {
  const { root } = world.sandbox.world;
  return attempt(() => readdirSync('/proc'), [])
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const folder = attempt(() => readlinkSync(`/proc/${pid}/cwd`), '');
      return (
        folder.startsWith(root) ||
        attempt(() => readFileSync(`/proc/${pid}/environ`, 'utf8'), '').includes(root)
      );
    })
    .map((pid) => attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '').replaceAll('\0', ' '))
    .filter((command) => command !== '');
}

/** Git processes of a run that was killed end by themselves, and may push until they do. */
export async function untilNothingRuns(world: ScenarioWorld): Promise<void> {
  while (processesOf(world).length > 0) await sleep(20);
  await world.sandbox.git.idle();
}

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    // The process has ended meanwhile.
    return otherwise;
  }
}
