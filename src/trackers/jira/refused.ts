/** What Jira refuses, as errors that name their cure. */
import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import type { JiraRefusal } from './ports.ts';

const codes: Readonly<Record<number, ErrorCode>> = {
  403: 'JIRA_PERMISSION_MISSING',
  404: 'JIRA_NOT_FOUND',
};

/** `nameOf`: what people call the field of an id. */
export function refusedError(
  what: string,
  refusal: JiraRefusal,
  nameOf: (id: string) => string = (id) => id,
): SyncError {
  const { status, messages, fields } = refusal;
  const said = [...messages, ...Object.entries(fields).map(([id, text]) => `${nameOf(id)}: ${text}`)].join(
    ' ',
  );
  return new SyncError(
    codes[status] ?? 'JIRA_REFUSED',
    `Cannot ${what}: Jira answered ${status}, ${said || 'no reason'}`.replace(/\.?$/, '.'),
  );
}

/** Errors after which nothing else is tried: they would be the same. */
const lasting: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'JIRA_TOKEN_REJECTED',
  'JIRA_RATE_LIMIT_EXHAUSTED',
  'STOPPED',
]);

export function isLasting(error: SyncError): boolean {
  return lasting.has(error.code);
}
