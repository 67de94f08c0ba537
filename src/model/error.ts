import { type ErrorCategory, type ErrorCode, errorCatalogue } from './error-catalogue.ts';
import type { Finding, Place } from './finding.ts';

export interface SyncErrorDetail {
  /** What mends it: the permission to add, the input or setting to change. Default: the catalogue's cure. */
  readonly hint?: string;
  readonly where?: Place;
  readonly cause?: unknown;
  /** What else stands in the way, told together with it. */
  readonly others?: readonly Finding[];
}

/** The one error of this project. Its message says what happened to what; its hint, how to mend it. */
export class SyncError extends Error {
  override readonly name = 'SyncError';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly where: Place | undefined;
  readonly others: readonly Finding[];

  constructor(code: ErrorCode, message: string, detail: SyncErrorDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.code = code;
    this.hint = detail.hint ?? errorCatalogue[code].cure;
    this.where = detail.where;
    this.others = detail.others ?? [];
  }

  get category(): ErrorCategory {
    return errorCatalogue[this.code].category;
  }
}

/** Any thrown value as a SyncError; what nobody foresaw becomes `INTERNAL`. */
export function toSyncError(thrown: unknown): SyncError {
  if (thrown instanceof SyncError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new SyncError('INTERNAL', message, { cause: thrown });
}

/** An error as a finding about `subject`. */
export function findingOf(
  error: SyncError,
  subject?: string,
  severity: Finding['severity'] = 'error',
): Finding {
  return {
    severity,
    code: error.code,
    what: error.message,
    cure: error.hint,
    ...(subject === undefined ? {} : { subject }),
    ...(error.where === undefined ? {} : { where: error.where }),
  };
}
