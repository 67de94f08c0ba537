/** What functions of the user's say of values, asked before items are mapped and written. */
import { SyncError } from '../../model/error.ts';
import type { FieldMapping, Transformer } from '../../model/field-mapping.ts';
import type { Fields, SystemName } from '../../model/item.ts';
import type { Write } from '../../reconcile/decision.ts';
import type { TrackedItem } from '../../trackers/tracker.ts';
import type { ItemNames } from './codec.ts';
import { createSideMapping, type MappingDeps } from './side-mapping.ts';

/** Before `canonical`. Nothing is done where no field of the system is read by a function. */
export async function prepareItems(
  system: SystemName,
  deps: MappingDeps,
  items: readonly Pick<TrackedItem, 'snapshot'>[],
  names: ItemNames,
): Promise<void> {
  if (!runs(deps, (field) => field.sides.get(system)?.read)) return;
  const mapping = createSideMapping(system, { ...deps, remark: () => {} });
  await deps.codes.prepared(() => {
    for (const { snapshot } of items) mapping.canonical(snapshot, names);
  });
}

/** Before `native` and `created`. */
export async function prepareWrites(
  system: SystemName,
  deps: MappingDeps,
  writes: readonly Write[],
  created: readonly Fields[],
  names: ItemNames,
): Promise<void> {
  if (!runs(deps, (field) => field.sides.get(system)?.write)) return;
  const mapping = createSideMapping(system, { ...deps, remark: () => {} });
  await deps.codes.prepared(() => {
    for (const write of writes) mapping.native(write, names);
    for (const fields of created) attempted(() => mapping.created(fields, names));
  });
}

function runs(
  { pair }: MappingDeps,
  stepsOf: (field: FieldMapping) => readonly Transformer[] | undefined,
): boolean {
  return pair.fields.some((field) => stepsOf(field)?.some(({ kind }) => kind === 'module') ?? false);
}

/** That a new item lacks a field is told when it is made. */
function attempted(work: () => unknown): void {
  try {
    work();
  } catch (thrown) {
    if (!(thrown instanceof SyncError)) throw thrown;
  }
}
