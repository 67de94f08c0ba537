import { SyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Start } from '../model/sibling.ts';
import type { Baseline } from './baseline.ts';
import type { Comparison } from './discovery.ts';

/** The baseline as a commit and the depth to fetch, or nothing to do. */
export type Range =
  | { readonly kind: 'nothing'; readonly baseline: string | null; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'commits';
      /** Null: from the beginning. Undefined: from the oldest that was fetched. */
      readonly baseline: string | null | undefined;
      /** Generations to fetch; undefined: all. */
      readonly depth: number | undefined;
      /** Of a first run: where it begins. Beside merges, so many generations reach further back than that. */
      readonly since?: Date;
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
      const since = new Date(sources.now.getTime() - start.days * day);
      const count = await sources.countSince(since);
      if (count === 0) return { kind: 'nothing', baseline: sources.head, findings: [] };
      return { kind: 'commits', baseline: undefined, depth: count + 1, since, findings: [] };
    }
  }
}
