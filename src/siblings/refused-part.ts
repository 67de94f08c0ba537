import type { SyncError } from '../model/error.ts';
import type { ErrorCode } from '../model/error-catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { WantedPullRequest } from './change.ts';

/** What GitHub answers where one part of a pull request cannot be as configured, while the rest can. */
export const refusals: ReadonlySet<ErrorCode> = new Set(['REFERENCE_NOT_FOUND', 'PERMISSION_MISSING']);

interface Refused {
  readonly setting: 'labels' | 'reviewers' | 'assignees';
  readonly names: readonly string[];
}

/** The one name of a part that GitHub did not take, in our words: its own say what the request lacked, not the file. */
export function refusalOf(
  { setting, names: [name = ''] }: Refused,
  { code, hint }: SyncError,
  { about, where }: WantedPullRequest,
): Finding {
  const place = setting === 'labels' ? undefined : where?.[setting][name];
  const says = words[name.includes('/') && setting === 'reviewers' ? 'teams' : setting];
  const isUnknown = code === 'REFERENCE_NOT_FOUND';
  return {
    severity: 'warning',
    code,
    subject: about.subject,
    what: isUnknown ? says.unknown(name) : `The token may not ${says.forbidden(name)}.`,
    cure: isUnknown ? says.cure : `${says.cure} ${hint}`,
    ...(place && { where: place }),
  };
}

interface Words {
  readonly unknown: (name: string) => string;
  /** Goes on from "may not". */
  readonly forbidden: (name: string) => string;
  readonly cure: string;
}

const words: Readonly<Record<Refused['setting'] | 'teams', Words>> = {
  labels: {
    unknown: (name) => `GitHub takes no label \`${name}\`.`,
    forbidden: (name) => `create or add the label \`${name}\``,
    cure: 'Create the label by hand, or correct `pull-request.labels` in the configuration.',
  },
  reviewers: {
    unknown: (name) => `\`${name}\` cannot be asked for a review: no collaborator has this name.`,
    forbidden: (name) => `ask \`${name}\` for a review`,
    cure: 'Correct `pull-request.reviewers` in the configuration, or give this person access to the repository.',
  },
  teams: {
    unknown: (name) => `\`${name}\` cannot be asked for a review: no team with access here has this name.`,
    forbidden: (name) => `ask the team \`${name}\` for a review`,
    cure: 'Correct `pull-request.reviewers` in the configuration, give the team access to the repository, and `token` the permission `members: read` of the organisation.',
  },
  assignees: {
    unknown: (name) => `\`${name}\` cannot be assigned: no collaborator has this name.`,
    forbidden: (name) => `assign \`${name}\``,
    cure: 'Correct `pull-request.assignees` in the configuration, or give this person access to the repository.',
  },
};

export function missingMilestone({ about, milestone, where }: WantedPullRequest): Finding {
  return {
    severity: 'warning',
    code: 'REFERENCE_NOT_FOUND',
    subject: about.subject,
    what: `There is no open milestone \`${milestone}\`.`,
    cure: 'Correct `pull-request.milestone` in the configuration, or open it.',
    ...(where && { where: where.milestone }),
  };
}
