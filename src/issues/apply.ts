/** Carries out a plan: items first, then fields and marks, ends, and comments. */
import type { ChangeId } from '../model/change.ts';
import type { SyncError } from '../model/error.ts';
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { applyComments } from './apply-comments.ts';
import { applyCreates } from './apply-creates.ts';
import { applyEdits, applyEscalations } from './apply-edits.ts';
import { applyEnds } from './apply-ends.ts';
import { completeMarks } from './apply-marks.ts';
import { nothingWithdrawn, type Withdrawn, withdrawTwins } from './apply-twins.ts';
import { applyUnlabels } from './apply-unlabels.ts';
import type { Address, Addresses, Applying } from './applying.ts';
import type { ItemChange, ItemChangeKind } from './item-change.ts';
import type { LinkMemory } from './memory.ts';
import type { Pair, Trackers } from './pair.ts';
import type { Plan } from './plan.ts';
import type { Written } from './progress.ts';
import type { Result, Results } from './result.ts';
import type { Twin } from './twin.ts';

export interface Applied {
  readonly results: Results;
  readonly withdrawn: Withdrawn;
}

export async function apply(
  pair: Pair,
  { changes, links, twins: known, view }: Plan,
  trackers: Trackers,
  signal: AbortSignal,
  tell?: (written: Written) => void,
): Promise<Applied> {
  const results = new Map<ChangeId, Result>();
  const cutOff = new Map<string, SyncError>();
  const twins: Twin[] = [...known];
  const told = tell && counting(changes, tell);
  const ids: Addresses = new Map(links.map(({ memory, items }) => [memory.id, addressesOf(memory, items)]));
  const phase = async <K extends ItemChangeKind>(
    kind: K,
    carryOut: (changes: readonly Extract<ItemChange, { kind: K }>[], applying: Applying) => Promise<void>,
  ) => {
    const due = changes.filter((change): change is Extract<ItemChange, { kind: K }> => change.kind === kind);
    if (due.length === 0) return;
    await Promise.all(
      pair.sides.map(async (side) => {
        const tracker = trackers.get(side.system);
        const its = due.filter(({ system }) => system === side.system);
        if (tracker === undefined || its.length === 0) return;
        await carryOut(its, { side, tracker, ids, view, results, twins, cutOff, signal, tell: told });
      }),
    );
  };
  await phase('create', applyCreates);
  const withdrawn = signal.aborted
    ? nothingWithdrawn
    : await withdrawTwins(twins, trackers, (system) => cutOff.has(system));
  if (pair.sides.length > 2) await phase('create', completeMarks);
  await phase('edit', applyEdits);
  await phase('escalate', applyEscalations);
  await phase('unlabel', applyUnlabels);
  await phase('end', applyEnds);
  await phase('comment', applyComments);
  return { results, withdrawn };
}

/** Changes between two lines of progress, however small the portions are that they come in. */
const worthTelling = 100;

function counting(changes: Plan['changes'], tell: (written: Written) => void) {
  const begun = performance.now();
  const counts = new Map<SystemName, { done: number; told: number; total: number }>();
  for (const { system } of changes) {
    const count = counts.get(system);
    if (count === undefined) counts.set(system, { done: 0, told: 0, total: 1 });
    else count.total += 1;
  }
  return (system: SystemName, written: number) => {
    const count = counts.get(system);
    if (count === undefined) return;
    count.done += written;
    if (count.done - count.told < worthTelling) return;
    count.told = count.done;
    tell({ system, done: count.done, total: count.total, milliseconds: performance.now() - begun });
  };
}

function addressesOf(
  { sides }: LinkMemory,
  items: ReadonlyMap<SystemName, TrackedItem>,
): Map<SystemName, Address> {
  return new Map(
    Object.entries(sides).map(([system, { id }]) => {
      const url = items.get(system)?.url;
      return [system, { id, ...(url !== undefined && { url }) }];
    }),
  );
}
