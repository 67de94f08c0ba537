import type { Outcome } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { findingsOfOutcomes } from '../report/changes.ts';
import { findingsOfMishaps, type Mishap, mishapOf, mishapPlace } from './mishap.ts';
import type { InventoryChange } from './plan-inventory.ts';

/** What went wrong while applying: a cause that keeps many changes back is told once. */
export function findingsOfChanges(
  changes: readonly InventoryChange[],
  outcomes: readonly Outcome[],
): readonly Finding[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const mishaps = outcomes.flatMap((outcome) => {
    const change = byId.get(outcome.change);
    return outcome.status === 'failed' && change ? [failureOf(change, outcome)] : [];
  });
  const others = outcomes.filter(({ status }) => status !== 'failed');
  return [...findingsOfMishaps(mishaps), ...findingsOfOutcomes(changes, others)];
}

function failureOf(change: InventoryChange, { error }: Extract<Outcome, { status: 'failed' }>): Mishap {
  switch (change.kind) {
    case 'secret':
    case 'secret-removal':
    case 'variable': {
      const { scope, name, where } = change.ensure;
      return mishapOf(error, mishapPlace(scope), { name, where: [where] });
    }
    case 'environment':
    case 'environment-pattern':
    case 'environment-rule': {
      const { repository, name, where } = change.ensure;
      return mishapOf(error, { subject: repository, label: name }, { where: [where] });
    }
  }
}
