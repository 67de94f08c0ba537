/**
 * A look ahead along each path, so that all blobs come in one batch and merges of different paths run side
 * by side. It assumes that no pick is left out; what turns out otherwise costs time, never the result.
 */
import type { FileVersion } from './commit.ts';
import type { ContentMerger, MergeRequest } from './integrate-merge.ts';
import type { Overlay } from './integrate-overlay.ts';
import type { Selected } from './selection.ts';
import { isAbsent, threeWay } from './three-way.ts';

/** The changes to one path, in order, each with the label of its pick. */
interface Chain {
  readonly ours: FileVersion;
  readonly steps: readonly Step[];
}

interface Step {
  readonly before: FileVersion;
  readonly theirs: FileVersion;
  readonly labels: MergeRequest['labels'];
}

export interface Needs {
  /** Blobs to fetch from the sibling. */
  readonly sibling: ReadonlySet<string>;
  /** Blobs to fetch from the target. */
  readonly target: ReadonlySet<string>;
  /** Of both, those whose content a merge reads. */
  readonly contents: ReadonlySet<string>;
}

export interface Forecast {
  readonly needs: Needs;
  /** Does the merges that can be foreseen; their results are remembered by the merger. */
  mergeAhead(merger: ContentMerger): Promise<void>;
}

export function createForecast(
  overlay: Pick<Overlay, 'get'>,
  picks: readonly Selected[],
  labelsOf: (pick: Selected) => MergeRequest['labels'],
): Forecast {
  const chains = chainsOf(overlay, picks, labelsOf);
  const sibling = new Set<string>();
  const target = new Set<string>();
  const contents = new Set<string>();
  for (const { ours, steps } of chains) foresee(ours, steps, { sibling, target, contents });
  return {
    needs: { sibling, target, contents },
    mergeAhead: async (merger) => {
      await Promise.all(chains.map(({ ours, steps }) => mergeAlong(ours, steps, merger)));
    },
  };
}

function chainsOf(
  overlay: Pick<Overlay, 'get'>,
  picks: readonly Selected[],
  labelsOf: (pick: Selected) => MergeRequest['labels'],
): readonly Chain[] {
  const steps = new Map<string, Step[]>();
  for (const pick of picks) {
    for (const { path, change } of pick.files) {
      const step = { before: change.before, theirs: change.after, labels: labelsOf(pick) };
      const known = steps.get(path);
      if (known === undefined) steps.set(path, [step]);
      else known.push(step);
    }
  }
  return [...steps].map(([path, along]) => ({ ours: overlay.get(path), steps: along }));
}

interface Sets {
  readonly sibling: Set<string>;
  readonly target: Set<string>;
  readonly contents: Set<string>;
}

/** Without contents: what a merge makes is known only by being like nothing else. */
function foresee(start: FileVersion, steps: readonly Step[], { sibling, target, contents }: Sets): void {
  let ours = start;
  let isTargets = true;
  for (const { before, theirs } of steps) {
    const decision = threeWay({ before, ours, theirs });
    if (decision.kind === 'present') continue;
    if (!isAbsent(theirs) && theirs.mode !== '160000') sibling.add(theirs.oid);
    if (decision.kind === 'conflict') return;
    if (decision.kind === 'take') {
      ours = decision.version;
      isTargets &&= ours.oid === start.oid;
      // A new mode on the target's own content: only what is here can be written into a commit.
      if (isTargets) target.add(ours.oid);
      continue;
    }
    if (decision.base !== undefined) sibling.add(decision.base);
    if (isTargets) target.add(ours.oid);
    for (const oid of [decision.base, ours.oid, theirs.oid]) {
      if (oid !== undefined && oid !== MERGED) contents.add(oid);
    }
    ours = { mode: decision.mode, oid: MERGED };
    isTargets = false;
  }
}

const MERGED = 'merged';

async function mergeAlong(start: FileVersion, steps: readonly Step[], merger: ContentMerger): Promise<void> {
  let ours = start;
  for (const { before, theirs, labels } of steps) {
    const decision = threeWay({ before, ours, theirs });
    if (decision.kind === 'present') continue;
    if (decision.kind === 'conflict') return;
    if (decision.kind === 'take') {
      ours = decision.version;
      continue;
    }
    const merged = await merger.merge({ base: decision.base, ours: ours.oid, theirs: theirs.oid, labels });
    if (merged.kind !== 'clean') return;
    ours = { mode: decision.mode, oid: merged.oid };
  }
}
