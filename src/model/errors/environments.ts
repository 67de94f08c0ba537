/** Deployment environments. */
import type { ErrorEntry } from './entry.ts';

export const environmentErrors = {
  GITHUB_ENV_REPOSITORY_NOT_FOUND: {
    category: 'not-found',
    meaning: 'The `repos` of an environment match no repository that the token may see.',
    cure: 'Correct `repos`, or give `secrets-token` access to the repositories.',
  },
  GITHUB_ENV_TWICE: {
    category: 'config',
    meaning: 'Two entries of the configuration say how one environment of one repository is to be.',
    cure: 'Narrow the `repos` of one of them; until then neither is applied there.',
  },
  GITHUB_ENV_NEARLY_NAMED: {
    category: 'config',
    meaning:
      'An environment that does not exist yet has nearly the name of another; it is created all the same.',
    cure: 'If the other was meant, correct the name, and delete what was created.',
  },
  GITHUB_ENV_REVIEWER_NOT_FOUND: {
    category: 'not-found',
    meaning:
      'A reviewer of an environment does not exist, or the token may not see it. The environment is left as it is, for without the reviewer it would be open.',
    cure: 'Correct the login, or the team as `organisation/slug`; for teams give `secrets-token` the organisation permission "Members: read".',
  },
  GITHUB_ENV_REVIEWER_REFUSED: {
    category: 'permission',
    meaning:
      'GitHub left out a reviewer who cannot read the repository, without saying so; the environment has less protection than it should.',
    cure: 'Give the reviewer access to the repository, or name another; until then nothing is put into the environment.',
  },
  GITHUB_ENV_SELF_REVIEW_ALONE: {
    category: 'config',
    meaning: '`prevent-self-review` is on for an environment that has no reviewers; GitHub refuses that.',
    cure: 'Name `reviewers`, or remove `prevent-self-review`.',
  },
  GITHUB_ENV_REFUSED: {
    category: 'validation',
    meaning: 'GitHub does not accept the settings of an environment, and it is not for the plan.',
    cure: "Read GitHub's answer; reviewers must be able to read the repository, and there may be six of them.",
  },
  GITHUB_ENV_PLAN_LIMIT: {
    category: 'permission',
    meaning:
      'The plan of the repository, or the version of the server, does not include some settings of an environment; they were left out, all else was written.',
    cure: 'Make the repository public, move to a plan that includes them, or remove them from the configuration.',
  },
  GITHUB_ENV_UNPROTECTED: {
    category: 'unsafe',
    meaning:
      'An environment is without what is to protect it, so no secret is written there; all else was written. Either the plan of the repository, or the version of the server, does not include it, or `secrets` ran without `environments`, which sets it up, or somebody took it away while the run was at work.',
    cure: 'Run `environments` before, or with, `secrets`. Where the plan is the reason, make the repository public, move to a plan that includes it, or write `unprotected: allow` at the environment.',
  },
  GITHUB_ENV_NOT_TAKEN: {
    category: 'unsafe',
    meaning:
      'GitHub accepted the settings of an environment, and its answer shows less protection than was asked for. No secret is written there.',
    cure: 'Look at the settings of the environment, and run again; if it stays so, set them by hand.',
  },
  GITHUB_ENV_RULE_NOT_FOUND: {
    category: 'not-found',
    meaning:
      'The app of a custom protection rule is not installed on the repository, or offers no such rule.',
    cure: 'Install the app on the repository, or correct its slug under `rules`.',
  },
  GITHUB_ENV_LINK_NOT_FOUND: {
    category: 'not-found',
    meaning:
      'What a secret or a variable of an environment links does not exist; the secret or variable is not written.',
    cure: 'Create the resource, or correct the value; check the project or account under `services`.',
  },
  GITHUB_ENV_LINK_SHARED: {
    category: 'unsafe',
    meaning: 'Two environments link the same resource: what one does, the other sees.',
    cure: 'Give each environment a resource of its own.',
  },
  GITHUB_ENV_SECRETS_LEFT: {
    category: 'config',
    meaning:
      'Secrets that stand under `environments` are written by that command only, and the run was asked for `secrets` without it.',
    cure: 'Run `environments` when such a value has changed, or write the secret under `secrets.also` if it rotates.',
  },
  GITHUB_ENV_PERMISSION_MISSING: {
    category: 'permission',
    meaning: "The token may not see or write environments. The workflow's own token may not write them.",
    cure: "Pass a fine-grained token, or an App's, with the permission named as `secrets-token`.",
  },
  GITHUB_ENV_RATE_LIMIT_EXHAUSTED: {
    category: 'rate-limit',
    meaning: 'The quota of the token is used up; what was not written is written by the next run.',
    cure: 'Run again after the time named, or pass an App token as `secrets-token`: its quota is larger.',
  },
} as const satisfies Record<string, ErrorEntry>;
