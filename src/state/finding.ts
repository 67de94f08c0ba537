import type { ErrorCode } from '../model/error-catalogue.ts';
import { errorCatalogue } from '../model/error-catalogue.ts';
import type { Finding } from '../model/finding.ts';

interface Detail {
  readonly cure?: string;
  readonly severity?: Finding['severity'];
}

/** The stored state cannot be used; the run starts from the world instead. */
export function unreadable(what: string, detail: Detail = {}): Finding {
  return about('STATE_UNREADABLE', what, { severity: 'warning', ...detail });
}

/** This run's state is not kept; the next run starts from the world. */
export function notSaved(what: string, detail: Detail = {}): Finding {
  return about('STATE_NOT_SAVED', what, { severity: 'notice', ...detail });
}

/** It was stored; before long it will not be. */
export function nearlyFull(what: string, bytes: number, most: number): Finding {
  const inMb = (count: number) => Math.round(count / 1024 / 1024);
  return about('STATE_NEARLY_FULL', `Of ${what}, ${inMb(bytes)} of ${inMb(most)} MB are taken.`, {
    severity: 'warning',
  });
}

function about(code: ErrorCode, what: string, detail: Detail & Required<Pick<Detail, 'severity'>>): Finding {
  return {
    severity: detail.severity,
    code,
    subject: 'state',
    what,
    cure: detail.cure ?? errorCatalogue[code].cure,
  };
}
