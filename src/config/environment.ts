import type { output } from 'zod/mini';
import { boolean, literal, meta, number, optional, union } from 'zod/mini';
import type { EnvironmentRule } from '../model/inventory.ts';
import { deployKeys, deploysFault, deploysOf, deploysTogether } from './deploys.ts';
import { environmentSecrets, environmentVariables, secretsOf, variablesOf } from './environment-values.ts';
import { written as has, where } from './keys-together.ts';
import { line } from './line.ts';
import { longSpan, minutesOf } from './long-span.ts';
import { type FaultAt, faulted, mapping } from './mapping.ts';
import { listed, oneOrMany } from './one-or-many.ts';
import { onOneLine, type Path, type PlaceOf } from './problem.ts';
import { reviewer } from './pull-request.ts';
import { repositories } from './repositories.ts';

/** GitHub's own limits. */
const mostReviewers = 6;
const longestWaitDays = 30;

export function reviewers(least: number) {
  return oneOrMany(reviewer, { least, most: mostReviewers }).check(
    meta({
      description: `Who must approve a deployment, one of them: logins, or teams as \`org/team\`; at most ${mostReviewers}.`,
      examples: [['octocat', 'acme/leads']],
    }),
  );
}

export const otherRepositories = optional(
  repositories({ description: 'Other repositories that get the environment. Default: this one.' }),
);

const none = number().check(
  faulted((value) => {
    if (value === 0) return undefined;
    return {
      what: `is ${value}, without a unit`,
      cure: `Write \`${Math.abs(value)}m\` if it means minutes.`,
    };
  }),
  meta({ const: 0, description: 'No wait.' }),
);

export const environment = mapping({
  repos: otherRepositories,
  reviewers: optional(reviewers(0)),
  wait: optional(
    union([
      longSpan({
        description: 'A span in whole minutes: `10m`, `12h`, `3 days`.',
        longest: longestWaitDays,
        units: ['m', 'h'],
      }),
      none,
    ]),
  ).check(
    meta({
      description: `How long a deployment waits, at most ${longestWaitDays} days; \`0\` for not at all. Default: left as it is.`,
      examples: ['10m'],
    }),
  ),
  'prevent-self-review': optional(boolean()).check(
    meta({ description: 'Whether who started a deployment may not approve it. Default: left as it is.' }),
  ),
  ...deployKeys,
  rules: optional(
    oneOrMany(
      line({
        description: 'The slug of an app that offers a deployment protection rule.',
        most: 100,
        pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/u,
        fault: (text) => {
          if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/u.test(text)) return undefined;
          return {
            what: `is \`${onOneLine(text)}\`, which is not the slug of an app`,
            cure: 'Write the last part of the address of its page: `github.com/apps/deploy-gate`.',
          };
        },
      }),
      { most: 6 },
    ),
  ).check(
    meta({
      description: 'Apps whose custom protection rules are on. Default: left as they are.',
      examples: [['deploy-gate']],
    }),
  ),
  unprotected: optional(literal('allow')).check(
    meta({
      description:
        '`allow`: its secrets are written also where the plan of the repository does not include what protects them. Default: they are not, and that is an error.',
    }),
  ),
  secrets: optional(environmentSecrets),
  variables: optional(environmentVariables),
}).check(
  faulted((written) => deploysFault(written) ?? aloneFault(written)),
  meta({
    title: 'An environment',
    allOf: [
      deploysTogether,
      where(has('reviewers', { maxItems: 0, type: 'array' }), {
        properties: { 'prevent-self-review': { const: false } },
      }),
    ],
  }),
);

interface WrittenReview {
  readonly reviewers?: string | readonly string[] | undefined;
  readonly 'prevent-self-review'?: boolean | undefined;
}

/** Where no reviewers are written, those that are there stay; only the run can tell then. */
function aloneFault(written: WrittenReview): FaultAt | undefined {
  if (!written['prevent-self-review'] || written.reviewers?.length !== 0) return undefined;
  return {
    what: 'needs reviewers, and there are none',
    cure: 'List `reviewers`, or remove it.',
    at: ['prevent-self-review'],
    on: 'key',
  };
}

export type WrittenEnvironment = output<typeof environment>;

/** `above`: the path of the environment. */
export function resolveEnvironment(
  name: string,
  written: WrittenEnvironment,
  above: Path,
  placeOf: PlaceOf,
): EnvironmentRule {
  const { repos, reviewers: asked, wait, rules } = written;
  return {
    name,
    repositories: repos === undefined ? undefined : listed(repos),
    reviewers: asked === undefined ? undefined : distinct(listed(asked)),
    wait: typeof wait === 'string' ? minutesOf(wait) : wait,
    preventSelfReview: written['prevent-self-review'],
    deploys: deploysOf(written),
    rules: rules === undefined ? undefined : distinct(listed(rules)),
    mayBeUnprotected: written.unprotected === 'allow',
    secrets: written.secrets ? secretsOf(written.secrets, [...above, 'secrets'], placeOf) : [],
    variables: written.variables ? variablesOf(written.variables, [...above, 'variables'], placeOf) : [],
    where: placeOf(above, typeof above.at(-1) === 'number' ? 'value' : 'key'),
  };
}

/** GitHub does not tell cases apart in any of these names. */
function distinct(names: readonly string[]): readonly string[] {
  const keys = names.map((name) => name.toLowerCase());
  return names.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
