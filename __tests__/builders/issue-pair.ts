/** A pair over trackers in memory, whose fields have the same names and values everywhere. */

import { pairId } from '../../src/issues/identity.ts';
import { noMemory, type PairMemory } from '../../src/issues/memory.ts';
import type { Scope } from '../../src/issues/observation.ts';
import type { Pair, PairSide } from '../../src/issues/pair.ts';
import type { SideMapping } from '../../src/issues/ports.ts';
import { type PairOutcome, type PairRun, syncPair } from '../../src/issues/sync-pair.ts';
import type { Fields } from '../../src/model/item.ts';
import type { FieldRule, Strategy } from '../../src/reconcile/rule.ts';
import type { MemoryTracker } from './memory-tracker.ts';

export const identity: SideMapping = {
  canonical: (native) => native,
  native: (write) => {
    const { field } = write;
    if (write.kind !== 'set') return [{ kind: write.kind, field, value: write.value }];
    return [{ kind: 'set', field, add: write.add, remove: write.remove, value: write.value }];
  },
  created: (fields) => fields,
};

const last = { kind: 'last-write-wins' } as const;

export function fieldRules(strategy: Strategy = last, sides?: FieldRule['sides']): FieldRule[] {
  const more = sides === undefined ? {} : { sides };
  return [
    { name: 'title', kind: 'value', strategy, ...more },
    { name: 'description', kind: 'text', strategy: { kind: 'merge', otherwise: last }, ...more },
    { name: 'state', kind: 'value', strategy: last, ...more },
    { name: 'labels', kind: 'set', strategy: { kind: 'merge', otherwise: last }, ...more },
  ];
}

export function pairSide(system: string, more: Partial<PairSide> = {}): PairSide {
  const open = { creates: true, ends: true, marks: true, comments: { reads: true, writes: true } };
  return { system, filter: {}, ...open, mapping: identity, ...more };
}

export function aPair(systems: readonly string[], more: Partial<Pair> = {}): Pair {
  return {
    id: pairId(systems),
    rules: { between: systems, priority: [], fields: fieldRules(), concurrentWithin: 10_000 },
    sides: systems.map((system) => pairSide(system)),
    references: [],
    keys: ['title'],
    onDelete: 'close',
    guard: { share: 0.5, always: 5 },
    escalation: undefined,
    form: 'fields',
    doubtsState: true,
    ...more,
  };
}

export interface World {
  readonly pair: Pair;
  readonly trackers: ReadonlyMap<string, MemoryTracker>;
  memory: PairMemory;
}

export function worldOf(pair: Pair, trackers: readonly MemoryTracker[]): World {
  const names = pair.rules.between;
  return {
    pair,
    trackers: new Map(trackers.map((one, index) => [names[index] ?? '', one])),
    memory: noMemory,
  };
}

export async function run(world: World, more: Partial<PairRun> = {}): Promise<PairOutcome> {
  const { pair, trackers, memory } = world;
  const scope: Scope = { kind: 'incremental' };
  const clock = () => new Date('2026-03-01T00:00:00Z');
  const signal = new AbortController().signal;
  const base = {
    pair,
    trackers,
    memory,
    scope,
    offsets: new Map(),
    isDry: false,
    signal,
    clock,
  };
  const outcome = await syncPair({ ...base, ...more });
  world.memory = outcome.memory;
  return outcome;
}

/** Fields of all items of a system, by title. */
export function held(tracker: MemoryTracker | undefined): readonly Fields[] {
  const all = [...(tracker?.items.values() ?? [])].map(({ fields }) => fields);
  return all.sort((one, other) => String(one.title).localeCompare(String(other.title)));
}
