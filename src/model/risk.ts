/** What the risk is added up from. The first four have weights by default, the others when the user gives one. */
export const riskFactors = [
  'files-changed',
  'type-errors',
  'test-failures',
  'prisma',
  'lint-errors',
  'workflow-files',
  'lock-files',
  'migrations',
  'lines-changed',
  'missing-tests',
] as const;
export type RiskFactor = (typeof riskFactors)[number];

export const riskLevels = ['low', 'medium', 'high', 'critical'] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const mergeMethods = ['rebase', 'merge', 'squash'] as const;
export type MergeMethod = (typeof mergeMethods)[number];

export interface RiskRules {
  /** Undefined: nothing is ever merged by itself. */
  readonly autoMerge:
    | {
        /** The highest score that is merged. */
        readonly atMost: number;
        /** Undefined: the first that the repository allows, in the order rebase, merge, squash. */
        readonly method: MergeMethod | undefined;
      }
    | undefined;
  readonly weights: Readonly<Record<RiskFactor, number>>;
  /** The highest score of each level; what is above `high` is critical. */
  readonly levels: Readonly<Record<Exclude<RiskLevel, 'critical'>, number>>;
}
