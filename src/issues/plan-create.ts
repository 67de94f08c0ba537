/** Items that a link has not got yet. */
import { type SyncError, toSyncError } from '../model/error.ts';
import type { FieldName, Fields, FieldValue, SystemName } from '../model/item.ts';
import type { LinkDecision } from '../reconcile/decision.ts';
import { own } from '../reconcile/field-hash.ts';
import { sideRule } from '../reconcile/standing.ts';
import { givenOf } from './given-values.ts';
import { itemClientId } from './identity.ts';
import { type CreateItem, changeId } from './item-change.ts';
import type { LinkIndex } from './link-index.ts';
import type { LinkMemory } from './memory.ts';
import type { Pair, PairSide } from './pair.ts';

export interface Creations {
  readonly changes: readonly CreateItem[];
  readonly errors: readonly SyncError[];
}

export function planCreates(
  pair: Pair,
  link: LinkMemory,
  { canonical }: LinkDecision,
  index: LinkIndex,
  name: string,
): Creations {
  const changes: CreateItem[] = [];
  const errors: SyncError[] = [];
  for (const side of pair.sides) {
    if (!side.creates || link.sides[side.system] !== undefined) continue;
    const wanted = wantedOf(pair, side.system, canonical);
    if (Object.keys(wanted).length === 0) continue;
    try {
      changes.push(createOf(side, wanted));
    } catch (thrown) {
      errors.push(toSyncError(thrown));
    }
  }
  return { changes, errors };

  function createOf({ system, mapping }: PairSide, wanted: Fields): CreateItem {
    const names = index.names(system);
    const fields = mapping.created(wanted, names);
    return {
      kind: 'create',
      id: changeId('create', link.id, system),
      link: link.id,
      system,
      subject: name,
      says: `create ${name} in ${system}`,
      wanted,
      given: givenOf(pair, system, wanted, (write) => mapping.native(write, names, fields)),
      fields,
      clientId: itemClientId(link.id, system),
    };
  }
}

function wantedOf({ rules }: Pair, system: SystemName, canonical: Fields): Fields {
  const wanted: [FieldName, FieldValue][] = [];
  for (const rule of rules.fields) {
    const value = own(canonical, rule.name);
    if (value !== undefined && sideRule(rule, system).writes) wanted.push([rule.name, value]);
  }
  return Object.fromEntries(wanted);
}
