import type { FieldMapping, SideMapping } from '../model/field-mapping.ts';
import type { SystemName } from '../model/item.ts';
import type { WrittenPair } from './issues-pair.ts';
import type { FaultAt } from './mapping.ts';

/** Two fields that one system would hold in one place. */
export function nativeFaults(fields: readonly FieldMapping[], written: WrittenPair['fields']): FaultAt[] {
  const seen: { readonly field: string; readonly system: SystemName; readonly side: SideMapping }[] = [];
  const faults: FaultAt[] = [];
  for (const { name, sides, direction } of fields) {
    for (const [system, side] of sides) {
      if (!direction.from.includes(system) && !direction.to.includes(system)) continue;
      const first = seen.find((one) => one.system === system && collides(one.side, side));
      if (first !== undefined) {
        const one = written[name];
        const isNamed = typeof one === 'object' && one.in !== undefined && Object.hasOwn(one.in, system);
        faults.push({
          what: `is held by \`${system}\` ${placeOf(side)}, as \`${first.field}\` is already${beginning(first.side, side)}`,
          cure: 'Remove one of the two, or give them places of their own.',
          at: ['fields', name, ...(isNamed ? ['in', system] : [])],
          on: 'key',
        });
      }
      seen.push({ field: name, system, side });
    }
  }
  return faults;
}

function placeOf({ form, native }: SideMapping): string {
  return form.kind === 'label' ? `in labels that begin with \`${form.prefix}\`` : `in \`${native}\``;
}

/** Of two prefixes that differ, the other. */
function beginning(one: SideMapping, other: SideMapping): string {
  if (one.form.kind === 'field' || other.form.kind === 'field' || one.form.prefix === other.form.prefix)
    return '';
  return ` (\`${one.form.prefix}\`)`;
}

function collides(one: SideMapping, other: SideMapping): boolean {
  if (one.form.kind === 'field' && other.form.kind === 'field') {
    return one.native.toLowerCase() === other.native.toLowerCase();
  }
  if (one.form.kind === 'field' || other.form.kind === 'field') return false;
  const [first, second] = [one.form.prefix.toLowerCase(), other.form.prefix.toLowerCase()];
  return first.startsWith(second) || second.startsWith(first);
}
