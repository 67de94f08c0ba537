import { type ErrorCode, errorCatalogue } from '../model/error-catalogue.ts';
import type { Finding } from '../model/finding.ts';

/** What a run of item sync is to tell a person, by the gravity of its code. */
const severities: Partial<Readonly<Record<ErrorCode, Finding['severity']>>> = {
  ISSUES_SIDE_REFUSED: 'error',
  ISSUES_WITHOUT_HISTORY: 'notice',
  ISSUES_COMMENT_OVERRULED: 'notice',
  ISSUES_NOT_ENDED: 'notice',
  ISSUES_RESTRICTED: 'notice',
  ISSUES_PAIRS_OVERLAP: 'notice',
};

export function plainFinding(code: ErrorCode, subject: string | undefined, what: string): Finding {
  return {
    severity: severities[code] ?? 'warning',
    code,
    what,
    cure: errorCatalogue[code].cure,
    ...(subject !== undefined && { subject }),
  };
}
