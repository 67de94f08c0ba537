import type { EnvironmentSettings } from './ports.ts';

/** Settings that a plan includes or refuses together, named as in the configuration. */
interface Group {
  readonly field: RefusedField;
  readonly keys: readonly (keyof EnvironmentSettings)[];
  /** The words by which GitHub's answer names them. */
  readonly named: RegExp;
}

export type RefusedField = 'prevent-self-review' | 'reviewers' | 'wait' | 'branches';

/**
 * In the order in which plans leave them out: reviewers and wait timers of private repositories need more than
 * rules for branches do ("Deployments and environments" in GitHub's documentation), so those go last.
 */
const groups: readonly Group[] = [
  {
    field: 'prevent-self-review',
    keys: ['preventSelfReview'],
    named: /"?prevent_self_review"? is not a permitted key/i,
  },
  { field: 'reviewers', keys: ['reviewers', 'preventSelfReview'], named: /required reviewers/i },
  { field: 'wait', keys: ['wait'], named: /wait timer/i },
  { field: 'branches', keys: ['deploys'], named: /(?!)/ },
];

/**
 * Whether the plan, or an older server, is the reason of GitHub's refusal. Everything else is a fault that a
 * person must mend: an environment is never made with less protection for it.
 */
export function isPlanLimit(says: string): boolean {
  return /\bbilling plan\b|\bupgrade to\b|\bis not a permitted key\b/i.test(says);
}

export interface Reduced {
  readonly settings: EnvironmentSettings;
  readonly omitted: RefusedField;
}

/**
 * The settings without those that the answer names, else without the next group. "Protected branch gate" is no
 * name: GitHub says so of reviewers and wait timers too (integrations/terraform-provider-github#1262). Undefined:
 * nothing is left that could be refused.
 */
export function reduced(settings: EnvironmentSettings, says: string): Reduced | undefined {
  const sent = groups.filter(({ keys }) => keys.some((key) => settings[key] !== undefined));
  const group =
    sent.find(({ named }) => named.test(says)) ??
    sent.find(({ field }) => field !== 'prevent-self-review') ??
    sent[0];
  if (group === undefined) return undefined;
  const kept = Object.entries(settings).filter(([key]) => !group.keys.some((one) => one === key));
  return { settings: Object.fromEntries(kept), omitted: group.field };
}
