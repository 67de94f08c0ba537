import type { Outcome } from '../model/change.ts';
import type { AuditEvent } from './inventory-report.ts';
import type { InventoryChange } from './plan-inventory.ts';

export interface Actor {
  /** Who set off the run. */
  readonly actor: string;
  readonly runId: string;
  readonly attempt: string;
}

/** The record of one write. */
export function auditEvent(
  change: InventoryChange,
  status: Outcome['status'],
  { actor, runId, attempt }: Actor,
  startedAt: Date,
  endedAt: Date,
): AuditEvent {
  return {
    correlation: `${runId}-${attempt}/${change.id}`,
    at: startedAt.toISOString(),
    milliseconds: endedAt.getTime() - startedAt.getTime(),
    actor,
    operation: change.kind,
    subject: change.subject,
    says: change.says,
    status,
  };
}
