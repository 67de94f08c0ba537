import { SyncError } from '../model/error.ts';
import type { TargetView } from './discovery.ts';
import type { TargetRepository } from './git.ts';
import { integrate } from './integrate.ts';
import type { Integration, Pick } from './integration.ts';
import { carriedMessage } from './message.ts';
import type { Located } from './observation.ts';
import type { SiblingObjects } from './ports.ts';
import type { Selection } from './selection.ts';
import { parseOrigins } from './trailers.ts';
import { findUnresolved, waitingFor } from './unresolved.ts';

interface IntegrateBranch {
  readonly located: Located;
  readonly selection: Selection;
  readonly order: readonly string[];
  readonly target: TargetView;
  readonly targetRepository: () => Promise<TargetRepository>;
  readonly objects: SiblingObjects;
  /** Commits that a proof found to bring new trouble: left out with what builds on them. */
  readonly offenders?: ReadonlySet<string>;
}

/** Onto the target's branch; where people have added commits of their own, on top of theirs instead. */
export async function integrateBranch({
  located,
  selection,
  order,
  target,
  targetRepository,
  objects,
  offenders,
}: IntegrateBranch): Promise<{ integration: Integration; appended: boolean }> {
  const { sibling, repo, view, syncBranch } = located;
  const base = target.base.sha;
  if (selection.selected.length === 0) {
    return { integration: { picks: [], base, tip: base, tree: '', files: [] }, appended: false };
  }
  const into = await targetRepository();
  const onto = (commit: string, picked: Selection) =>
    integrate({
      selection: picked,
      order,
      onto: commit,
      base,
      sibling: objects,
      target: into,
      onConflict: sibling.onConflict,
      label: repo,
      offenders,
      messageOf: ({ commit: { message, sha } }) => into.vouch(carriedMessage(message, { repo, sha })),
    });
  const fresh = await onto(base, selection);
  if (view.sha === undefined || view.sha === fresh.tip) return { integration: fresh, appended: false };

  const existing = await into.readBranch(view.sha);
  if (existing.every(({ ours }) => ours)) return { integration: fresh, appended: false };
  const isOpen = view.pullRequests.some((pull) => pull.state === 'open');
  if (!isOpen && view.pullRequests.some((pull) => pull.state === 'merged' && pull.headSha === view.sha)) {
    return { integration: fresh, appended: false };
  }
  if (!isOpen) {
    throw new SyncError(
      'FOREIGN_COMMITS',
      `\`${syncBranch}\` holds commits of other people and has no open pull request.`,
      {
        hint: `Reopen the pull request it had, or delete the branch \`${syncBranch}\` when nobody needs those commits.`,
      },
    );
  }
  const carried = new Map(
    existing.flatMap((commit) =>
      parseOrigins(commit.message).map((origin) => [origin.sha, commit.sha] as const),
    ),
  );
  const missing = selection.selected.filter(({ commit }) => !carried.has(commit.sha));
  const unresolved = await findUnresolved({ fresh, carried, tip: view.sha, target: into });
  const waiting = waitingFor(unresolved, missing);
  const blocked = new Set(waiting.map(({ selected }) => selected));
  const added = await onto(view.sha, {
    ...selection,
    selected: missing.filter((selected) => !blocked.has(selected)),
  });
  const picks = [...unresolved.values(), ...waiting, ...added.picks];
  return { integration: { ...added, picks: inOrder(selection, carried, picks) }, appended: true };
}

/** The picks of the whole branch: those that stood on it, and those added on top. */
function inOrder(
  selection: Selection,
  carried: ReadonlyMap<string, string>,
  picks: readonly Pick[],
): readonly Pick[] {
  const byCommit = new Map(picks.map((pick) => [pick.selected.commit.sha, pick]));
  return selection.selected.flatMap((selected): readonly Pick[] => {
    const sha = carried.get(selected.commit.sha);
    const pick = byCommit.get(selected.commit.sha);
    if (sha !== undefined && pick === undefined) return [{ selected, result: 'picked', sha }];
    return pick ? [pick] : [];
  });
}
