/** Reports of issue sync as data, as a run would make them. */
import type {
  ConflictReport,
  ItemChangeReport,
  ItemReport,
  PairReport,
} from '../../src/issues/issues-report.ts';
import type { FieldValue } from '../../src/model/item.ts';
import type { SideValue } from '../../src/reconcile/decision.ts';

export const issuesServer = 'https://github.example/acme';

/** Item number `n` of a pair of Linear and GitHub. */
export function anItem(n: number, title: string, parts: Partial<ItemReport> = {}): ItemReport {
  return {
    link: n.toString(16).padStart(32, '0'),
    name: `ENG-${n} = acme/app#${n}`,
    title,
    sides: [
      { system: 'linear', name: `ENG-${n}`, url: `${issuesServer}/linear/ENG-${n}` },
      { system: 'github', name: `acme/app#${n}`, url: `${issuesServer}/app/issues/${n}` },
    ],
    status: 'updated',
    changes: [],
    conflicts: [],
    trouble: undefined,
    tries: 0,
    ...parts,
  };
}

type FieldChange = readonly [field: string, old: FieldValue, now: FieldValue];

export function aChange(
  kind: ItemChangeReport['kind'],
  system: string,
  fields: readonly FieldChange[] = [],
  parts: Partial<ItemChangeReport> = {},
): ItemChangeReport {
  return {
    kind,
    system,
    says: `${kind} in ${system}`,
    status: 'applied',
    fields: fields.map(([field, old, now]) => ({ field, old, new: now })),
    ...parts,
  };
}

/** Open, unless the parts say what was chosen. */
export function aConflict(
  field: string,
  sides: readonly (readonly [system: string, value: FieldValue, by?: string, at?: string])[],
  parts: Partial<ConflictReport> = {},
): ConflictReport {
  return {
    field,
    kind: 'divergence',
    sides: sides.map(
      ([system, value, by, at]): SideValue => ({
        system,
        value,
        change: parts.kind === 'field' ? 'unknown' : 'changed',
        ...(by !== undefined && { by }),
        ...(at !== undefined && { at }),
      }),
    ),
    chosen: undefined,
    how: 'manual',
    why: 'A person has to choose.',
    ...parts,
  };
}

export function aPairReport(items: readonly ItemReport[], parts: Partial<PairReport> = {}): PairReport {
  return {
    name: 'linear-github',
    systems: ['linear', 'github'],
    scope: 'incremental',
    failure: undefined,
    unchanged: 0,
    items,
    waiting: [],
    ...parts,
  };
}
