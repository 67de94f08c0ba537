/** Carries the selected commits onto a commit of the target, on object ids alone: no work tree, no process a pick. */

import type { SafeText } from '../model/safe-text.ts';
import type { Sibling } from '../model/sibling.ts';
import { createForecast } from './integrate-forecast.ts';
import { createContentMerger } from './integrate-merge.ts';
import { createOverlay, foldersOf } from './integrate-overlay.ts';
import { applyPick } from './integrate-pick.ts';
import { createPrerequisites } from './integrate-prerequisites.ts';
import type { Integration, PathConflict, Pick } from './integration.ts';
import type { NewCommit, SiblingObjects, TargetObjects } from './ports.ts';
import type { Selected, Selection } from './selection.ts';

export interface IntegrateInput {
  readonly selection: Selection;
  /** Ids of all commits looked at, oldest first: tells which commits came before a conflict. */
  readonly order?: readonly string[];
  /** The commit to stand on: the target's base, or the tip of a branch that people added to. */
  readonly onto: string;
  /** The target's base where `onto` is not it: the whole branch is measured against it. */
  readonly base?: string;
  readonly sibling: globalThis.Pick<SiblingObjects, 'fetchBlobs'>;
  readonly target: TargetObjects;
  readonly onConflict: Sibling['onConflict'];
  /** Ids of commits that bring new trouble: they are left out, and what builds on them goes with them. */
  readonly offenders?: ReadonlySet<string> | undefined;
  /** Names the sibling in conflict markers: `acme/ui`. */
  readonly label: string;
  /** The message of the new commit. Conflicts are given where it is committed with them. */
  readonly messageOf: (selected: Selected, conflicts?: readonly PathConflict[]) => SafeText;
}

/** A pick before the ids of the new commits are known. */
type Undecided = Pick | ((sha: string) => Pick);

/** Deterministic: the same input makes the same commit ids. Picks come in the order of the selection. */
export async function integrate(input: IntegrateInput): Promise<Integration> {
  const { selection, onto, target, onConflict, messageOf } = input;
  const entries = await target.entries(onto);
  const overlay = createOverlay(entries);
  const labelsOf = ({ commit }: Selected) => ({
    ours: 'target',
    theirs: `${input.label}@${commit.sha.slice(0, 7)}`,
  });
  const merger = await prepareMerges(input, overlay.get, labelsOf);
  const prerequisitesOf = createPrerequisites(selection, input.order ?? []);
  const commits: NewCommit[] = [];
  /** Paths that nothing more is picked onto, with the sibling's commit that is the reason. */
  const held = new Map<string, string>();
  let stopped: string | undefined;
  const offenders = input.offenders ?? new Set();

  async function pick(selected: Selected): Promise<Undecided> {
    const paths = selected.files.map(({ path }) => path);
    const isOffender = offenders.has(selected.commit.sha);
    const holder = stopped ?? (isOffender ? selected.commit.sha : firstHolder(held, paths));
    if (holder !== undefined) {
      for (const path of paths) held.set(path, holder);
      if (isOffender) return { selected, result: 'dropped', for: undefined };
      return { selected, result: offenders.has(holder) ? 'dropped' : 'waits', for: holder };
    }
    const mark = overlay.mark();
    const { files, conflicts, dropped } = await applyPick(overlay, selected, merger, labelsOf(selected));
    const common = { selected, ...(dropped.length === 0 ? {} : { dropped }) };
    if (conflicts.length === 0 && files.length === 0) {
      const nothingLeft = dropped.length > 0 && dropped.length === selected.files.length;
      return nothingLeft
        ? { ...common, result: 'left-out', conflicts, prerequisites: [] }
        : { ...common, result: 'present' };
    }
    const { author, committedAt } = selected.commit;
    if (conflicts.length === 0) {
      commits.push({ author, committedAt, message: messageOf(selected), files });
      return (sha) => ({ ...common, result: 'picked', sha });
    }
    const prerequisites = prerequisitesOf(selected, conflicts);
    if (onConflict === 'draft') {
      for (const { path } of conflicts) held.set(path, selected.commit.sha);
      commits.push({ author, committedAt, message: messageOf(selected, conflicts), files });
      return (sha) => ({ ...common, result: 'conflict', sha, conflicts, prerequisites });
    }
    overlay.rollback(mark);
    for (const path of paths) held.set(path, selected.commit.sha);
    if (onConflict === 'stop') stopped = selected.commit.sha;
    return { ...common, result: 'left-out', conflicts, prerequisites };
  }

  const undecided: Undecided[] = [];
  for (const selected of selection.selected) undecided.push(await pick(selected));
  const shas = await target.writeCommits(onto, commits);
  const tip = shas.at(-1) ?? onto;
  const against =
    input.base === undefined || input.base === onto ? entries : await target.entries(input.base);
  const ids = shas.values();
  return {
    picks: undecided.map((one) => (typeof one === 'function' ? one(ids.next().value ?? tip) : one)),
    base: onto,
    tip,
    tree: await target.treeOf(tip),
    files: overlay.differences(against),
  };
}

/** Fetches all blobs that the picks need, in one batch a repository, and merges ahead what can be foreseen. */
async function prepareMerges(
  { selection, sibling, target }: IntegrateInput,
  get: Parameters<typeof createForecast>[0]['get'],
  labelsOf: Parameters<typeof createForecast>[2],
) {
  const forecast = createForecast({ get }, selection.selected, labelsOf);
  await Promise.all([
    sibling.fetchBlobs([...forecast.needs.sibling]),
    target.fetchBlobs([...forecast.needs.target]),
  ]);
  const contents = await target.readBlobs([...forecast.needs.contents]);
  const merger = createContentMerger(target, contents);
  await forecast.mergeAhead(merger);
  return merger;
}

function firstHolder(held: ReadonlyMap<string, string>, paths: readonly string[]): string | undefined {
  if (held.size === 0) return undefined;
  return paths
    .flatMap((path) => [path, ...foldersOf(path)])
    .map((path) => held.get(path))
    .find((holder) => holder !== undefined);
}
