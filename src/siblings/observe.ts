import { createHash } from 'node:crypto';
import { SyncError, toSyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { PullRequestRules, Sibling } from '../model/sibling.ts';
import { siblingKey } from '../state/document.ts';
import type { Head, TargetQuestion, TargetView } from './discovery.ts';
import type { SiblingsGit, TargetRepository } from './git.ts';
import type { SiblingsGitHub } from './github.ts';
import { inspect } from './inspect.ts';
import type { Memory } from './memory.ts';
import { sourceLabel, syncBranch } from './names.ts';
import type { Located, Observation, Observed } from './observation.ts';

export interface SiblingsDeps {
  readonly github: SiblingsGitHub;
  readonly git: SiblingsGit;
  readonly rules: PullRequestRules;
  /** Of the web, without a slash at the end. */
  readonly serverUrl: string;
  readonly siblings: readonly Sibling[];
  /** By `siblingKey`. */
  readonly memory: ReadonlyMap<string, Memory>;
  readonly now: () => Date;
  /** Aborted by a signal or the deadline: siblings not yet begun are left for the next run. */
  readonly signal: AbortSignal;
  readonly progress: (subject: string, message: string) => void;
}

/** Bumped when the same configuration begins to yield other commits; every sibling is then looked at anew. */
const rulesVersion = 1;
/** Siblings inspected at a time: each may hold a pack in memory. */
const atOnce = 4;

/** Looks at every sibling and the target, fetches what is new and integrates it, all in the action's own storage. */
export async function observe(deps: SiblingsDeps): Promise<Observed> {
  const { heads, target } = await discoverAll(deps);
  let fetched: Promise<TargetRepository> | undefined;
  const targetRepository = () => {
    fetched ??= deps.git.fetchTarget(target.base);
    return fetched;
  };
  const observations: Observation[] = [];
  for (let start = 0; start < deps.siblings.length; start += atOnce) {
    const group = deps.siblings.slice(start, start + atOnce);
    observations.push(
      ...(await Promise.all(
        group.map((sibling, index) =>
          observeOne(deps, target, targetRepository, sibling, heads[start + index]),
        ),
      )),
    );
  }
  return { target, siblings: observations };
}

/**
 * The name of an integration branch holds the sibling's branch. Where neither the configuration nor the state
 * knows that, the target is asked in a second request, when the siblings have answered.
 */
async function discoverAll(deps: SiblingsDeps): Promise<{ heads: readonly Head[]; target: TargetView }> {
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

function targetQuestion(deps: SiblingsDeps, branches: readonly (string | undefined)[]): TargetQuestion {
  const found = deps.siblings.flatMap((sibling, index) => {
    const branch = branches[index];
    return branch === undefined ? [] : [syncBranch(sibling.repo, branch)];
  });
  return {
    base: deps.rules.base,
    branches: found,
    labels: [...new Set([...deps.rules.labels, ...deps.siblings.map(({ repo }) => sourceLabel(repo))])],
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

async function observeOne(
  deps: SiblingsDeps,
  target: TargetView,
  targetRepository: () => Promise<TargetRepository>,
  sibling: Sibling,
  head: Head | undefined,
): Promise<Observation> {
  const subject = sibling.branch === undefined ? sibling.repo : `${sibling.repo}@${sibling.branch}`;
  try {
    if (deps.signal.aborted)
      throw new SyncError('STOPPED', 'The run ended before this sibling was looked at.');
    const { located, findings } = locate(deps, target, sibling, head);
    if (isIdle(located, target, digestOf(sibling, deps.rules))) {
      return { status: 'idle', sibling, subject, located, findings };
    }
    const seen = await inspect(deps, { subject, located, target, targetRepository });
    return { ...seen, sibling, subject, findings: [...findings, ...seen.findings] };
  } catch (error) {
    return { status: 'failed', sibling, subject, findings: [], error: toSyncError(error) };
  }
}

function locate(
  deps: SiblingsDeps,
  target: TargetView,
  sibling: Sibling,
  head: Head | undefined,
): { located: Located; findings: readonly Finding[] } {
  const where = sibling.where;
  switch (head?.status) {
    case undefined:
    case 'not-found':
      throw new SyncError(
        'SIBLING_NOT_FOUND',
        `${sibling.repo} does not exist, or its token may not see it.`,
        { where },
      );
    case 'refused':
      throw new SyncError('SIBLING_NOT_FOUND', `${sibling.repo} could not be read: ${head.message}`, {
        where,
      });
    case 'empty':
      throw new SyncError('SIBLING_EMPTY', `${sibling.repo} has no commit yet.`, { where });
    case 'no-branch':
      throw new SyncError('SIBLING_BRANCH_NOT_FOUND', `${sibling.repo} has no branch \`${head.branch}\`.`, {
        where,
      });
    case 'found':
  }
  if (head.isPrivate !== false && !target.isPrivate && !sibling.publish) {
    throw new SyncError(
      'PRIVATE_TO_PUBLIC',
      `${sibling.repo} is private and ${target.repo} is public: its commits would be published.`,
      { where },
    );
  }
  const branch = syncBranch(sibling.repo, head.branch);
  const memory = deps.memory.get(siblingKey(sibling.repo, head.branch));
  const located: Located = {
    sibling,
    repo: head.repo,
    url: `${deps.serverUrl}/${head.repo}`,
    branch: head.branch,
    head: head.sha,
    isPrivate: head.isPrivate,
    syncBranch: branch,
    view: target.branches.get(branch) ?? { sha: undefined, pullRequests: [] },
    memory: memory?.target === targetKey(target) ? memory : undefined,
  };
  const renamed: Finding = {
    severity: 'warning',
    code: 'SIBLING_RENAMED',
    subject: sibling.repo,
    what: `${sibling.repo} is now called ${head.repo}.`,
    cure: `Write \`${head.repo}\` into the configuration.`,
    where,
  };
  const isRenamed = head.repo.toLowerCase() !== sibling.repo.toLowerCase();
  return { located, findings: isRenamed ? [renamed] : [] };
}

/** The key under which the state keeps what it knows about this target. */
export function targetKey(target: TargetView): string {
  return siblingKey(target.repo, target.base.name);
}

/** The same head, the same branch and the same pull requests as after the last run, under the same rules. */
function isIdle({ memory, head, view }: Located, target: TargetView, digest: string): boolean {
  if (!memory) return false;
  const open = view.pullRequests.find((pull) => pull.state === 'open');
  const settled = view.pullRequests.find((pull) => pull.state !== 'open');
  const hasNewConflict = open !== undefined && !open.mergeable && memory.base !== target.base.sha;
  return (
    memory.digest === digest &&
    memory.head === head &&
    memory.tip === (view.sha ?? null) &&
    memory.pullRequest === (open?.number ?? null) &&
    memory.settled === (settled?.number ?? null) &&
    !hasNewConflict
  );
}

/** Hex SHA-256 of all that the configuration says about a sibling; the place of its line is left out. */
export function digestOf(sibling: Sibling, rules: PullRequestRules): string {
  const { where: _, ...said } = sibling;
  return createHash('sha256')
    .update(JSON.stringify([rulesVersion, said, rules]))
    .digest('hex');
}
