import type { SystemKind } from '../model/known-fields.ts';
import { labelClashes } from './issues-label-clash.ts';
import type { WrittenPair } from './issues-pair.ts';
import { again, isNoSystem, pairFaults, unknownSystem } from './issues-pair-fault.ts';
import type { WrittenSystem } from './issues-system.ts';
import { sharedAccount } from './issues-users.ts';
import type { FaultAt } from './mapping.ts';

interface Written {
  readonly systems: Readonly<Record<string, WrittenSystem>>;
  readonly priority: readonly string[];
  readonly users: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly pairs: readonly WrittenPair[];
}

/** All that is wrong with a section whose keys are right. */
export function issuesFaults(written: Written): FaultAt[] {
  const names = Object.keys(written.systems);
  const kinds = new Map<string, SystemKind>(
    names.map((name) => [name, written.systems[name]?.kind ?? 'module']),
  );
  const account = sharedAccount(written.users);
  const faults = [
    ...samePlaces(written.systems),
    ...priorityFaults(written.priority, names),
    ...Object.entries(written.users).flatMap(([user, at]) => {
      return Object.keys(at)
        .filter((name) => !names.includes(name))
        .map((name): FaultAt => ({ ...unknownSystem(name, names), at: ['users', user, name], on: 'key' }));
    }),
    ...(account === undefined ? [] : [{ ...account, at: ['users', ...(account.at ?? [])] }]),
    ...written.pairs.flatMap((pair, index) => {
      return pairFaults(pair, kinds).map((fault) => ({
        ...fault,
        at: ['pairs', index, ...(fault.at ?? [])],
      }));
    }),
    ...samePairs(written.pairs),
  ];
  return faults.length > 0 ? once(faults) : labelClashes(written.pairs, kinds);
}

/** A system that is called otherwise under `systems` is missed wherever it is named. */
function once(faults: readonly FaultAt[]): FaultAt[] {
  const missed = Map.groupBy(
    faults.filter(({ what }) => what.endsWith(isNoSystem)),
    ({ what }) => what,
  );
  return faults.flatMap((fault) => {
    const [first, ...others] = missed.get(fault.what) ?? [fault];
    if (fault !== first) return [];
    const [more, does] = others.length === 1 ? ['one', 'does'] : [others.length, 'do'];
    return others.length === 0 ? [fault] : [{ ...fault, what: `${fault.what}, as ${more} more ${does}` }];
  });
}

function priorityFaults(priority: readonly string[], names: readonly string[]): FaultAt[] {
  return priority.flatMap((name, index): FaultAt[] => {
    if (!names.includes(name)) return [{ ...unknownSystem(name, names), at: ['priority', index] }];
    if (priority.indexOf(name) === index) return [];
    return [{ what: `names \`${name}\` a second time`, cure: 'Remove it.', at: ['priority', index] }];
  });
}

/** An item would be in step with itself. */
function samePlaces(systems: Written['systems']): FaultAt[] {
  const seen = new Map<string, string>();
  return Object.entries(systems).flatMap(([name, system]): FaultAt[] => {
    const { kind, team, project, url, repo, owner, number, module } = system;
    const twin = [...seen.values()].find((one) => one.toLowerCase() === name.toLowerCase());
    if (twin !== undefined) return [{ ...again(twin), at: ['systems', name] }];
    const place = JSON.stringify([kind, team, project, url, repo, owner, number, module, system.options]);
    const first = seen.get(place.toLowerCase());
    seen.set(place.toLowerCase(), name);
    if (first === undefined) return [];
    const cure = 'Remove one of the two.';
    return [{ what: `is the same place as \`${first}\``, cure, at: ['systems', name], on: 'key' }];
  });
}

export function pairName({ name, between }: Pick<WrittenPair, 'name' | 'between'>): string {
  return name ?? between.join('-');
}

/** Two pairs that would each take the same items, or that would be remembered under one name. */
function samePairs(pairs: readonly WrittenPair[]): FaultAt[] {
  return pairs.flatMap((pair, index): FaultAt[] => {
    const before = pairs.slice(0, index);
    const at = ['pairs', index];
    const twin = before.find(
      (one) => systemsOf(one) === systemsOf(pair) && filtersOf(one) === filtersOf(pair),
    );
    if (twin !== undefined) {
      const what = `has the same systems as the pair \`${pairName(twin)}\` before it, and no other filters, so it would get no issue`;
      return [{ what, cure: 'Join the two, or give each a `filter` of its own.', at }];
    }
    if (!before.some((one) => pairName(one) === pairName(pair))) return [];
    const what = `has the name \`${pairName(pair)}\`, as the pair before it`;
    return [{ what, cure: 'Give each pair a `name` of its own.', at }];
  });
}

function systemsOf({ between }: WrittenPair): string {
  return between.toSorted().join('\n');
}

/** The same text for filters that take the same items. */
function filtersOf({ filter = {}, between }: WrittenPair): string {
  const parts = between.flatMap((system) => {
    return Object.entries(filter[system] ?? {}).map(([key, value]) => {
      const values = [value ?? []].flat().map((one) => one.toLowerCase());
      return JSON.stringify([system, key, values.toSorted()]);
    });
  });
  return parts.toSorted().join('\n');
}
