/** Who may be asked to review deployments of a repository. */
import type { Reviewer } from '../inventory/environment.ts';
import type { Repository, Team, User, World } from '../world.ts';
import { fullName } from './lookup.ts';
import { Refusal } from './refusal.ts';

const MOST = 6;

export type Account =
  | { readonly type: 'User'; readonly user: User }
  | { readonly type: 'Team'; readonly organisation: string; readonly team: Team };

/** Refuses whom nobody knows; those who cannot read the repository are left out without a word. */
export function admitReviewers(
  world: World,
  repository: Repository,
  asked: readonly Reviewer[],
): readonly Reviewer[] {
  if (asked.length > MOST) throw new Refusal(422, `There can be at most ${MOST} reviewers.`);
  const accounts = asked.map((reviewer) => {
    const account = accountOf(world, reviewer);
    if (!account) {
      throw new Refusal(
        422,
        `Failed to create the environment protection rule. There is no ${reviewer.type} ${reviewer.id}.`,
      );
    }
    return { reviewer, mayRead: mayRead(repository, account) };
  });
  if (world.host.refusesStrangers && accounts.some(({ mayRead }) => !mayRead)) {
    throw new Refusal(422, 'Reviewers must have at least read access to the repository.');
  }
  return accounts.filter(({ mayRead }) => mayRead).map(({ reviewer }) => reviewer);
}

export function accountOf(world: World, { type, id }: Reviewer): Account | undefined {
  if (type === 'User') {
    const user = [...world.users.values()].find((one) => one.id === id && one.kind === 'User');
    return user && { type, user };
  }
  const found = [...world.teams].find(([, team]) => team.id === id);
  return found && { type, organisation: found[0].split('/')[0] ?? '', team: found[1] };
}

function mayRead(repository: Repository, account: Account): boolean {
  if (account.type === 'User') {
    const { login } = account.user;
    return !repository.private || repository.owner === login || repository.collaborators.has(login);
  }
  const { organisation, team } = account;
  if (organisation.toLowerCase() !== repository.owner.toLowerCase()) return false;
  return team.repositories === '*' || team.repositories.includes(fullName(repository));
}
