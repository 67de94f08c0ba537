import { SyncError } from '../../model/error.ts';
import type { MergeMethod } from '../../model/risk.ts';
import type { MergeState, Refused } from '../../siblings/mergeability.ts';
import { saidWhole } from '../said.ts';

type Code = 'MERGE_WAITS' | 'MERGE_REFUSED';

interface Rule {
  readonly matches: RegExp;
  readonly code: Code;
  readonly hint: string;
}

const SETTINGS = 'Settings → General → Pull Requests';

/** What GitHub's refusals of a merge mean, most specific first. */
const rules: readonly Rule[] = [
  {
    matches: /base branch was modified/i,
    code: 'MERGE_WAITS',
    hint: 'Nothing to do; the base moved at the same moment, and a later run merges it.',
  },
  {
    matches: /merge queue/i,
    code: 'MERGE_REFUSED',
    hint: 'The base has a merge queue: put the pull request into it, or let the next run do so.',
  },
  {
    matches: /(merge commits|squash merg\w+|rebase merg\w+) (are|is) not allowed/i,
    code: 'MERGE_REFUSED',
    hint: `Allow this way of merging under ${SETTINGS}, or choose another with \`risk.auto-merge.method\`.`,
  },
  {
    matches: /can(no|')t be rebased/i,
    code: 'MERGE_REFUSED',
    hint: 'Set `risk.auto-merge.method` to `merge` or `squash`, or merge the pull request yourself.',
  },
  {
    matches: /status checks? .*(expected|pending|in progress|queued)/i,
    code: 'MERGE_WAITS',
    hint: 'Nothing to do; a later run merges it when the checks that the base requires have passed.',
  },
  {
    matches: /status checks? .*(failing|failed)/i,
    code: 'MERGE_WAITS',
    hint: 'Make the checks pass that the base requires.',
  },
  {
    matches: /review/i,
    code: 'MERGE_WAITS',
    hint: 'Review the pull request: the base asks for the approval of a person.',
  },
  {
    matches: /draft/i,
    code: 'MERGE_WAITS',
    hint: 'Mark the pull request as ready for review.',
  },
  {
    matches: /not mergeable|conflict/i,
    code: 'MERGE_WAITS',
    hint: 'Nothing to do; the next run builds the branch anew on the base.',
  },
  {
    matches: /not authorized|protected branch|rule violations|permission to/i,
    code: 'MERGE_REFUSED',
    hint: 'Let this token merge into the base (as a bypass of its rules), or merge the pull request yourself.',
  },
];

/** GitHub's refusal to merge, with the cure in our words. `said` is GitHub's own message. */
export function refusalOf(subject: string, said: string, cause?: unknown): Refused {
  const rule = rules.find(({ matches }) => matches.test(said));
  const message = `GitHub refused to merge ${subject}: ${saidWhole(said)}`;
  const detail = { ...(rule ? { hint: rule.hint } : {}), ...(cause === undefined ? {} : { cause }) };
  return { refused: new SyncError(rule?.code ?? 'MERGE_REFUSED', message, detail) };
}

/** The token may not do it. */
export function forbidden(subject: string, cause?: unknown): Refused {
  const message = `The token may not merge ${subject}.`;
  const hint = 'Give `token` the permissions `contents: write` and `pull-requests: write`.';
  return { refused: new SyncError('PERMISSION_MISSING', message, { hint, cause }) };
}

export function autoMergeOff(subject: string): Refused {
  const message = `${subject} cannot wait for its checks by itself: auto-merge is off in this repository.`;
  const hint = `Enable ${SETTINGS} → "Allow auto-merge"; else a later run merges it.`;
  return { refused: new SyncError('MERGE_REFUSED', message, { hint }) };
}

export function methodNotAllowed(subject: string, method: MergeMethod): Refused {
  const message = `The repository does not allow to merge ${subject} by \`${method}\`.`;
  const hint = `Allow it under ${SETTINGS}, or choose another way with \`risk.auto-merge.method\`.`;
  return { refused: new SyncError('MERGE_REFUSED', message, { hint }) };
}

const waiting: Readonly<Partial<Record<MergeState, string>>> = {
  blocked: 'a check, a review or a rule of the base is missing',
  behind: 'the base asks for branches that are up to date',
  dirty: 'it conflicts with its base',
  draft: 'it is a draft',
  unknown: 'GitHub has not computed yet whether it can be merged',
};

/** Undefined for a state in which nothing is left to wait for. */
export function waitOf(subject: string, state: MergeState): Refused | undefined {
  const why = waiting[state];
  return why === undefined
    ? undefined
    : { refused: new SyncError('MERGE_WAITS', `${subject} cannot be merged yet: ${why}.`) };
}
