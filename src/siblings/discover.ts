import { SyncError } from '../model/error.ts';
import type { Sibling } from '../model/sibling.ts';
import { siblingKey } from '../state/document.ts';
import type { Head, TargetQuestion, TargetView } from './discovery.ts';
import type { Memory } from './memory.ts';
import { riskLabels, sourceLabel, syncBranch } from './names.ts';
import type { SiblingsDeps } from './siblings-deps.ts';

type DiscoverDeps = Pick<SiblingsDeps, 'github' | 'rules' | 'siblings' | 'memory'>;

/**
 * The name of an integration branch holds the sibling's branch. Where neither the configuration nor the state
 * knows that, the target is asked in a second request, when the siblings have answered.
 */
export async function discover(deps: DiscoverDeps): Promise<{ heads: readonly Head[]; target: TargetView }> {
  const guesses = deps.siblings.map((sibling) => sibling.branch ?? rememberedBranch(deps.memory, sibling));
  const areAllKnown = guesses.every((branch) => branch !== undefined);
  const first = await deps.github.discover(
    deps.siblings,
    areAllKnown ? targetQuestion(deps, guesses) : undefined,
  );
  const branches = first.heads.map((head) => (head.status === 'found' ? head.branch : undefined));
  const guessedRight = branches.every((branch, index) => branch === undefined || branch === guesses[index]);
  if (guessedRight && first.target) return { heads: first.heads, target: first.target };
  const second = await deps.github.discover([], targetQuestion(deps, branches));
  if (!second.target) throw new SyncError('INTERNAL', 'The target was not looked up.');
  return { heads: first.heads, target: second.target };
}

function targetQuestion(deps: DiscoverDeps, branches: readonly (string | undefined)[]): TargetQuestion {
  const found = deps.siblings.flatMap((sibling, index) => {
    const branch = branches[index];
    return branch === undefined ? [] : [syncBranch(sibling.repo, branch)];
  });
  return {
    base: deps.rules.pullRequest.base,
    baseAt: deps.rules.pullRequest.where?.base,
    branches: found,
    labels: [
      ...new Set([
        ...deps.rules.pullRequest.labels,
        ...deps.siblings.map(({ repo }) => sourceLabel(repo)),
        ...riskLabels,
      ]),
    ],
    // Only what is validated is ever merged.
    merging: deps.rules.validation !== undefined && deps.rules.risk.autoMerge !== undefined,
  };
}

/** The branch of this sibling's newest entry: most likely still its default branch. */
function rememberedBranch(memory: ReadonlyMap<string, Memory>, sibling: Sibling): string | undefined {
  const prefix = siblingKey(sibling.repo, '');
  const [newest] = [...memory]
    .filter(([key]) => key.startsWith(prefix))
    .sort(([, a], [, b]) => b.renewed.localeCompare(a.renewed));
  return newest?.[0].slice(prefix.length);
}
