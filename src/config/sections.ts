import type { output, ZodMiniType } from 'zod/mini';
import { _default, int, meta } from 'zod/mini';
import type { Config } from './config.ts';
import { environments, resolveEnvironments } from './environments.ts';
import { lateIssues, type WrittenIssues } from './issues-late.ts';
import { faulted, mapping } from './mapping.ts';
import type { PlaceOf } from './problem.ts';
import { pullRequest, resolvePullRequest } from './pull-request.ts';
import { report, resolveReport } from './report.ts';
import { resolveRetries, retries } from './retries.ts';
import { resolveRisk, risk } from './risk.ts';
import { sameTarget } from './same-target.ts';
import { resolveSecrets, secrets } from './secrets.ts';
import { placesTogether, serviceNeeded } from './service-needed.ts';
import { resolveServices, services } from './services.ts';
import { resolveSiblings, siblings } from './siblings.ts';
import { resolveValidation, validation } from './validation.ts';
import { resolveVerify, verify } from './verify.ts';

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

/** The whole file: each section's schema under its key. `issues`: `issuesSection`, or what loads it when it is needed. */
export function sectionsWith<Issues extends ZodMiniType<WrittenIssues>>(issues: Issues) {
  return mapping({
    version: _default(version, 1),
    siblings,
    validation,
    risk,
    'pull-request': pullRequest,
    secrets,
    environments,
    services,
    verify,
    issues,
    report,
    retries,
  }).check(
    faulted((written) => serviceNeeded(written) ?? sameTarget(written)),
    meta({ title: 'Configuration of sync-action', allOf: [placesTogether] }),
  );
}

export const sections = sectionsWith(lateIssues);

export async function resolve(written: output<typeof sections>, placeOf: PlaceOf): Promise<Config> {
  const found = resolveServices(written.services);
  return {
    siblings: resolveSiblings(written.siblings, placeOf),
    validation: resolveValidation(written.validation, placeOf),
    risk: resolveRisk(written.risk),
    pullRequest: resolvePullRequest(written['pull-request'], placeOf),
    secrets: resolveSecrets(written.secrets, found.cloudflareAccount, placeOf),
    environments: resolveEnvironments(written.environments, placeOf),
    services: found,
    requirements: resolveVerify(written.verify, placeOf),
    issues: await resolveIssues(written.issues, placeOf),
    report: resolveReport(written.report),
    retries: resolveRetries(written.retries),
  };
}

async function resolveIssues(written: WrittenIssues, placeOf: PlaceOf): Promise<Config['issues']> {
  if (written === undefined) return undefined;
  const issues = await import('./issues.ts');
  return issues.resolveIssues(written, placeOf);
}
