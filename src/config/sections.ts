import type { output } from 'zod/mini';
import { _default, int, meta } from 'zod/mini';
import type { Place } from '../model/finding.ts';
import type { Config } from './config.ts';
import { faulted, mapping } from './mapping.ts';
import type { Path } from './problem.ts';
import { pullRequest, resolvePullRequest } from './pull-request.ts';
import { report, resolveReport } from './report.ts';
import { resolveRetries, retries } from './retries.ts';
import { resolveRisk, risk } from './risk.ts';
import { resolveSiblings, siblings } from './siblings.ts';
import { resolveValidation, validation } from './validation.ts';

const version = int().check(
  faulted((value) => {
    if (value === 1) return undefined;
    return {
      what: `is ${value}; this release reads version 1`,
      cure: `Write \`version: 1\`, or use a release of the action that reads version ${value}.`,
    };
  }),
  meta({ const: 1, title: 'Version', description: 'The version of this format.' }),
);

/** The whole file: each section's schema under its key. */
export const sections = mapping({
  version: _default(version, 1),
  siblings,
  validation,
  risk,
  'pull-request': pullRequest,
  report,
  retries,
}).check(meta({ title: 'Configuration of sync-action' }));

export function resolve(written: output<typeof sections>, placeOf: (path: Path) => Place): Config {
  return {
    siblings: resolveSiblings(written.siblings, placeOf),
    validation: resolveValidation(written.validation, placeOf),
    risk: resolveRisk(written.risk),
    pullRequest: resolvePullRequest(written['pull-request'], placeOf),
    report: resolveReport(written.report),
    retries: resolveRetries(written.retries),
  };
}
