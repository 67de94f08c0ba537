import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuardLevel } from '../../prove/verdict.ts';
import type { Trace } from './trace.ts';

/** The folders of one tree. On disk they lie side by side in one folder. */
export interface TreePlaces {
  /** The files. */
  readonly root: string;
  readonly home: string;
  readonly tmp: string;
}

export async function makePlaces(folder: string): Promise<TreePlaces> {
  const places = { root: join(folder, 'tree'), home: join(folder, 'home'), tmp: join(folder, 'tmp') };
  for (const place of Object.values(places)) await mkdir(place, { recursive: true });
  return places;
}

export interface Invocation {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** A way to keep foreign code in: how its commands are started, and where it sees its files. */
export interface Enclosure {
  readonly level: GuardLevel;
  /** As commands see them. */
  seen(places: TreePlaces): TreePlaces;
  /** Hands files that were just put there to whoever runs the commands. */
  handOver(places: TreePlaces): Promise<void>;
  /**
   * Starts `line`. File descriptor 3 is a file: whatever is in it when the command has ended means that the
   * guard stood before the line was run.
   */
  invoke(places: TreePlaces, line: string, processes: number, trace: Trace): Promise<Invocation>;
  /** Processes are counted by us, for the kernel does not hold this user to the limit. */
  readonly countsProcesses: boolean;
}
