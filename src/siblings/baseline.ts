import type { Sibling } from '../model/sibling.ts';
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
 * The state when it knows the newest settled pull request; else that pull request's own marker, which also knows
 * the commits that still wait; without a marker, the trailer that lies furthest up the sibling's history; with
 * none of them, where an open pull request started, and at last `start`.
 */
export async function findBaseline(sources: BaselineSources): Promise<Baseline> {
  const { view } = sources;
  const settled = view.pullRequests.find((pull) => pull.state !== 'open');
  const reopened = await reopenedOffer(sources);
  if (sources.memory && reopened) return fromMemory(sources.memory, reopened.from, []);
  const isOpen = view.pullRequests.some((pull) => pull.state === 'open');
  // With nothing new an open pull request is closed, and that is not for the state alone to say.
  const memory = isOpen && sources.memory?.baseline === sources.head ? undefined : sources.memory;
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
  const handled = new Set([...origins, ...(offer?.handled ?? [])]);
  const retried = new Set(offer?.retried);
  // Trailers may lie above a commit that waited for a conflict: they would pass it by for ever.
  if (offer?.to && aheadOf(await sources.compare(offer.to)) !== undefined) {
    return { sha: offer.to, handled, retried, source: 'pull request' };
  }
  const highest = await highestOf(origins.slice(0, trailersTried), sources);
  if (highest !== undefined) return { sha: highest, handled, retried, source: 'trailers' };

  const open = sources.view.pullRequests.find((pull) => pull.state === 'open');
  const current = open && (await offerOf(sources, open.number));
  if (current) return { sha: current.from, handled, retried, source: 'pull request' };
  return { sha: undefined, handled, retried, source: 'start' };
}

/** Of commits that lie in the sibling's history, the one nearest to its head. */
async function highestOf(shas: readonly string[], sources: BaselineSources): Promise<string | undefined> {
  const compared = await Promise.all(
    shas.map(async (sha) => ({ sha, ahead: aheadOf(await sources.compare(sha)) })),
  );
  const known = compared.flatMap(({ sha, ahead }) => (ahead === undefined ? [] : [{ sha, ahead }]));
  return known.sort((a, b) => a.ahead - b.ahead)[0]?.sha;
}

/** Commits between a commit and the head; undefined where the head does not descend from it. */
function aheadOf(comparison: Comparison | undefined): number | undefined {
  const descends = comparison?.status === 'ahead' || comparison?.status === 'identical';
  return descends ? comparison.ahead : undefined;
}

async function offerOf(sources: BaselineSources, number: number): Promise<Offer | undefined> {
  const detail = await sources.readPullRequest(number);
  if (detail.author !== sources.actor) return undefined;
  return readOffer(detail.body, sources.repo, sources.branch);
}
