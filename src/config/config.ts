import type { Finding } from '../model/finding.ts';
import type { EnvironmentRule, Requirement, SecretsRules, Services } from '../model/inventory.ts';
import type { IssueRules } from '../model/issue-rules.ts';
import type { RiskRules } from '../model/risk.ts';
import type { PullRequestRules, Sibling } from '../model/sibling.ts';
import type { ValidationRules } from '../model/validation.ts';

/** The configuration as the rest of the action sees it: every default filled in, every short form spelt out. */
export interface Config {
  readonly siblings: readonly Sibling[];
  /** Undefined: candidates are not built or tested. */
  readonly validation: ValidationRules | undefined;
  readonly risk: RiskRules;
  readonly pullRequest: PullRequestRules;
  /** Undefined: no secrets are written by rules; environments may have theirs. */
  readonly secrets: SecretsRules | undefined;
  readonly environments: readonly EnvironmentRule[];
  readonly services: Services;
  /** What `verify` asks for. */
  readonly requirements: readonly Requirement[];
  /** Undefined: no issues are kept in step. */
  readonly issues: IssueRules | undefined;
  readonly report: ReportRules;
  readonly retries: RetryRules;
}

export interface ReportRules {
  /** What makes the run fail. Empty: nothing does (`never`). */
  readonly failOn: readonly FailOn[];
}

/** `missing`: something required is not there; `drift`: something was changed outside, or has grown stale. */
export type FailOn = 'error' | 'conflict' | 'missing' | 'drift';

export interface RetryRules {
  /** Milliseconds before each retry; as many retries as pauses. */
  readonly pauses: readonly number[];
  /** Milliseconds between two writes, at least. */
  readonly pace: number;
  /** Milliseconds that a rate limit is waited for, at most. */
  readonly longestWait: number;
}

/** `findings` are remarks on a usable configuration; `problems`, in the order of the file, what makes it unusable. */
export type ParsedConfig =
  | { readonly ok: true; readonly config: Config; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly problems: readonly [Finding, ...Finding[]] };
