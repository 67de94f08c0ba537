import { SyncError } from '../../model/error.ts';

const moves: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/** Throws where the answer is the address of another place. 303 is none of these: what was asked for is there. */
export function refuseMove(
  status: number,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): void {
  if (!moves.has(status)) return;
  const { owner, repo, org } = parameters;
  const subject = owner === undefined ? (org ?? 'What was asked for') : `${owner}/${repo}`;
  throw new SyncError(
    'REPOSITORY_MOVED',
    `${subject} has moved: GitHub answered ${status} to ${route}, and nothing was sent to the new place.`,
  );
}
