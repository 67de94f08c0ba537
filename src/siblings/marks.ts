import type { SiblingsGitHub } from './github.ts';
import { type Offer, readOffer } from './marker.ts';
import type { Located } from './observation.ts';
import type { ValidateInput } from './validate.ts';

/** What our own open pull request says of verdicts, which only writers of the target can edit. */
export function marksOf(
  github: Pick<SiblingsGitHub, 'readPullRequest'>,
  located: Located,
): Pick<ValidateInput, 'isMarked' | 'isDropped'> {
  return {
    isMarked: async (verdict, source) => {
      const offer = await mark(github, located);
      // What another job has claimed is named as what to merge on, and never as what we found.
      return (source === 'claim' ? offer?.merge : offer?.verdict) === verdict;
    },
    isDropped: async (sha, verdict) => {
      const { dropped = [] } = (await mark(github, located)) ?? {};
      return dropped.some((one) => one.commit === sha && one.verdict === verdict);
    },
  };
}

async function mark(
  github: Pick<SiblingsGitHub, 'readPullRequest'>,
  { view, repo, branch }: Located,
): Promise<Offer | undefined> {
  const open = view.pullRequests.find((pull) => pull.state === 'open');
  if (!open) return undefined;
  const { body } = await github.readPullRequest(open.number);
  return readOffer(body, repo, branch);
}
