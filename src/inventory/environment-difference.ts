import { bare, type EnvironmentShape, isSameField } from './environment-settings.ts';
import type { BranchPattern } from './ports.ts';

/** One field of an environment, as it was and as it is to be, for people; named as in the configuration. */
export interface Difference {
  readonly field: DifferingField;
  /** Undefined: the environment, or the variable, is new. */
  readonly from: string | undefined;
  readonly to: string;
}

export type DifferingField =
  | 'reviewers'
  | 'wait'
  | 'prevent-self-review'
  | 'branches'
  | 'rules'
  | `variables.${string}`;

/** An environment with its lists; what nobody asked about is empty. */
export interface FullShape {
  readonly shape: EnvironmentShape;
  readonly patterns: readonly Omit<BranchPattern, 'id'>[];
  readonly rules: readonly string[];
}

/** Of a new environment only what is not GitHub's default is told. */
export function differencesBetween(current: FullShape | undefined, wanted: FullShape): readonly Difference[] {
  const before = current ?? { shape: bare, patterns: [], rules: [] };
  const told = [
    {
      field: 'reviewers',
      isSame: isSameField('reviewers', before.shape, wanted.shape),
      says: ({ shape }: FullShape) => listed(shape.reviewers.map(({ name }) => name)),
    },
    {
      field: 'wait',
      isSame: isSameField('wait', before.shape, wanted.shape),
      says: ({ shape }: FullShape) => (shape.wait === 0 ? 'none' : minutes(shape.wait)),
    },
    {
      field: 'prevent-self-review',
      isSame: isSameField('preventSelfReview', before.shape, wanted.shape),
      says: ({ shape }: FullShape) => (shape.preventSelfReview ? 'on' : 'off'),
    },
    {
      field: 'branches',
      isSame: saysDeploys(before) === saysDeploys(wanted),
      says: saysDeploys,
    },
    {
      field: 'rules',
      isSame: saysRules(before) === saysRules(wanted),
      says: saysRules,
    },
  ] as const;
  return told
    .filter(({ isSame }) => !isSame)
    .map(({ field, says }) => ({ field, from: current && says(current), to: says(wanted) }));
}

/** `10 minutes`, `2 hours`, `1 day`. */
function minutes(count: number): string {
  for (const [unit, size] of [
    ['day', 1440],
    ['hour', 60],
  ] as const) {
    if (count % size === 0) return `${count / size} ${unit}${count === size ? '' : 's'}`;
  }
  return `${count} minute${count === 1 ? '' : 's'}`;
}

function saysDeploys({ shape, patterns }: FullShape): string {
  switch (shape.deploys) {
    case 'any':
      return 'any';
    case 'protected':
      return 'protected branches';
    case 'patterns':
      return listed(patterns.map(({ name, type }) => (type === 'tag' ? `tag ${name}` : name)).sort());
  }
}

function saysRules({ rules }: FullShape): string {
  return listed(rules.map((app) => app.toLowerCase()).sort());
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
