import type { Outcome } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Statistics } from '../state/statistics.ts';

/** The whole run as data: the JSON report, and what summary and HTML are made from. */
export interface RunReport<Section, Inventory = unknown, Issues = unknown> {
  readonly version: 1;
  /** `owner/repo` of the target. */
  readonly repository: string;
  readonly run: {
    readonly id: string;
    readonly url: string;
    readonly startedAt: string;
    readonly milliseconds: number;
  };
  readonly dryRun: boolean;
  readonly headline: Headline;
  readonly siblings: readonly Section[];
  /** Secrets, variables, environments and their verification; undefined where none was asked for. */
  readonly inventory: Inventory | undefined;
  /** Items of issue trackers that are kept in step; undefined where none were asked for. */
  readonly issues: Issues | undefined;
  readonly changes: readonly ChangeReport[];
  readonly findings: readonly Finding[];
  readonly spent: readonly SpentReport[];
  /** Fetches and pushes. */
  readonly gitOperations: number;
  /** Trees that were built and tested in this run. */
  readonly proofs: number;
  /** What stood around the foreign code, where any was run; see `GuardLevel` of `src/prove`. */
  readonly guard: string | undefined;
  /** Undefined where there are too few to tell. */
  readonly recentRuns: RecentRuns | undefined;
}

export interface RecentRuns extends Statistics {
  /** Pull requests that are open now. Undefined: nobody looked. */
  readonly pending: number | undefined;
}

export interface Headline {
  readonly level: 'good' | 'attention' | 'failed';
  /** One line, such as `2 pull requests opened, 1 conflict needs a person`. */
  readonly says: string;
}

export interface ChangeReport {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly says: string;
  /** What became of it; `planned` where no outcome is known. */
  readonly status: Outcome['status'] | 'planned';
  /** Why it was not done, in words. */
  readonly why: string | undefined;
  readonly url: string | undefined;
}

export interface SpentReport {
  /** The input or variable that the token came from. */
  readonly token: string;
  readonly requests: number;
  readonly writes: number;
  readonly quota:
    | { readonly limit: number; readonly remaining: number; readonly resetsAt: string }
    | undefined;
}
