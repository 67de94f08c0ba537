import { SyncError } from '../model/error.ts';
import { type Baseline, findBaseline, measureRange, type Range } from './baseline.ts';
import type { Commit } from './commit.ts';
import { checkContents } from './credentials-check.ts';
import type { Comparison, TargetView } from './discovery.ts';
import type { SiblingsGit, TargetRepository } from './git.ts';
import type { SiblingsGitHub } from './github.ts';
import { integrate } from './integrate.ts';
import type { Integration, Pick } from './integration.ts';
import { carriedMessage } from './message.ts';
import type { Inspected, Located } from './observation.ts';
import type { SiblingObjects } from './ports.ts';
import { selectCommits } from './select.ts';
import type { Selection } from './selection.ts';
import { settle } from './settle.ts';
import { parseOrigins } from './trailers.ts';

interface InspectDeps {
  readonly github: SiblingsGitHub;
  readonly git: SiblingsGit;
  readonly now: () => Date;
  readonly progress: (subject: string, message: string) => void;
}

interface Subject {
  readonly subject: string;
  readonly located: Located;
  readonly target: TargetView;
  readonly targetRepository: () => Promise<TargetRepository>;
}

/** Finds what is new in one sibling, selects, and integrates onto the target's branch, or onto people's commits. */
export async function inspect(
  deps: InspectDeps,
  { subject, located, target, targetRepository }: Subject,
): Promise<Inspected> {
  const { sibling, repo, branch, head, view, memory } = located;
  const question = { repo, branch, tokenEnv: sibling.tokenEnv };
  const compare = (base: string) => deps.github.compare(question, base, head);
  const isOwn = (origin: { readonly repo: string }) => origin.repo.toLowerCase() === repo.toLowerCase();

  const baseline = await findBaseline({
    sibling,
    repo,
    branch,
    head,
    view,
    memory,
    actor: target.actor,
    readPullRequest: deps.github.readPullRequest,
    readOrigins: async () => {
      const messages = await (await targetRepository()).readMessages();
      return messages
        .flatMap(parseOrigins)
        .filter(isOwn)
        .map(({ sha }) => sha);
    },
    compare,
  });
  const range = await measureRange(baseline, {
    subject,
    start: sibling.start,
    head,
    now: deps.now(),
    compare,
    countSince: (since) => deps.github.countSince(question, head, since),
  });
  const retries = await findRetries(
    sibling.retry.filter((sha) => !baseline.retried.has(sha)),
    compare,
  );
  if (range.kind === 'nothing' && retries.shas.length === 0) {
    const settled = { sha: range.baseline, handled: [], retried: [...baseline.retried] };
    return { status: 'nothing', located, to: settled, findings: range.findings };
  }

  const depth = range.kind === 'nothing' ? 1 : range.depth;
  deps.progress(
    subject,
    `fetching ${depth === undefined ? 'the whole history' : `${depth - 1} new commits`}`,
  );
  const objects = await deps.git.fetchSibling(question, {
    head,
    baseline: range.kind === 'nothing' ? undefined : (range.baseline ?? undefined),
    depth: depth && Math.max(depth, retries.depth),
    firstParent: sibling.merges === 'first-parent',
  });
  const commits = await readCommits(objects, { range, retries: retries.shas, located, baseline });
  const from = range.baseline === undefined ? (commits[0]?.parents[0] ?? null) : range.baseline;
  const chosen = selectCommits({
    commits,
    sibling,
    synced: baseline.handled,
    declined: new Map(),
    target: target.repo,
  });
  const selection = await checkContents(chosen, { sibling, readBlobs: fetchingReader(objects) });
  deps.progress(subject, `${commits.length} commits looked at, ${selection.selected.length} selected`);

  const { integration, appended } = await integrateAll({
    located,
    selection,
    target,
    targetRepository,
    objects,
  });
  const settled = settle(
    sibling,
    { from, head, order: commits.map(({ sha }) => sha) },
    selection,
    integration,
  );
  const to = { ...settled, retried: [...baseline.retried, ...settled.retried] };
  return {
    status: 'integrated',
    located,
    baseline,
    from,
    selection,
    integration,
    appended,
    to,
    findings: range.findings,
  };
}

/** Commits of `retry` lie below the baseline: how deep a fetch must go to have them with their parents. */
async function findRetries(
  wanted: readonly string[],
  compare: (base: string) => Promise<Comparison | undefined>,
): Promise<{ shas: readonly string[]; depth: number }> {
  const compared = await Promise.all(wanted.map(async (sha) => ({ sha, comparison: await compare(sha) })));
  const found = compared.flatMap(({ sha, comparison }) =>
    comparison?.status === 'ahead' || comparison?.status === 'identical'
      ? [{ sha, ahead: comparison.ahead }]
      : [],
  );
  return { shas: found.map(({ sha }) => sha), depth: Math.max(1, ...found.map(({ ahead }) => ahead + 2)) };
}

interface ReadCommits {
  readonly range: Range;
  readonly retries: readonly string[];
  readonly located: Located;
  readonly baseline: Baseline;
}

/** Oldest first: the commits to retry, then the new ones that are not handled yet. */
async function readCommits(
  objects: SiblingObjects,
  { range, retries, located, baseline }: ReadCommits,
): Promise<readonly Commit[]> {
  const firstParent = located.sibling.merges === 'first-parent';
  const fresh =
    range.kind === 'nothing'
      ? []
      : await objects.log({ baseline: range.baseline ?? undefined, head: located.head, firstParent });
  const missing = retries.filter((sha) => !fresh.some((commit) => commit.sha === sha));
  const again = await Promise.all(
    missing.map(async (sha) => {
      const reachable = await objects.log({ baseline: undefined, head: sha, firstParent });
      return reachable.filter((commit) => commit.sha === sha);
    }),
  );
  return [...again.flat(), ...fresh.filter(({ sha }) => retries.includes(sha) || !baseline.handled.has(sha))];
}

function fetchingReader(objects: SiblingObjects) {
  return async (oids: readonly string[]) => {
    await objects.fetchBlobs(oids);
    return objects.readBlobs(oids);
  };
}

interface IntegrateAll {
  readonly located: Located;
  readonly selection: Selection;
  readonly target: TargetView;
  readonly targetRepository: () => Promise<TargetRepository>;
  readonly objects: SiblingObjects;
}

/** Onto the target's branch; where people have added commits of their own, on top of theirs instead. */
async function integrateAll({
  located,
  selection,
  target,
  targetRepository,
  objects,
}: IntegrateAll): Promise<{ integration: Integration; appended: boolean }> {
  const { sibling, repo, view, syncBranch } = located;
  const base = target.base.sha;
  if (selection.selected.length === 0) {
    return { integration: { picks: [], base, tip: base, tree: '', filesChanged: 0 }, appended: false };
  }
  const into = await targetRepository();
  const onto = (commit: string, picked: Selection) =>
    integrate({
      selection: picked,
      onto: commit,
      sibling: objects,
      target: into,
      onConflict: sibling.onConflict,
      label: repo,
      messageOf: (selected) => carriedMessage(selected.commit.message, { repo, sha: selected.commit.sha }),
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
        hint: `Open a pull request for it, or delete the branch \`${syncBranch}\`.`,
      },
    );
  }
  const carried = new Map(
    existing.flatMap((commit) =>
      parseOrigins(commit.message).map((origin) => [origin.sha, commit.sha] as const),
    ),
  );
  const missing = selection.selected.filter(({ commit }) => !carried.has(commit.sha));
  const added = await onto(view.sha, { ...selection, selected: missing });
  return { integration: { ...added, picks: inOrder(selection, carried, added) }, appended: true };
}

/** The picks of the whole branch: those that stood on it, and those added on top. */
function inOrder(
  selection: Selection,
  carried: ReadonlyMap<string, string>,
  added: Integration,
): readonly Pick[] {
  const byCommit = new Map(added.picks.map((pick) => [pick.selected.commit.sha, pick]));
  return selection.selected.flatMap((selected): readonly Pick[] => {
    const sha = carried.get(selected.commit.sha);
    if (sha !== undefined) return [{ selected, result: 'picked', sha }];
    const pick = byCommit.get(selected.commit.sha);
    return pick ? [pick] : [];
  });
}
