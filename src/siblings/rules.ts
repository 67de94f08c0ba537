import type { RiskRules } from '../model/risk.ts';
import type { PullRequestRules } from '../model/sibling.ts';
import type { ValidationRules } from '../model/validation.ts';

/** What the configuration says for all siblings together. */
export interface SiblingsRules {
  readonly pullRequest: PullRequestRules;
  readonly risk: RiskRules;
  /** Undefined: nothing is built or tested. */
  readonly validation: ValidationRules | undefined;
}
