/** What any run can meet: inputs, the configuration, tokens, the network, the state. */
import type { ErrorEntry } from './entry.ts';

export const runErrors = {
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
  STATE_NEARLY_FULL: {
    category: 'internal',
    meaning: 'The state takes more than four fifths of what can be stored.',
    cure: 'Narrow the filters of the largest pair of trackers, or give pairs configurations of their own.',
  },
  OVERTAKEN: {
    category: 'conflict',
    meaning:
      'Somebody changed the branch, the pull request or the secret after the run had looked at it; the change was left out.',
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
  REPOSITORY_MOVED: {
    category: 'not-found',
    meaning:
      'A repository that secrets, variables or environments belong to has another name or owner now; nothing was sent to the new place.',
    cure: 'Write its present name into `repos`, if it is still yours; else remove it.',
  },
} as const satisfies Record<string, ErrorEntry>;
