import type { Outcome } from '../model/change.ts';
import type { AuditEvent } from './inventory-report.ts';
import type { InventoryChange } from './plan-inventory.ts';

export interface Actor {
  /** Who set off the run. */
  readonly actor: string;
  readonly runId: string;
  readonly attempt: string;
}

export interface Audit {
  readonly events: readonly AuditEvent[];
  /** Does the work of a change, and records that it was done, or refused. */
  of(change: InventoryChange, work: () => Promise<Outcome>): Promise<Outcome>;
}

/** The record of the writes of a run. */
export function createAudit(actor: Actor): Audit {
  const events: AuditEvent[] = [];
  return {
    events,
    async of(change, work) {
      const startedAt = new Date();
      const record = (status: Outcome['status']) =>
        events.push(auditEvent(change, status, actor, startedAt, new Date()));
      try {
        const outcome = await work();
        if (outcome.status === 'applied') record('applied');
        return outcome;
      } catch (error) {
        record('failed');
        throw error;
      }
    },
  };
}

/** The record of one write. */
function auditEvent(
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
