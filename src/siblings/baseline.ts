import { SyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Sibling, Start } from '../model/sibling.ts';
import type { BranchView, Comparison, PullRequestDetail } from './discovery.ts';
import { type Offer, readOffer } from './marker.ts';
import type { Memory } from './memory.ts';

/** Where the new commits of a sibling begin, and who says so. */
export interface Baseline {
  /** The last commit handled; null: none, the whole history is new; undefined: as `start` says. */
  readonly sha: string | null | undefined;
  /** Commits above it that are handled too. */
  readonly handled: ReadonlySet<string>;
  /** Commits of `retry` that were offered again already. */
  readonly retried: ReadonlySet<string>;
  readonly source: 'state' | 'pull request' | 'trailers' | 'start';
}

export interface BaselineSources {
  readonly sibling: Sibling;
  /** As the host spells it. */
  readonly repo: string;
  readonly branch: string;
  readonly head: string;
  readonly view: BranchView;
  readonly memory: Memory | undefined;
  /** Who opens our pull requests; another's marker counts for nothing. */
  readonly actor: string;
  readPullRequest(number: number): Promise<PullRequestDetail>;
  /** Commits of this sibling that the target's history names, newest first. Reads the whole history, once. */
  readOrigins(): Promise<readonly string[]>;
  compare(base: string): Promise<Comparison | undefined>;
}

/** Candidates tried on the host; each costs a request. */
const trailersTried = 3;

/**
 * The state when it knows the newest settled pull request; else that pull request's own marker; with no state,
 * whatever of trailers and markers lies furthest up the sibling's history; with none of them, `start`.
 */
export async function findBaseline(sources: BaselineSources): Promise<Baseline> {
  const { memory, view } = sources;
  const settled = view.pullRequests.find((pull) => pull.state !== 'open');
  const reopened = await reopenedOffer(sources);
  if (memory && reopened) return fromMemory(memory, reopened.from, []);
  if (memory && (settled === undefined || settled.number === memory.settled)) {
    return fromMemory(memory, memory.baseline, memory.handled);
  }
  const offer = settled && (await offerOf(sources, settled.number));
  if (memory) {
    const known = offer ?? (settled?.number === memory.pullRequest ? memory.offered : undefined);
    if (known) return fromMemory(memory, known.to, known.handled, offer?.retried);
  }
  return fromWorld(sources, offer);
}

/** A pull request that the state has down as settled and that a person opened again: it counts as open. */
async function reopenedOffer(sources: BaselineSources): Promise<Offer | undefined> {
  const open = sources.view.pullRequests.find((pull) => pull.state === 'open');
  const settled = sources.memory?.settled ?? 0;
  return open !== undefined && open.number <= settled ? offerOf(sources, open.number) : undefined;
}

/** A second look at the state's word: unknown to the host means rewritten; see `range.ts`. */
function fromMemory(
  memory: Memory,
  sha: string | null,
  handled: readonly string[],
  retried: readonly string[] = [],
): Baseline {
  return {
    sha,
    handled: new Set(handled),
    retried: new Set([...memory.retried, ...retried]),
    source: 'state',
  };
}

async function fromWorld(sources: BaselineSources, offer: Offer | undefined): Promise<Baseline> {
  const origins = await sources.readOrigins();
  const candidates = [
    ...origins.slice(0, trailersTried).map((sha) => ({ sha, source: 'trailers' as const })),
    ...(offer?.to ? [{ sha: offer.to, source: 'pull request' as const }] : []),
  ];
  const compared = await Promise.all(
    candidates.map(async (candidate) => ({ ...candidate, comparison: await sources.compare(candidate.sha) })),
  );
  const highest = compared
    .filter(({ comparison }) => comparison?.status === 'ahead' || comparison?.status === 'identical')
    .sort((a, b) => (a.comparison?.ahead ?? 0) - (b.comparison?.ahead ?? 0))[0];
  const handled = new Set([...origins, ...(offer?.handled ?? [])]);
  const retried = new Set(offer?.retried);
  if (highest) return { sha: highest.sha, handled, retried, source: highest.source };

  const open = sources.view.pullRequests.find((pull) => pull.state === 'open');
  const current = open && (await offerOf(sources, open.number));
  if (current) return { sha: current.from, handled, retried, source: 'pull request' };
  return { sha: undefined, handled, retried, source: 'start' };
}

async function offerOf(sources: BaselineSources, number: number): Promise<Offer | undefined> {
  const detail = await sources.readPullRequest(number);
  if (detail.author !== sources.actor) return undefined;
  return readOffer(detail.body, sources.repo, sources.branch);
}

/** The baseline as a commit and the depth to fetch, or nothing to do. */
export type Range =
  | { readonly kind: 'nothing'; readonly baseline: string | null; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'commits';
      /** Null: from the beginning. Undefined: from the oldest that was fetched. */
      readonly baseline: string | null | undefined;
      /** Generations to fetch; undefined: all. */
      readonly depth: number | undefined;
      readonly findings: readonly Finding[];
    };

export interface RangeSources {
  readonly subject: string;
  readonly start: Start;
  readonly head: string;
  readonly now: Date;
  compare(base: string): Promise<Comparison | undefined>;
  /** Commits reachable from head that are not older than `since`. */
  countSince(since: Date): Promise<number>;
}

const day = 24 * 60 * 60 * 1000;

/** Measures how much history lies between the baseline and the head, without fetching any of it. */
export async function measureRange(baseline: Baseline, sources: RangeSources): Promise<Range> {
  const { head, start, subject } = sources;
  if (baseline.sha === undefined) return measureStart(start, sources);
  if (baseline.sha === null) return { kind: 'commits', baseline: null, depth: undefined, findings: [] };
  if (baseline.sha === head) return { kind: 'nothing', baseline: head, findings: [] };
  const comparison = await sources.compare(baseline.sha);
  if (comparison?.status === 'ahead') {
    return { kind: 'commits', baseline: baseline.sha, depth: comparison.ahead + 1, findings: [] };
  }
  const rewritten: Finding = {
    severity: 'warning',
    code: 'SIBLING_REWRITTEN',
    subject,
    what: `The history was rewritten: ${baseline.sha.slice(0, 10)}, the last commit handled, is no longer part of it.`,
    cure: 'Review the next pull request with care; commits that the target already has are left out by their content.',
  };
  if (comparison === undefined) {
    const restart = await measureStart(start, sources);
    return { ...restart, findings: [rewritten, ...restart.findings] };
  }
  if (comparison.status === 'diverged') {
    return {
      kind: 'commits',
      baseline: comparison.mergeBase,
      depth: comparison.ahead + 1,
      findings: [rewritten],
    };
  }
  return {
    kind: 'nothing',
    baseline: head,
    findings: comparison.status === 'behind' ? [rewritten] : [],
  };
}

async function measureStart(start: Start, sources: RangeSources): Promise<Range> {
  switch (start.kind) {
    case 'head':
      return { kind: 'nothing', baseline: sources.head, findings: [] };
    case 'sha': {
      if (start.sha === sources.head) return { kind: 'nothing', baseline: sources.head, findings: [] };
      const comparison = await sources.compare(start.sha);
      if (comparison?.status === 'ahead') {
        return { kind: 'commits', baseline: start.sha, depth: comparison.ahead + 1, findings: [] };
      }
      throw new SyncError(
        'START_NOT_FOUND',
        `\`start\` names ${start.sha.slice(0, 10)}, which is not in the history of this branch.`,
      );
    }
    case 'days': {
      const count = await sources.countSince(new Date(sources.now.getTime() - start.days * day));
      if (count === 0) return { kind: 'nothing', baseline: sources.head, findings: [] };
      return { kind: 'commits', baseline: undefined, depth: count + 1, findings: [] };
    }
  }
}
