/**
 * Every code that a finding or an error can carry, with its category, its meaning and the usual cure.
 * `docs/errors.md` is generated from this table (`npm run docs`).
 */
export type ErrorCategory =
  | 'config'
  | 'auth'
  | 'permission'
  | 'not-found'
  | 'rate-limit'
  | 'network'
  | 'conflict'
  | 'validation'
  | 'unsafe'
  | 'internal';

interface Entry {
  readonly category: ErrorCategory;
  readonly meaning: string;
  readonly cure: string;
}

export const errorCatalogue = {
  INPUT_INVALID: {
    category: 'config',
    meaning: 'An input of the action has a value that it cannot use, or is missing.',
    cure: 'Correct the input under `with:` in the workflow.',
  },
  CONFIG_MISSING: {
    category: 'config',
    meaning: 'The configuration file does not exist.',
    cure: 'Create `.github/sync.yml`, or name another file with the `config` input.',
  },
  CONFIG_UNREADABLE: {
    category: 'config',
    meaning: 'The configuration file is not YAML that can be used: a syntax error, too large, or not text.',
    cure: 'Correct the file at the line named.',
  },
  CONFIG_INVALID: {
    category: 'config',
    meaning: 'The configuration has an unknown key, a wrong type or a value out of range.',
    cure: 'Correct the value at the line named.',
  },
  TOKEN_REJECTED: {
    category: 'auth',
    meaning: 'GitHub does not accept the token: it is wrong, expired or revoked.',
    cure: 'Store a valid token in the secret that the workflow passes, and run again.',
  },
  PERMISSION_MISSING: {
    category: 'permission',
    meaning: 'The token lacks a permission that the request needs.',
    cure: 'Add the permission named to the token, or to `permissions:` in the workflow.',
  },
  PULL_REQUESTS_FORBIDDEN: {
    category: 'permission',
    meaning: 'The repository does not allow GitHub Actions to create pull requests.',
    cure: 'Enable Settings → Actions → General → "Allow GitHub Actions to create and approve pull requests", or pass an App token as `token`.',
  },
  WORKFLOWS_FORBIDDEN: {
    category: 'permission',
    meaning: 'The token may not change files under `.github/workflows`.',
    cure: 'Remove the opt-in for workflow files, or use a token with the `workflows` permission.',
  },
  TARGET_PROTECTED: {
    category: 'permission',
    meaning: 'A rule of the target refuses the push to the integration branch.',
    cure: 'Exempt `sync/**` from the rule, or allow this token to bypass it.',
  },
  SIBLING_NOT_FOUND: {
    category: 'not-found',
    meaning: 'The sibling does not exist, or the token may not see it; GitHub does not tell which.',
    cure: 'Check the name, and give `source-token` read access (`contents: read`) to the sibling.',
  },
  SIBLING_BRANCH_NOT_FOUND: {
    category: 'not-found',
    meaning: 'The sibling has no such branch.',
    cure: 'Correct `branch`, or leave it out to follow the default branch.',
  },
  SIBLING_EMPTY: {
    category: 'not-found',
    meaning: 'The sibling has no commit yet.',
    cure: 'Nothing to do; it is read again on the next run.',
  },
  SIBLING_RENAMED: {
    category: 'not-found',
    meaning: 'The sibling was renamed or moved; GitHub redirects for now.',
    cure: 'Merge or close its open pull request, then write the new name into the configuration.',
  },
  SIBLING_REWRITTEN: {
    category: 'conflict',
    meaning: 'The history of the sibling was rewritten behind the baseline.',
    cure: 'Review the next pull request with care; commits that the target already has are left out by their content.',
  },
  START_NOT_FOUND: {
    category: 'config',
    meaning: 'The commit that `start` names is not in the history of the sibling.',
    cure: 'Name a commit of that branch, a span such as `30 days`, or `head`.',
  },
  REFERENCE_NOT_FOUND: {
    category: 'not-found',
    meaning: 'Something that the configuration names does not exist: a reviewer, an assignee, a milestone.',
    cure: 'Correct the name in the configuration.',
  },
  RATE_LIMITED: {
    category: 'rate-limit',
    meaning: 'The quota of the token is used up.',
    cure: 'Wait for the reset named, run less often, or use an App token, whose quota is larger.',
  },
  NETWORK: {
    category: 'network',
    meaning: 'The other side did not answer, or answered with a fault, also after retries.',
    cure: 'Run again later; nothing is lost and nothing is done twice.',
  },
  GIT_FAILED: {
    category: 'internal',
    meaning: 'A git command failed.',
    cure: 'Read the message of git; run again with `log-level: debug` for the command.',
  },
  GIT_TOO_OLD: {
    category: 'config',
    meaning: 'The git on the runner is too old.',
    cure: 'Use a runner with git 2.39 or newer.',
  },
  PICK_CONFLICT: {
    category: 'conflict',
    meaning: 'A commit of the sibling and the target changed the same lines.',
    cure: 'Resolve it on the integration branch with the commands in the pull request.',
  },
  PICKS_WAITING: {
    category: 'conflict',
    meaning: 'Later commits touch files of a conflict, or more commits are new than one pull request takes.',
    cure: 'Merge or close the open pull request; the next run goes on.',
  },
  CREDENTIAL_IN_COMMIT: {
    category: 'unsafe',
    meaning: 'A commit of the sibling adds text shaped like a credential, or a secret of this very run.',
    cure: 'Revoke the credential and remove it from the sibling. If it is none, list the full SHA of the commit under `allow-credentials`, and under `retry` to have it offered again. A secret that the workflow itself passes is never let through: replace it.',
  },
  PATH_UNSAFE: {
    category: 'unsafe',
    meaning:
      'A file name cannot be carried safely: `..`, `.git`, not UTF-8, or differing only in case from another.',
    cure: 'Rename the file in the sibling.',
  },
  PRIVATE_TO_PUBLIC: {
    category: 'unsafe',
    meaning: 'A private sibling would be published in a public target.',
    cure: 'Set `publish: true` on the sibling if its commits may be seen by all.',
  },
  REPOSITORY_TOUCHED: {
    category: 'unsafe',
    meaning: "A command of a step changed the action's own git repository; nothing of it is used any more.",
    cure: 'Prove in a job without tokens (three jobs), or on a runner that allows user namespaces.',
  },
  BRANCH_MOVED: {
    category: 'conflict',
    meaning: 'Another run or a person moved the integration branch meanwhile.',
    cure: 'Nothing to do; the next run takes it from there.',
  },
  FOREIGN_COMMITS: {
    category: 'conflict',
    meaning:
      'People added commits to the integration branch; they are kept, and new commits are only added on top.',
    cure: 'Merge or close the pull request to let the branch be rebuilt.',
  },
  PULL_REQUEST_DECLINED: {
    category: 'conflict',
    meaning: 'A person closed the pull request without merging; its commits are declined.',
    cure: 'List the commits under `retry` to have them offered again.',
  },
  MERGE_WAITS: {
    category: 'conflict',
    meaning: 'The pull request cannot be merged yet: a check, a review or GitHub itself is not done.',
    cure: 'Nothing to do; a later run merges it, or review it and merge it yourself.',
  },
  MERGE_REFUSED: {
    category: 'permission',
    meaning: 'A setting or a rule of the target does not allow this merge.',
    cure: 'Change the setting named, or merge the pull request yourself.',
  },
  STEP_FAILED: {
    category: 'validation',
    meaning: 'A step of the validation has errors that the target does not have, or did not pass as a whole.',
    cure: 'Mend it in the sibling, or on the integration branch; each new error is annotated at its line.',
  },
  STEP_FLAKY: {
    category: 'validation',
    meaning: 'A step of the validation failed, and passed when it was run again on the same files.',
    cure: 'Nothing to do for this run; make the step reliable, for it costs its time twice.',
  },
  STEP_UNREADABLE: {
    category: 'validation',
    meaning:
      'The output or the report of a step could not be read, so that its errors cannot be told from those of the target.',
    cure: 'Correct `format`, `report` or `pattern` of the step.',
  },
  STEP_NOT_RUN: {
    category: 'validation',
    meaning:
      'A step could not be run: its setup failed, its program is not installed, or the time was used up.',
    cure: 'Add what is missing to the target, raise the limit named, or remove the step.',
  },
  STEP_DEFINITION_CHANGED: {
    category: 'validation',
    meaning:
      'A candidate changes what the validation itself runs; so that it passes says nothing, and it is not merged by itself.',
    cure: 'Read these changes with care, and merge the pull request yourself.',
  },
  OFFENDER_DROPPED: {
    category: 'validation',
    meaning: 'A commit brings new trouble; it was dropped, with what builds on it.',
    cure: 'Mend its cause, here (it may need what this repository lacks) or in the sibling; then list the commit under `retry` to have it offered again.',
  },
  NOT_PROVED: {
    category: 'validation',
    meaning: 'A candidate was not validated; so it is not merged by itself.',
    cure: 'Do what the finding says: resolve its conflicts, trust the sibling, or prove in another job.',
  },
  TARGET_BROKEN: {
    category: 'validation',
    meaning: 'The target fails a step of the validation by itself.',
    cure: 'Mend the target; errors of its own never count against a sibling, but a step that fails as a whole shows nothing.',
  },
  VERDICTS_INVALID: {
    category: 'validation',
    meaning: 'What another job handed over as verdicts is damaged, contradicts itself, or is on other trees.',
    cure: 'Look at the job that validates; until it hands over what fits, what is new is for review only.',
  },
  STATE_UNREADABLE: {
    category: 'internal',
    meaning:
      'The stored state is damaged, foreign or from a newer version; it is rebuilt from what GitHub shows.',
    cure: 'Nothing to do; this run takes longer.',
  },
  STATE_NOT_SAVED: {
    category: 'internal',
    meaning: 'The state could not be stored; the next run rebuilds it.',
    cure: 'Check the state store; nothing is lost.',
  },
  OVERTAKEN: {
    category: 'conflict',
    meaning:
      'Somebody changed the branch or the pull request after the run had looked at it; the change was left out.',
    cure: 'Nothing to do; the next run looks again.',
  },
  STOPPED: {
    category: 'internal',
    meaning: 'The run was stopped by a signal or its deadline; what was not done is done by the next run.',
    cure: 'Run again; raise `deadline` or `timeout-minutes` if it happens often.',
  },
  INTERNAL: {
    category: 'internal',
    meaning: 'Something happened that the action does not know. It is a bug.',
    cure: 'Report it with the log at `log-level: debug`.',
  },
  ISSUES_SIDE_REFUSED: {
    category: 'unsafe',
    meaning: 'So many items of a tracker are gone or changed that it was more likely misread.',
    cure: 'Look at the tracker and at the filter; if it is as it should be, run once with the input `force`.',
  },
  ISSUES_OWNED: {
    category: 'conflict',
    meaning:
      'An item is kept in step by something else already, such as the sync that a tracker brings itself.',
    cure: "Switch the tracker's own sync off for it, or leave it out by a filter.",
  },
  ISSUES_AMBIGUOUS: {
    category: 'conflict',
    meaning: 'Items could be matched in more than one way.',
    cure: 'Give them different values of the field that they are matched by, or close those that are too many.',
  },
  ISSUES_MARK_DOUBTED: {
    category: 'unsafe',
    meaning: 'An item carries the mark of a link that the other item does not confirm.',
    cure: 'Take the hidden mark out of its text if somebody copied it there.',
  },
  ISSUES_CONFLICT: {
    category: 'conflict',
    meaning: 'Sides of an item differ, and the strategy leaves it to a person.',
    cure: 'Put the label `sync: take <system>` on one of its items, comment `/sync take <system>` there, or run again with the input `choose`; the job summary shows both values.',
  },
  ISSUES_ANSWER_UNUSED: {
    category: 'validation',
    meaning: 'What a person has answered to a conflict of an item decided nothing.',
    cure: 'Name one of the systems that differ: by a label, a comment or the input `choose`.',
  },
  ISSUES_WITHOUT_HISTORY: {
    category: 'conflict',
    meaning: 'Sides differed, nothing was remembered of them, and the strategy decided.',
    cure: 'Look at the field; what was overwritten is in the audit trail.',
  },
  ISSUES_NOT_ENDED: {
    category: 'conflict',
    meaning: 'An item is gone on one side, and its counterpart was not ended.',
    cure: 'Close or delete the counterpart if it is no longer needed.',
  },
  ISSUES_PARKED: {
    category: 'conflict',
    meaning: 'An item could not be synced; it waits, and the others went on.',
    cure: 'Nothing to do: the next runs try again. If it comes back, see the error that is named.',
  },
  ISSUES_HOLDS_SECRET: {
    category: 'unsafe',
    meaning: 'An item holds the value of a secret of the run; it is not copied to where others may read it.',
    cure: 'Revoke the secret, and take it out of the item.',
  },
  ISSUES_ROLLBACK_REFUSED: {
    category: 'unsafe',
    meaning: 'What was written cannot be taken back, since somebody has changed it meanwhile.',
    cure: 'Change it by hand.',
  },
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
  REPOSITORY_MOVED: {
    category: 'not-found',
    meaning:
      'A repository that secrets, variables or environments belong to has another name or owner now; nothing was sent to the new place.',
    cure: 'Write its present name into `repos`, if it is still yours; else remove it.',
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
  CLOUDFLARE_TOKEN_REJECTED: {
    category: 'auth',
    meaning: 'Cloudflare does not accept the token, or none was given.',
    cure: 'Create an API token in the dashboard of Cloudflare, and pass it as `cloudflare-api-token`.',
  },
  CLOUDFLARE_PERMISSION_MISSING: {
    category: 'permission',
    meaning: 'The token of Cloudflare may not do this in the account.',
    cure: 'Give the token the permission named, for the account under `services.cloudflare.account`.',
  },
  CLOUDFLARE_NOT_FOUND: {
    category: 'not-found',
    meaning: 'Cloudflare has no Worker or Pages project of this name in the account.',
    cure: 'Deploy it first, or correct its name or `services.cloudflare.account`.',
  },
  CLOUDFLARE_RATE_LIMIT_EXHAUSTED: {
    category: 'rate-limit',
    meaning: 'Cloudflare accepts no more requests for now.',
    cure: 'Run again in five minutes.',
  },
  CLOUDFLARE_REFUSED: {
    category: 'validation',
    meaning: 'Cloudflare does not accept what was asked for.',
    cure: "Read Cloudflare's answer.",
  },
  NEON_TOKEN_REJECTED: {
    category: 'auth',
    meaning: 'Neon does not accept the API key, or none was given.',
    cure: 'Create an API key in the console of Neon, and pass it as `neon-api-key`.',
  },
  NEON_PERMISSION_MISSING: {
    category: 'permission',
    meaning: 'The API key of Neon may not see the project.',
    cure: 'Pass a key of the organisation or project that has it.',
  },
  NEON_NOT_FOUND: {
    category: 'not-found',
    meaning: 'Neon has no project of this id, or the key may not see it.',
    cure: 'Correct `services.neon.project`.',
  },
  NEON_RATE_LIMIT_EXHAUSTED: {
    category: 'rate-limit',
    meaning: 'Neon accepts no more requests for now.',
    cure: 'Run again in a minute.',
  },
  NEON_REFUSED: {
    category: 'validation',
    meaning: 'Neon does not accept what was asked for.',
    cure: "Read Neon's answer.",
  },
  ISSUES_VALUE_UNMAPPED: {
    category: 'config',
    meaning: 'A value of an issue has no counterpart in another system, so it is left alone there.',
    cure: 'Add it to the mapping of the field, on the line named.',
  },
  ISSUES_MAPPING_IMPOSSIBLE: {
    category: 'config',
    meaning: 'The mapping of a field does not fit what a tracker has.',
    cure: 'Correct the field on the line named.',
  },
  ISSUES_MODULE_REFUSED: {
    category: 'unsafe',
    meaning:
      'A module of yours is not run: it lies outside of the workspace, somebody else may have chosen what is checked out, or it was to see what no module sees.',
    cure: 'Put the module into the repository itself, and check the default branch out, unaltered, where a comment or an issue starts the run.',
  },
  ISSUES_MODULE_UNUSABLE: {
    category: 'config',
    meaning:
      'A module of yours is not there, cannot be loaded, or does not offer what the configuration needs of it.',
    cure: 'Correct `module` and `export` on the line named, or the module.',
  },
  ISSUES_MODULE_FAILED: {
    category: 'validation',
    meaning: 'A module of yours threw, or gave what cannot be used.',
    cure: 'Correct the module; what it prints stands in the debug log.',
  },
  ISSUES_MODULE_HUNG: {
    category: 'network',
    meaning: 'A tracker of yours did not answer in time, or its process ended; it is asked nothing more.',
    cure: 'Look at what the module waits for; what it prints stands in the debug log.',
  },
  JIRA_TOKEN_MISSING: {
    category: 'auth',
    meaning: 'The configuration names a system of Jira, and no token or no address was given.',
    cure: 'Create an API token under https://id.atlassian.com/manage-profile/security/api-tokens, keep it as a secret, and pass it as `jira-api-token` together with the address of its account as `jira-email`.',
  },
  JIRA_TOKEN_REJECTED: {
    category: 'auth',
    meaning:
      'Jira does not accept the token: it is wrong, expired or revoked, or `jira-email` is of another account.',
    cure: 'Store a valid token in the secret that is passed as `jira-api-token`; tokens expire after a year at the latest.',
  },
  JIRA_PERMISSION_MISSING: {
    category: 'permission',
    meaning: 'The account of Jira, or the scope of its token, may not do this.',
    cure: 'Give the account the permissions to browse, create, edit, link and transition issues and to add comments in the project, and the token the scopes `read:jira-work` and `write:jira-work`.',
  },
  JIRA_PROJECT_UNKNOWN: {
    category: 'not-found',
    meaning: 'Jira has no project of this key, or the account may not browse it; Jira does not tell which.',
    cure: 'Write the key of the project, such as `APP` of `APP-12`, and let the account of `jira-email` browse it.',
  },
  JIRA_NOT_FOUND: {
    category: 'not-found',
    meaning: 'Jira has no such issue or comment any more, or the account may not see it.',
    cure: 'Nothing to do if it was deleted; else let the account of `jira-email` see it.',
  },
  JIRA_FIELD_UNKNOWN: {
    category: 'config',
    meaning: 'A field that the mapping writes is none of the site, or one that cannot be written.',
    cure: 'Correct the name of the field in the mapping, or its direction.',
  },
  JIRA_TRANSITION_MISSING: {
    category: 'validation',
    meaning:
      'No transition of the workflow leads from the status of the issue to the one that it should have. Only one step is taken.',
    cure: 'Add a transition to the workflow, such as one that all statuses have, or map the state to one that can be reached.',
  },
  JIRA_TRANSITION_BLOCKED: {
    category: 'validation',
    meaning: 'The transition to the wanted status asks for fields that the action has no value for.',
    cure: "Make the fields named optional on the transition's screen, map them, or move the issue yourself.",
  },
  JIRA_TEXT_TOO_LONG: {
    category: 'validation',
    meaning: 'A text has more than the 32,767 characters that Jira keeps, its look included.',
    cure: 'Shorten the text, or let its field be read from Jira only.',
  },
  JIRA_NOT_ARCHIVABLE: {
    category: 'config',
    meaning:
      'Issues were to be archived, which only the larger plans of Jira Cloud do, and not for this API.',
    cure: 'Set `on-delete` to `close` or `ignore` for this system.',
  },
  JIRA_RATE_LIMIT_EXHAUSTED: {
    category: 'rate-limit',
    meaning:
      'Jira accepts no more requests for now, and for longer than `retries.longest-wait`; what was not written is written by the next run.',
    cure: 'Run again later, or less often.',
  },
  JIRA_REFUSED: {
    category: 'validation',
    meaning: 'Jira does not accept what was asked for or was to be written.',
    cure: "Read Jira's answer: mostly a value that the field does not have, which an entry under `map` mends.",
  },
  GITHUB_VALUE_UNKNOWN: {
    category: 'config',
    meaning:
      'An issue or a project of GitHub cannot hold the value: there is no such label, person, milestone or option, or it has another form.',
    cure: 'Map the value to one that GitHub has, or add it there.',
  },
  GITHUB_TEXT_TOO_LONG: {
    category: 'validation',
    meaning:
      'A description or a comment is longer than GitHub takes, and a part of it would come back as an edit.',
    cure: 'Shorten it where it was written, or leave `description` out of the mapping.',
  },
  GITHUB_PROJECT_UNKNOWN: {
    category: 'not-found',
    meaning: "There is no such project, or the token may not see it. The workflow's own token sees none.",
    cure: 'Check `owner` and `number`, and pass the token of an App or of a person with the right to projects as `token`.',
  },
  LINEAR_TOKEN_MISSING: {
    category: 'auth',
    meaning: 'The configuration names a system of Linear, and no key was given.',
    cure: 'Create a personal API key in Linear (Settings → Security & access), keep it as a secret, and pass it as `linear-api-key`.',
  },
  LINEAR_TOKEN_REJECTED: {
    category: 'auth',
    meaning: 'Linear does not accept the key: it is wrong, expired or revoked.',
    cure: 'Store a valid key in the secret that is passed as `linear-api-key`. The token of an application begins with `lin_oauth_`; any other is taken for a personal key.',
  },
  LINEAR_PERMISSION_MISSING: {
    category: 'permission',
    meaning: 'The key of Linear may not do this, or the change belongs to somebody else alone.',
    cure: 'Create a key with the permissions Read and Write that reaches the team. Comments are changed only by whoever wrote them: keep using the key of the same account.',
  },
  LINEAR_TEAM_UNKNOWN: {
    category: 'not-found',
    meaning: 'Linear has no team of this key, or `linear-api-key` does not reach it.',
    cure: 'Write the key of the team, such as `ENG` of `ENG-12`, and let `linear-api-key` reach that team.',
  },
  LINEAR_PROJECT_UNKNOWN: {
    category: 'not-found',
    meaning: 'Linear has no project of this name or id, or `linear-api-key` does not reach it.',
    cure: 'Write the name of the project as Linear shows it, or leave it out to take the whole team.',
  },
  LINEAR_VALUE_UNKNOWN: {
    category: 'validation',
    meaning:
      'A field of an issue was to have a value that Linear has no option for: a label, a state, a person, a cycle. Options are never created.',
    cure: 'Map the value to one that Linear has, or add it in Linear.',
  },
  LINEAR_RATE_LIMIT_EXHAUSTED: {
    category: 'rate-limit',
    meaning:
      'The requests or the points of complexity that Linear gives the key within an hour are used up; what was not written is written by the next run.',
    cure: 'Run again after the time named, run less often, or use a key of its own for this action.',
  },
  LINEAR_REFUSED: {
    category: 'validation',
    meaning: 'Linear does not accept what was to be written.',
    cure: "Read Linear's answer.",
  },
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof errorCatalogue;
