import type { Outcome } from '../model/change.ts';
import type { EnvironmentReport } from './environment-report.ts';

/** Secrets, variables, environments and their verification, as data without a value. */
export interface InventoryReport {
  /** One for each secret and each scope that it is, or could be, in. */
  readonly cells: readonly SecretCell[];
  readonly environments: readonly EnvironmentReport[];
  /** Each write of this run that was made or refused, in order; what was not begun is in `changes`. */
  readonly audit: readonly AuditEvent[];
  /** Undefined: nothing was to be verified. */
  readonly verification: VerificationReport | undefined;
}

export interface SecretCell {
  readonly name: string;
  /** `acme/app`, an organisation, a Worker. */
  readonly subject: string;
  /** `Codespaces`, `production`. */
  readonly scope: string;
  readonly status: SecretStatus;
  /** In words; undefined where the status says it all. */
  readonly why: string | undefined;
  /** ISO 8601; undefined where it is not there, or the vendor does not tell. */
  readonly lastWritten: string | undefined;
}

/** `source`: the secret that the others are copied from. `kept`: it was there, and the rule only adds. */
export const secretStatuses = [
  'failed',
  'missing',
  'drifted',
  'planned',
  'to remove',
  'written',
  'removed',
  'in sync',
  'kept',
  'source',
  'excluded',
] as const;
export type SecretStatus = (typeof secretStatuses)[number];

/** One write: who did what, when, never with which value. */
export interface AuditEvent {
  /** Of the run and the change: `9000001-1/secret:…`, the same in `changes`. */
  readonly correlation: string;
  /** When it was begun; ISO 8601. */
  readonly at: string;
  readonly milliseconds: number;
  /** The login of who set off the run. */
  readonly actor: string;
  /** The kind of the change: `secret`, `secret-removal`, `environment`, `variable`, … */
  readonly operation: string;
  /** `acme/app: Codespaces`. */
  readonly subject: string;
  /** What was done, with the name of the secret and without its value. */
  readonly says: string;
  readonly status: Outcome['status'];
}

export interface VerificationReport {
  /** ISO 8601; earlier than the run where the result was kept. */
  readonly at: string;
  readonly rows: readonly RequirementRow[];
}

export interface RequirementRow {
  readonly kind: 'secret' | 'variable';
  readonly name: string;
  readonly subject: string;
  readonly scope: string;
  /** `unreadable`: the scope could not be looked into, so it may be missing. */
  readonly verdict: 'valid' | 'conflicting' | 'stale' | 'unreadable' | 'missing';
  /** What is said of it: `is missing in production of acme/app`. */
  readonly what: string;
  /** What mends it; empty where it is valid. */
  readonly cure: string;
  readonly lastWritten: string | undefined;
}
