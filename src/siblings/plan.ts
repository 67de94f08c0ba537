import { findingOf } from '../model/error.ts';
import type { ErrorCategory } from '../model/error-catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { SiblingChange } from './change.ts';
import { findingsOf } from './findings.ts';
import type { Observation, Observed } from './observation.ts';
import { closeIfOpen } from './plan-close.ts';
import { rememberedMerge } from './plan-merge.ts';
import { offered } from './plan-offer.ts';
import type { SiblingsRules } from './rules.ts';
import { standingConflicts } from './standing-conflicts.ts';
import { targetBroken } from './target-broken.ts';

export interface SiblingsPlan {
  readonly changes: readonly SiblingChange[];
  readonly findings: readonly Finding[];
}

/**
 * What has to be written so that the world is as the observation says it should be. Pure.
 * `dryRun` only words the findings: what is planned cannot be pointed to.
 */
export function plan(observed: Observed, rules: SiblingsRules, dryRun = false): SiblingsPlan {
  const changes: SiblingChange[] = [];
  const findings: Finding[] = [];
  for (const observation of observed.siblings) {
    findings.push(...observation.findings);
    switch (observation.status) {
      case 'failed':
        findings.push(failureOf(observation));
        break;
      case 'idle':
        findings.push(...standingConflicts(observation));
        changes.push(...rememberedMerge(observation, observed));
        break;
      case 'nothing':
        changes.push(
          ...closeIfOpen(
            observation,
            'The sibling no longer has anything that this pull request would bring.',
          ),
        );
        break;
      case 'integrated':
        findings.push(...findingsOf(observation, dryRun));
        changes.push(...offered(observation, observed, rules));
    }
  }
  findings.push(...targetBroken(observed));
  return { changes: withoutDuplicates(changes), findings };
}

const ownCategories: ReadonlySet<ErrorCategory> = new Set(['network', 'rate-limit', 'internal']);

/** A failed sibling, pointing at its line of the configuration unless the cause lies elsewhere. */
function failureOf({ error, subject, sibling }: Extract<Observation, { status: 'failed' }>): Finding {
  const finding = findingOf(error, subject);
  return finding.where || ownCategories.has(error.category) ? finding : { ...finding, where: sibling.where };
}

/** A label that several siblings need is created once. */
function withoutDuplicates(changes: readonly SiblingChange[]): readonly SiblingChange[] {
  return changes.filter(({ id }, index) => changes.findIndex((other) => other.id === id) === index);
}
