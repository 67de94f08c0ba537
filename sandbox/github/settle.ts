/** Keeps a repository's pull requests true to git, and carries out auto-merges whose time has come. */
import type { Repository, World } from '../world.ts';
import { pullsOf } from './lookup.ts';
import { computeMerge, mergePull } from './merge.ts';
import { settlePulls } from './pulls.ts';

export async function settleRepository(world: World, repository: Repository): Promise<void> {
  await settlePulls(world, repository);
  for (const issue of pullsOf(repository)) {
    const { autoMerge } = issue.pull;
    if (!autoMerge || issue.state === 'closed') continue;
    const { status } = await computeMerge(repository, issue);
    if (status === 'CLEAN') await mergePull(world, repository, issue, autoMerge);
  }
}
