/** Parents and relations whose item is gone on a side: the tracker has dropped them there, and no person has. */
import type { FieldValue, SystemName } from '../model/item.ts';
import { own } from '../reconcile/field-hash.ts';
import type { Side } from '../reconcile/link.ts';
import { elementsOf, isEmpty } from '../reconcile/same.ts';
import type { LinkIndex } from './link-index.ts';
import { isItem, nowOf, type SideSeen } from './observation.ts';
import type { Pair } from './pair.ts';

type Held = Pick<Side, 'system' | 'now'>;

export interface Reference {
  readonly system: SystemName;
  /** The link that others lead to and this side does not. */
  readonly to: string;
}

/** Of the values of one field, as they are now. */
function lackingIn(system: SystemName, value: FieldValue, field: string, sides: readonly Held[]): string[] {
  const isSet = typeof value === 'object' && value !== null;
  if (!isSet && !isEmpty(value)) return [];
  const others = sides.flatMap((side) => (side.system === system ? [] : [own(side.now.fields, field)]));
  const led = others.flatMap((other) => (other === undefined || other === null ? [] : elementsOf(other)));
  return [...new Set(led)].filter((link) => !isSet || !value.includes(link));
}

/** Before anybody takes that for an edit, it is to be known whether the items are still there. */
export function referencesLacking({ references }: Pair, sides: readonly Held[]): readonly Reference[] {
  return sides.flatMap(({ system, now }) =>
    references.flatMap((field) => {
      const value = own(now.fields, field);
      if (value === undefined) return [];
      return lackingIn(system, value, field, sides).map((to) => ({ system, to }));
    }),
  );
}

/** The sides as if what is gone were led to still, so that nothing is taken away elsewhere, and nothing written there. */
export function withLostReferences(
  { references }: Pair,
  sides: readonly Side[],
  index: LinkIndex,
  seen: ReadonlyMap<SystemName, SideSeen>,
): readonly Side[] {
  if (references.length === 0) return sides;
  return sides.map((side) => {
    const { system, now } = side;
    const kept = references.flatMap((field) => {
      const value = own(now.fields, field);
      if (value === undefined) return [];
      const lost = lackingIn(system, value, field, sides).filter((link) => isLost(link, system));
      const [first] = lost;
      if (first === undefined) return [];
      const isSet = typeof value === 'object' && value !== null;
      return [[field, isSet ? [...value, ...lost] : first] as const];
    });
    if (kept.length === 0) return side;
    return { ...side, now: { ...now, fields: { ...now.fields, ...Object.fromEntries(kept) } } };
  });

  function isLost(link: string, system: SystemName): boolean {
    const memory = index.byId.get(link);
    const side = memory?.sides[system];
    if (memory === undefined || side === undefined) return false;
    if (side.gone || memory.ended?.gone.includes(system)) return true;
    const now = nowOf(seen.get(system), side.id);
    return isItem(now) ? now.presence !== 'present' : now !== 'unseen';
  }
}
