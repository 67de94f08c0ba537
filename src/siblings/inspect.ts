import type { Sibling } from '../model/sibling.ts';
import { findBaseline } from './baseline.ts';
import { changedLines } from './changed-lines.ts';
import type { Commit } from './commit.ts';
import { checkContents } from './credentials-check.ts';
import type { TargetView } from './discovery.ts';
import { declinedFinding, missingRetries } from './findings.ts';
import type { SiblingsGit, TargetRepository } from './git.ts';
import type { SiblingsGitHub } from './github.ts';
import { integrateBranch } from './integrate-branch.ts';
import { marksOf } from './marks.ts';
import { fetchingReader, findRetries, readCommits, readFiles, revertsOlder } from './new-commits.ts';
import type { Inspected, Located } from './observation.ts';
import { ownOrigins } from './own-origins.ts';
import type { Prover } from './prover.ts';
import { measureRange } from './range.ts';
import type { SiblingsRules } from './rules.ts';
import { selectCommits } from './select.ts';
import { settle } from './settle.ts';
import { tallyOf } from './tally.ts';
import { parseOrigins } from './trailers.ts';
import { validate } from './validate.ts';

interface InspectDeps {
  /** All that the configuration names. */
  readonly siblings: readonly Sibling[];
  readonly github: SiblingsGitHub;
  readonly git: SiblingsGit;
  readonly now: () => Date;
  readonly holdsSecret: (text: string) => boolean;
  readonly rules: SiblingsRules;
  readonly prover: Prover | undefined;
  readonly progress: (subject: string, message: string) => void;
}

interface Subject {
  readonly subject: string;
  readonly located: Located;
  readonly target: TargetView;
  readonly targetRepository: () => Promise<TargetRepository>;
}

/** Finds what is new in one sibling, selects, and integrates onto the target's branch, or onto people's commits. */
export async function inspect(deps: InspectDeps, subject: Subject): Promise<Inspected> {
  const seen = await look(deps, subject);
  const { located } = subject;
  // With nothing to carry an open pull request is closed, and that is not for the state alone to say.
  if (located.memory === undefined || !leavesOpenPullRequestEmpty(seen)) return seen;
  const again = await look(deps, { ...subject, located: { ...located, memory: undefined } });
  return { ...again, located, findings: seen.findings };
}

function leavesOpenPullRequestEmpty(seen: Inspected): boolean {
  if (!seen.located.view.pullRequests.some((pull) => pull.state === 'open')) return false;
  return (
    seen.status === 'nothing' ||
    seen.integration.picks.every(({ result }) => result !== 'picked' && result !== 'conflict')
  );
}

async function look(
  deps: InspectDeps,
  { subject, located, target, targetRepository }: Subject,
): Promise<Inspected> {
  const { sibling, repo, head, view, memory } = located;
  const question = { repo, branch: located.branch, tokenEnv: sibling.tokenEnv };
  const compare = (base: string) => deps.github.compare(question, base, head);
  const readOrigins = async () => {
    const messages = await (await targetRepository()).readMessages();
    const origins = messages.flatMap(parseOrigins);
    return ownOrigins(origins, [repo, sibling.repo], deps.siblings).map(({ sha }) => sha);
  };

  const baseline = await findBaseline({
    sibling,
    repo,
    branch: located.branch,
    head,
    view,
    memory,
    actor: target.actor,
    readPullRequest: deps.github.readPullRequest,
    readOrigins,
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
    sibling.retry.filter((sha) => ![...baseline.retried].some((full) => full.startsWith(sha))),
    compare,
  );
  const told = [...declinedFinding(located, subject), ...missingRetries(retries.missing, subject, sibling)];
  if (range.kind === 'nothing' && retries.shas.length === 0) {
    const settled = { sha: range.baseline, handled: [], retried: [...baseline.retried] };
    return { status: 'nothing', located, to: settled, findings: [...told, ...range.findings] };
  }

  const depth = range.kind === 'nothing' ? 1 : range.depth;
  deps.progress(subject, depth === undefined ? 'fetching the whole history' : 'fetching what is new');
  const objects = await deps.git.fetchSibling(question, {
    head,
    baseline: range.kind === 'nothing' ? undefined : (range.baseline ?? undefined),
    depth: depth && Math.max(depth, retries.depth),
    firstParent: sibling.merges === 'first-parent',
  });
  const { commits, handled } = await readCommits(objects, {
    range,
    retries: retries.shas,
    located,
    baseline,
  });
  const from = range.baseline === undefined ? belowOldest(commits, retries.shas, head) : range.baseline;
  // Whether an older commit was carried is only asked for when something reverts one.
  const older = baseline.source === 'state' && revertsOlder(commits) ? await readOrigins() : [];
  const chosen = selectCommits({
    commits,
    sibling,
    synced: new Set([...baseline.handled, ...older]),
    target: target.repo,
  });
  const selection = await checkContents(chosen, {
    sibling,
    holdsSecret: deps.holdsSecret,
    readBlobs: fetchingReader(objects),
    readTarget: async (paths) => readFiles(await targetRepository(), target.base.sha, paths),
  });
  const order = commits.map(({ sha }) => sha);
  const branch = { located, selection, order, target, targetRepository, objects };
  const { integration: whole, appended } = await integrateBranch(branch);
  const { integration, candidate } = await validate({
    subject,
    trusted: sibling.trusted,
    integration: whole,
    base: target.base.sha,
    appended,
    treeOf: async (commit) => (await targetRepository()).treeOf(commit),
    without: async (offenders) => (await integrateBranch({ ...branch, offenders })).integration,
    prover: deps.prover,
    ...marksOf(deps.github, located),
  });
  deps.progress(subject, tallyOf(selection, integration));
  const settled = settle(sibling, { from, head, order, handled }, selection, integration);
  const to = { ...settled, retried: [...baseline.retried, ...settled.retried] };
  return {
    status: 'integrated',
    located,
    baseline,
    from,
    selection,
    integration,
    candidate,
    lines: await changedLines(deps.rules, integration, target.base.sha, targetRepository),
    appended,
    to,
    findings: [...told, ...range.findings],
  };
}

/** The parent of the oldest commit that is new; what is offered again lies anywhere below. */
function belowOldest(commits: readonly Commit[], retries: readonly string[], head: string): string | null {
  const oldest = commits.find(({ sha }) => !retries.includes(sha));
  return oldest === undefined ? head : (oldest.parents[0] ?? null);
}
