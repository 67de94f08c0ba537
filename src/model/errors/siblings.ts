/** Sibling repositories: commits, branches and pull requests. */
import type { ErrorEntry } from './entry.ts';

export const siblingErrors = {
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
} as const satisfies Record<string, ErrorEntry>;
