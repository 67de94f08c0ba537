/** The issue that a path names. One that was transferred redirects, one that was deleted is gone. */
import type { Issue } from '../../world.ts';
import { canSee } from '../access.ts';
import { issueOf } from '../lookup.ts';
import { notFound, Refusal } from '../refusal.ts';
import { repositoriesWith } from '../visibility.ts';
import { apiOf } from './links.ts';
import { param, type RepositoryCall } from './route.ts';

export function issueIn(call: RepositoryCall): Issue {
  const number = Number(param(call, 'issue_number'));
  const gone = call.repository.gone.get(number);
  if (gone?.kind === 'deleted') throw new Refusal(410, 'This issue was deleted');
  // The redirect covers the issue alone; what is below it is not there.
  if (gone) throw notFound();
  return issueOf(call.repository, number);
}

/** Where the issue is now, if it was transferred to where the caller may look. */
export function movedTo(call: RepositoryCall): string | undefined {
  const gone = call.repository.gone.get(Number(param(call, 'issue_number')));
  if (gone?.kind !== 'transferred') return undefined;
  const [repository] = repositoriesWith(call.world, [gone.repository]);
  if (repository === undefined || !canSee(call.caller, repository)) return undefined;
  return `${apiOf(call.links, repository)}/issues/${gone.number}`;
}
