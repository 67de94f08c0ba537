/** The trackers that issues live in. */
import type { ErrorEntry } from './entry.ts';

export const trackerErrors = {
  JIRA_TOKEN_MISSING: {
    category: 'auth',
    meaning: 'The configuration names a system of Jira, and no token or no address was given.',
    cure: 'Create an API token under https://id.atlassian.com/manage-profile/security/api-tokens, keep it as a secret, and pass it as `jira-api-token` together with the address of its account as `jira-email`. If both are passed, a secret is empty: look at their names.',
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
    meaning:
      'A title has more than 255 characters, or another text more than the 32,767 that Jira keeps, its look included.',
    cure: 'Shorten the text, or let its field be read from Jira only.',
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
      'A title, a label, a description or a comment is longer than GitHub takes, and a part of it would come back as an edit.',
    cure: 'Shorten it where it was written.',
  },
  GITHUB_PROJECT_UNKNOWN: {
    category: 'not-found',
    meaning: "There is no such project, or the token may not see it. The workflow's own token sees none.",
    cure: 'Check `owner` and `number`, and that the token which `token-env` of the system names (else `token`) is that of an App or of a person with the right to projects.',
  },
  LINEAR_TOKEN_MISSING: {
    category: 'auth',
    meaning: 'The configuration names a system of Linear, and no key was given.',
    cure: 'Create a personal API key in Linear (Settings → Security & access), keep it as a secret, and pass it as `linear-api-key`. If it is passed, the secret is empty: look at its name.',
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
} as const satisfies Record<string, ErrorEntry>;
