import type { EnvironmentSettings } from './ports.ts';

/** Settings that a plan includes or refuses together. */
interface Group {
  readonly keys: readonly (keyof EnvironmentSettings)[];
  /** The words by which GitHub's answer names them. */
  readonly named: RegExp;
  /** Left out in its turn where the answer names nothing. */
  readonly isNext: boolean;
}

/** As in the configuration. */
export type RefusedField = 'prevent-self-review' | 'reviewers' | 'wait' | 'branches';

/**
 * In the order in which plans leave them out: reviewers and wait timers of private repositories need more than
 * rules for branches do ("Deployments and environments" in GitHub's documentation), so those go last.
 */
const groups: readonly Group[] = [
  { keys: ['preventSelfReview'], named: /"?prevent_self_review"? is not a permitted key/i, isNext: false },
  { keys: ['reviewers', 'preventSelfReview'], named: /required reviewers/i, isNext: true },
  { keys: ['wait'], named: /wait timer/i, isNext: true },
  { keys: ['deploys'], named: /branch policy/i, isNext: true },
];

/**
 * Whether the plan, or an older server, is the reason of GitHub's refusal. Undefined is everything else, a fault
 * that a person must mend: an environment is never made with less protection for it.
 */
export function limitIn(says: string): Limit | undefined {
  if (/\bis not a permitted key\b/i.test(says)) return 'server';
  return /\bbilling plan\b|\bupgrade to\b/i.test(says) ? 'plan' : undefined;
}

export type Limit = 'plan' | 'server';

export interface Reduced {
  readonly settings: EnvironmentSettings;
  readonly omitted: readonly RefusedField[];
}

/** The settings, as the configuration names them. */
export const fieldOf = {
  reviewers: 'reviewers',
  wait: 'wait',
  preventSelfReview: 'prevent-self-review',
  deploys: 'branches',
} as const satisfies Record<keyof EnvironmentSettings, RefusedField>;

/**
 * The settings without those that the answer names, else without the next group. "Protected branch gate" is no
 * name: GitHub says so of reviewers and wait timers too (integrations/terraform-provider-github#1262). Undefined:
 * nothing is left that could be refused.
 */
export function reduced(settings: EnvironmentSettings, says: string): Reduced | undefined {
  const sent = groups.filter(({ keys }) => keys.some((key) => settings[key] !== undefined));
  const group = sent.find(({ named }) => named.test(says)) ?? sent.find(({ isNext }) => isNext) ?? sent[0];
  if (group === undefined) return undefined;
  const isOmitted = (key: string) => group.keys.some((one) => one === key);
  return {
    settings: Object.fromEntries(Object.entries(settings).filter(([key]) => !isOmitted(key))),
    omitted: group.keys.filter((key) => settings[key] !== undefined).map((key) => fieldOf[key]),
  };
}
