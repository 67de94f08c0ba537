/** Linear as the world holds it: all workspaces, and the keys that open them. */
import type { World } from '../world.ts';
import type { LinearKey, LinearWorkspace } from './state.ts';

export interface LinearHost {
  /** By URL key. */
  readonly workspaces: Map<string, LinearWorkspace>;
  /** By token. */
  readonly keys: Map<string, LinearKey>;
}

const hosts = new WeakMap<World, LinearHost>();

export function linearOf(world: World): LinearHost {
  const known = hosts.get(world);
  if (known) return known;
  const made: LinearHost = { workspaces: new Map(), keys: new Map() };
  hosts.set(world, made);
  return made;
}

/** A UUID v4 that is the same in each run of a scenario. */
export function nextUuid(world: World): string {
  return `11ea0000-0000-4000-8000-${world.nextId().toString(16).padStart(12, '0')}`;
}

export function linearNow(world: World, workspace: LinearWorkspace): Date {
  return new Date(world.now().getTime() + workspace.habits.skew);
}
