import { type SystemKind, statesOfKind } from '../model/known-fields.ts';
import { notInPair, quotedList } from './issues-direction.ts';
import type { WrittenPair } from './issues-pair.ts';
import { strange } from './issues-value-fault.ts';
import type { FaultAt } from './mapping.ts';

const all = ['label', 'state', 'assignee', 'type', 'project', 'text'] as const;

/** What a kind cannot be filtered by. */
const unable: Partial<Readonly<Record<SystemKind, readonly (typeof all)[number][]>>> = {
  linear: ['type'],
  'github-issues': ['project'],
  'github-project': ['type', 'project'],
};

/** Filters of systems that are not in the pair, by what a system has not, or by values that it never has. */
export function filterFaults(
  { filter = {}, between }: WrittenPair,
  kinds: ReadonlyMap<string, SystemKind>,
): FaultAt[] {
  return Object.entries(filter).flatMap(([system, written]): FaultAt[] => {
    const kind = kinds.get(system);
    if (!between.includes(system) || kind === undefined) {
      return [{ ...notInPair(system, between), at: ['filter', system], on: 'key' }];
    }
    const known = all.filter((key) => !unable[kind]?.includes(key));
    const strangers = all.filter((key) => written[key] !== undefined && !known.includes(key));
    const values = statesOfKind(kind);
    const states = values === undefined ? [] : [written.state ?? []].flat();
    if (Object.values(written).every((value) => value === undefined)) {
      const cure = 'Say what items must have, such as `label: public`, or remove it.';
      return [{ what: 'is empty', cure, at: ['filter', system], on: 'key' }];
    }
    return [
      ...strangers.map((key): FaultAt => {
        const what = `is nothing that \`kind: ${kind}\` can be filtered by`;
        return {
          what,
          cure: `Filter by ${quotedList(known, 'or')}.`,
          at: ['filter', system, key],
          on: 'key',
        };
      }),
      ...states.flatMap((state, index): FaultAt[] => {
        if (values === undefined || values.includes(state.toLowerCase())) return [];
        const fault = strange(state, { system, native: 'state', kind, values });
        return [{ ...fault, at: ['filter', system, 'state', index] }];
      }),
    ];
  });
}
