/** Numbers of items, which tell where one has gone whose id leads nowhere any more. */
import type { SystemName } from '../model/item.ts';
import type { LinkPlan } from './link-plan.ts';
import type { LinkMemory, SideMemory } from './memory.ts';
import type { Results } from './result.ts';

/** One that has moved keeps the number that it had at home. */
export function withNumbers(after: LinkMemory, plan: LinkPlan, results: Results): LinkMemory {
  const sides: Record<SystemName, SideMemory> = {};
  for (const [system, side] of Object.entries(after.sides)) {
    const made = plan.changes.find((change) => change.kind === 'create' && change.system === system);
    const item = plan.items.get(system) ?? (made && results.get(made.id)?.item);
    const number = item?.number ?? plan.memory.sides[system]?.number;
    sides[system] = number === undefined || side.gone ? side : { ...side, number };
  }
  return { ...after, sides };
}
