import type { Finding } from '../model/finding.ts';
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
  readonly report: ReportRules;
  readonly retries: RetryRules;
}

export interface ReportRules {
  /** What makes the run fail. Empty: nothing does (`never`). */
  readonly failOn: readonly FailOn[];
}

export type FailOn = 'error' | 'conflict';

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
