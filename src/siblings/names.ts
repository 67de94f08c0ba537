import { type RiskLevel, riskLevels } from '../model/risk.ts';
import type { Sibling } from '../model/sibling.ts';

/** Where the picks of a sibling's branch go in the target. */
export function syncBranch(repo: string, branch: string): string {
  return `sync/${repo}/${branch}`;
}

/** GitHub takes label names of at most 50 characters. */
const labelLimit = 50;

/** `source:ui-kit` for `acme/ui-kit`. */
export function sourceLabel(repo: string): string {
  return `source:${repo.slice(repo.indexOf('/') + 1)}`.slice(0, labelLimit);
}

function riskLabel(level: RiskLevel): string {
  return `risk:${level}`;
}

/** Of these a pull request has one, which follows its risk. */
export const riskLabels: readonly string[] = riskLevels.map(riskLabel);

/** All labels of this sibling's pull request. */
export function labelsOf(sibling: Sibling, labels: readonly string[], level: RiskLevel): readonly string[] {
  return [...labels, sourceLabel(sibling.repo), riskLabel(level)];
}
