/** Takes back what was written to a pair: looks at the items, plans, and applies along the same road as a sync. */
import type { SystemName } from '../model/item.ts';
import type { Found, TrackedItem } from '../trackers/tracker.ts';
import { apply } from './apply.ts';
import type { AuditRecord } from './audit.ts';
import { indexLinks, type LinkIndex } from './link-index.ts';
import type { ReversedLink } from './link-plan.ts';
import type { LinkMemory, PairMemory } from './memory.ts';
import type { Pair, Trackers } from './pair.ts';
import { planRollback, type Rollback } from './rollback.ts';
import type { PairOutcome } from './sync-pair.ts';
import { linksNamed } from './trail.ts';
import type { RollbackOf } from './trail-input.ts';
import { createView } from './view.ts';

export interface RollBack {
  readonly pair: Pair;
  readonly trackers: Trackers;
  readonly memory: PairMemory;
  readonly records: readonly AuditRecord[];
  readonly of: RollbackOf;
  readonly isDry: boolean;
  /** As of a sync. */
  readonly considered?: <T>(work: () => T) => Promise<T>;
  readonly signal: AbortSignal;
}

/**
 * What is remembered stays as it is: against it, what was taken back is an edit, and the next run carries it over.
 * @throws SyncError where a system cannot be read; then nothing was written
 */
export async function rollBackPair(run: RollBack): Promise<PairOutcome> {
  const { pair, trackers, memory, isDry, signal, considered = async (work) => work() } = run;
  const index = indexLinks(memory.links);
  const records = askedRecords(run.records, run.of).filter((record) => record.pair === pair.id);
  const found = await itemsOf(records, trackers);
  const now = (system: SystemName, id: string, link: string): Found | undefined => {
    const item = found.get(system)?.get(id);
    if (item === undefined || typeof item === 'string') return item;
    const isOne =
      item.mark?.link === link || [id, item.id].some((one) => index.linkOf(system, one)?.id === link);
    return isOne ? item : undefined;
  };
  const names = new Map(run.records.map(({ link, linked }) => [link, linked.split(' = ')[0]]));
  const plan = await considered(() => {
    const view = createView(pair, index);
    const { changes, findings } = planRollback({ pair, records, now, view, names: index.names });
    const links = reversed(changes, found, index);
    const nameOf = (link: string) => names.get(link);
    const { cursors } = memory;
    return { links, changes, findings, twins: [], unchanged: 0, cursors, isWhole: true, view, nameOf };
  });
  const { results } = isDry ? { results: new Map() } : await apply(pair, plan, trackers, signal);
  const answers = { choices: [], findings: [], lines: { named: new Set<never>(), met: new Set<never>() } };
  return { scope: 'item', plan, results, memory, answers };
}

/** Of all pairs. */
export function askedRecords(records: readonly AuditRecord[], of: RollbackOf): readonly AuditRecord[] {
  if (of.kind === 'run') return records.filter(({ run }) => run === of.run || run.startsWith(`${of.run}-`));
  const links = linksNamed(records, of.item);
  return records.filter(({ link, time }) => links.has(link) && Date.parse(time) >= of.since.getTime());
}

async function itemsOf(
  records: readonly AuditRecord[],
  trackers: Trackers,
): Promise<ReadonlyMap<SystemName, ReadonlyMap<string, Found>>> {
  const read = [...trackers].map(async ([system, tracker]) => {
    const of = records.filter((record) => record.system === system && record.kind === 'edit');
    const ids = [...new Set(of.flatMap(({ item }) => item ?? []))];
    return [system, ids.length === 0 ? new Map<string, Found>() : await tracker.get(ids)] as const;
  });
  return new Map(await Promise.all(read));
}

function reversed(
  changes: Rollback['changes'],
  found: ReadonlyMap<SystemName, ReadonlyMap<string, Found>>,
  { byId }: LinkIndex,
): readonly ReversedLink[] {
  // By their own ids: some have moved since.
  const byOwnId = new Map([...found].map(([system, its]) => [system, itemsById(its.values())]));
  return [...Map.groupBy(changes, ({ link }) => link)].map(([id, its]): ReversedLink => {
    const memory: LinkMemory = byId.get(id) ?? { id, sides: {}, conflicts: [], choices: [] };
    const items = its.flatMap(({ system, item }) => {
      const now = byOwnId.get(system)?.get(item);
      return now === undefined ? [] : [[system, now] as const];
    });
    const name = items.map(([, one]) => one.name).join(' = ');
    return { kind: 'reversed', memory, name, items: new Map(items), changes: its };
  });
}

function itemsById(found: Iterable<Found>): ReadonlyMap<string, TrackedItem> {
  return new Map([...found].flatMap((one) => (typeof one === 'object' ? [[one.id, one] as const] : [])));
}
