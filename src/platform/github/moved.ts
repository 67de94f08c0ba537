import { SyncError } from '../../model/error.ts';

/** Where 303 means that what was to be added is there. */
const maySeeOther = 'POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies';

/** Throws where the answer is the address of another place. */
export function refuseMove(
  status: number,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): void {
  if (status < 300 || status >= 400 || (status === 303 && route === maySeeOther)) return;
  const { owner, repo, org } = parameters;
  const subject = owner === undefined ? (org ?? 'What was asked for') : `${owner}/${repo}`;
  throw new SyncError(
    'REPOSITORY_MOVED',
    `${subject} has moved: GitHub answered ${status} to ${route}, and nothing was sent to the new place.`,
  );
}
