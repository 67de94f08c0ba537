import type { Finding } from '../model/finding.ts';
import type { Sibling } from '../model/sibling.ts';
import type { Commit } from './commit.ts';
import { parseSubject } from './conventional.ts';
import { counted } from './counted.ts';
import { ownSecret } from './credentials-check.ts';
import type { IntegratedObservation, Located } from './observation.ts';
import { quoted } from './quoted.ts';
import { validationFindings } from './validation-findings.ts';

/**
 * What a person should know about the commits of one sibling, from the plan's point of view. In a dry run the
 * pull request may be there no more than the branch.
 */
export function findingsOf(observation: IntegratedObservation, dryRun = false): readonly Finding[] {
  const isOpen = observation.located.view.pullRequests.some((pull) => pull.state === 'open');
  const isThere = !dryRun || isOpen;
  return [
    ...conflicts(observation, isThere),
    ...waiting(observation, isThere),
    ...credentials(observation),
    ...unsafe(observation),
    ...foreign(observation),
    ...validationFindings(observation),
  ];
}

function conflicts({ subject, integration, located }: IntegratedObservation, isThere: boolean): Finding[] {
  return integration.picks.flatMap((pick): Finding[] => {
    if (pick.result !== 'conflict' && pick.result !== 'left-out') return [];
    const files = listed(pick.conflicts.map(({ path }) => path));
    if (files === '') return [];
    const isDraft = pick.result === 'conflict';
    return [
      {
        severity: 'warning',
        code: 'PICK_CONFLICT',
        subject,
        what: `${named(pick.selected.commit)} conflicts with the target in ${files}.`,
        cure: isDraft
          ? isThere
            ? `Resolve it on \`${located.syncBranch}\` with the commands in the pull request.`
            : 'A run that writes opens a draft pull request with the commands that resolve it.'
          : 'Carry it over by hand, or list it under `retry` once the target fits.',
      },
    ];
  });
}

function waiting(
  { subject, selection, integration, located }: IntegratedObservation,
  isThere: boolean,
): Finding[] {
  const later = selection.leftOut.filter(({ why }) => why.reason === 'count').length;
  const blocked = integration.picks.filter(({ result }) => result === 'waits').length;
  if (later + blocked === 0) return [];
  const parts = [
    later > 0 && `${counted(later, 'commit')} for ${later === 1 ? 'its' : 'their'} turn`,
    blocked > 0 &&
      `${counted(blocked, 'commit')} for a conflict before ${blocked === 1 ? 'it' : 'them'} to be resolved`,
  ].filter((part) => part !== false);
  return [
    {
      severity: 'notice',
      code: 'PICKS_WAITING',
      subject,
      what: `Waiting: ${parts.join(', ')}.`,
      cure: !isThere
        ? 'Nothing to do yet: a run that writes offers what comes first.'
        : blocked > 0
          ? `Resolve the conflict on \`${located.syncBranch}\`; the next run adds what waits for it.`
          : 'Merge or close the pull request; the next run goes on.',
    },
  ];
}

/** `7d3de6d` (fix(tax): the rate of 2026), with the id in code style. */
function named({ sha, message }: Commit): string {
  return `\`${sha.slice(0, 7)}\` (${clipped(parseSubject(message).title)})`;
}

/** The log and annotations are lines. */
function clipped(title: string): string {
  return title.length > 120 ? `${title.slice(0, 120)}…` : title;
}

/** The first few: outputs and annotations have their limits, and a commit can touch thousands of files. */
function listed(paths: readonly string[]): string {
  const rest = paths.length - 10;
  return `${paths.slice(0, 10).map(quoted).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function credentials({ subject, selection }: IntegratedObservation): Finding[] {
  return selection.leftOut.flatMap(({ commit, why }): Finding[] => {
    if (why.reason !== 'credential') return [];
    return [
      {
        severity: 'warning',
        code: 'CREDENTIAL_IN_COMMIT',
        subject,
        what: `${named(commit)} adds what looks like a credential (${why.kinds.join(', ')}) in ${listed(why.files)}; it was left out.`,
        cure: why.kinds.includes(ownSecret)
          ? 'Find out how a secret that this workflow passes came into the sibling, and replace it there and here; no setting lets it through.'
          : 'Revoke the credential and remove it from the sibling. If it is none, list the full SHA under `allow-credentials`, and under `retry` to have the commit offered again.',
      },
    ];
  });
}

function unsafe({ subject, selection, integration }: IntegratedObservation): Finding[] {
  const dropped = [
    ...selection.selected.flatMap((selected) => selected.dropped),
    ...selection.leftOut.flatMap((left) => left.dropped),
    ...integration.picks.flatMap((pick) => pick.dropped ?? []),
  ].filter((file) => file.reason === 'unsafe-path');
  if (dropped.length === 0) return [];
  const names = [...new Set(dropped.map((file) => `${quoted(file.path)} (${file.detail})`))];
  return [
    {
      severity: 'warning',
      code: 'PATH_UNSAFE',
      subject,
      what: `${names.length === 1 ? 'A file has a name' : `${names.length} files have names`} that cannot be carried: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}.`,
      cure: 'Rename it in the sibling.',
    },
  ];
}

function foreign({ subject, appended, located }: IntegratedObservation): Finding[] {
  if (!appended) return [];
  return [
    {
      severity: 'notice',
      code: 'FOREIGN_COMMITS',
      subject,
      what: `\`${located.syncBranch}\` holds commits of people; they are kept and new commits are added on top.`,
      cure: 'Merge or close the pull request to have the branch rebuilt.',
    },
  ];
}

/** Said once: when the state does not know yet that a person closed the last pull request. */
export function declinedFinding({ view, memory }: Located, subject: string): readonly Finding[] {
  const settled = view.pullRequests.find((pull) => pull.state !== 'open');
  if (settled?.state !== 'closed' || settled.number === memory?.settled) return [];
  return [
    {
      severity: 'notice',
      code: 'PULL_REQUEST_DECLINED',
      subject,
      what: `Pull request #${settled.number} was closed without merging: its commits are declined.`,
      cure: 'Nothing to do. To have some of them offered again, list them under `retry`.',
    },
  ];
}

/** Entries of `retry` that name no commit of the branch. */
export function missingRetries(
  missing: readonly string[],
  subject: string,
  { where, retryAt }: Sibling,
): readonly Finding[] {
  return missing.map((sha) => ({
    severity: 'warning',
    code: 'REFERENCE_NOT_FOUND',
    subject,
    what: `\`retry\` names \`${sha.slice(0, 10)}\`, which is not a commit of this branch.`,
    cure: 'Correct the id, or remove it from `retry`.',
    where: retryAt?.[sha] ?? where,
  }));
}
