/** Secrets and variables. */
import type { ErrorEntry } from './entry.ts';

export const secretErrors = {
  GITHUB_SECRETS_INPUT_INVALID: {
    category: 'config',
    meaning: 'The input `secrets` is no JSON object of names and values.',
    cure: 'Pass `toJSON(secrets)` as `secrets`, or name variables under `secrets.from` of the configuration.',
  },
  GITHUB_SECRETS_VALUE_UNUSABLE: {
    category: 'config',
    meaning:
      'A value cannot be stored as a secret: it is empty, no text, or its name is not one that GitHub takes.',
    cure: 'Correct the secret, or leave it out with `exclude`.',
  },
  GITHUB_SECRETS_VALUE_MISSING: {
    category: 'config',
    meaning: 'The configuration names a value that the step was not given.',
    cure: 'Pass it in `env:` of the step or in the input `secrets`, or remove the name.',
  },
  GITHUB_SECRETS_NAME_INVALID: {
    category: 'config',
    meaning: 'The name that a secret would have is not one that the scope takes.',
    cure: 'Give it another name with `as` or `prefix`: letters, digits and underscores, no digit first, not `GITHUB_`.',
  },
  GITHUB_SECRETS_TOO_LARGE: {
    category: 'config',
    meaning: 'A value is larger than the scope takes.',
    cure: 'Shorten the value, or store it elsewhere and keep only its key as the secret.',
  },
  GITHUB_SECRETS_TOO_MANY: {
    category: 'config',
    meaning: 'The scope would hold more secrets than it can.',
    cure: 'Narrow `include`, or remove secrets that nobody uses.',
  },
  GITHUB_SECRETS_WRITTEN_TWICE: {
    category: 'config',
    meaning: 'Two rules of the configuration write the same secret; nothing is written there.',
    cure: 'Narrow one of the two with `include`, `exclude`, `as` or `repos`.',
  },
  GITHUB_SECRETS_SCOPE_NOT_FOUND: {
    category: 'not-found',
    meaning: 'The environment, Worker or project that secrets are to go to does not exist.',
    cure: 'Create it under `environments` of the configuration, or correct the name.',
  },
  GITHUB_SECRETS_REPOSITORY_NOT_FOUND: {
    category: 'not-found',
    meaning: 'A glob of repositories matches none that the token may see.',
    cure: 'Correct `repos`, or give `secrets-token` access to the repositories.',
  },
  GITHUB_SECRETS_DRIFTED: {
    category: 'conflict',
    meaning:
      'A secret was changed by something else than this action since it was last written; it is not overwritten.',
    cure: 'Look who changed it; run once with `force: true` to write the value again.',
  },
  GITHUB_SECRETS_PRUNE_UNPROVEN: {
    category: 'unsafe',
    meaning:
      '`prune: true` removes what the state proves to be ours, and a state in the cache without `state-key` proves nothing.',
    cure: 'Pass a `state-key`, keep the state on a branch, or list the names under `prune`.',
  },
  GITHUB_SECRETS_SEEN_BY_NONE: {
    category: 'config',
    meaning:
      'A secret of an organisation gets `visibility: selected` without `selected`, so no repository sees it.',
    cure: 'Name the repositories under `selected`, or in the settings of the secret.',
  },
  GITHUB_SECRETS_CHANGE_UNKNOWN: {
    category: 'config',
    meaning: 'Nothing tells whether a value has changed, so it is written in every run.',
    cure: 'Pass a `fingerprint-key`: any long random text, kept as a secret.',
  },
  GITHUB_SECRETS_KEY_ROTATED: {
    category: 'config',
    meaning: 'The key of the fingerprints is another one than before, so values were written once more.',
    cure: 'Nothing to do.',
  },
  GITHUB_SECRETS_NOT_SEEN: {
    category: 'network',
    meaning: 'What was written is not listed yet; GitHub shows it later.',
    cure: 'Nothing to do; the next run looks again.',
  },
  GITHUB_SECRETS_NOTHING_GIVEN: {
    category: 'config',
    meaning: 'The configuration says where secrets go, and the step was given no value.',
    cure: 'Pass `toJSON(secrets)` as `secrets`, or name variables under `secrets.from` and pass them in `env:`.',
  },
  GITHUB_SECRETS_REQUIRED_MISSING: {
    category: 'not-found',
    meaning: 'A required secret or variable is not there.',
    cure: 'Create it, or add its scope to what is synced.',
  },
  GITHUB_SECRETS_REQUIRED_UNREADABLE: {
    category: 'permission',
    meaning: 'Whether a required secret or variable is there could not be looked up; it may be missing.',
    cure: 'Give `secrets-token` the permission that is named.',
  },
  GITHUB_SECRETS_REQUIRED_CONFLICTING: {
    category: 'conflict',
    meaning: 'A required secret or variable is there with another value than it should have.',
    cure: 'Find out who changed it, and write it again.',
  },
  GITHUB_SECRETS_REQUIRED_STALE: {
    category: 'validation',
    meaning: 'A required secret or variable was not written for longer than it may.',
    cure: 'Rotate it.',
  },
  GITHUB_SECRETS_PUBLIC_KEY_INVALID: {
    category: 'unsafe',
    meaning:
      'The public key that secrets are sealed with is all zero or of small order, of a wrong length or not base64; nothing is sealed with it.',
    cure: 'Check what answers for GitHub: a proxy, or the server itself.',
  },
  GITHUB_SECRETS_PERMISSION_MISSING: {
    category: 'permission',
    meaning:
      "The token may not see or write the secrets or variables of a scope. The workflow's own token never may.",
    cure: "Pass a fine-grained token, or an App's, with the permission named as `secrets-token`.",
  },
  GITHUB_SECRETS_RATE_LIMIT_EXHAUSTED: {
    category: 'rate-limit',
    meaning:
      'The quota of the token is used up; the secrets that were not written are written by the next run.',
    cure: 'Run again after the time named, or pass an App token as `secrets-token`: its quota is larger.',
  },
  GITHUB_SECRETS_REFUSED: {
    category: 'validation',
    meaning: 'GitHub does not accept a secret or a variable.',
    cure: "Read GitHub's answer; a limit of the scope, or the name, is the usual reason.",
  },
} as const satisfies Record<string, ErrorEntry>;
