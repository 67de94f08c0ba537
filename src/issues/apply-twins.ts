/** Withdraws what two runs have made twice. */
import { isDeepStrictEqual } from 'node:util';
import { findingOf, toSyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Found, Tracker, Written } from '../trackers/tracker.ts';
import { plainFinding } from './finding.ts';
import type { Trackers } from './pair.ts';
import { type Twin, withdrawnMark } from './twin.ts';

/** What it came to. What fails here is tried again by the next run, which sees them as this one did. */
export async function withdrawTwins(twins: readonly Twin[], trackers: Trackers): Promise<readonly Finding[]> {
  const systems = [...Map.groupBy(twins, ({ system }) => system)];
  const told = await Promise.all(
    systems.map(async ([system, its]) => {
      const tracker = trackers.get(system);
      if (tracker === undefined) return [];
      return withdraw(its, tracker).catch((thrown: unknown) => [
        findingOf(toSyncError(thrown), named(its), 'warning'),
      ]);
    }),
  );
  return told.flat();
}

/** Closed first: what has the mark is not looked at again. */
async function withdraw(twins: readonly Twin[], tracker: Tracker): Promise<readonly Finding[]> {
  const now = await tracker.get(twins.map(({ item }) => item.id));
  const there = twins.filter(({ item }) => typeof now.get(item.id) === 'object');
  const idle = there.filter((twin) => twin.isUntouched && isAsMade(twin, now.get(twin.item.id)));
  const ends = idle.map(({ item, of }) => ({ id: item.id, action: 'close' as const, duplicateOf: of.id }));
  const failures: Finding[] = [];
  const ended = done(idle, ends.length === 0 ? [] : await tracker.end(ends));
  const due = there.filter((twin) => ended.has(twin) || !idle.includes(twin));
  const edits = due.map((twin) => ({ id: twin.item.id, edits: [], mark: withdrawnMark(twin) }));
  const marked = done(due, edits.length === 0 ? [] : await tracker.update(edits));
  const whole = [...marked].map((twin) => ({ ...twin, isUntouched: ended.has(twin) }));
  return [...twinFindings(whole, 'is'), ...failures];

  function done(asked: readonly Twin[], written: readonly Written<unknown>[]): ReadonlySet<Twin> {
    const through = asked.filter((twin, at) => {
      const one = written[at];
      if (one?.ok === false) failures.push(findingOf(one.error, twin.item.name, 'warning'));
      return one?.ok === true;
    });
    return new Set(through);
  }
}

function isAsMade({ item }: Twin, now: Found | undefined): boolean {
  if (typeof now !== 'object' || now.presence !== 'present') return false;
  return isDeepStrictEqual(now.snapshot.fields, item.snapshot.fields);
}

/** One for what is closed, and one for what people have worked on. */
export function twinFindings(twins: readonly Twin[], is: 'is' | 'would be'): readonly Finding[] {
  const whys = [
    { its: twins.filter(({ isUntouched }) => isUntouched), end: `${is} closed as its duplicate` },
    {
      its: twins.filter(({ isUntouched }) => !isUntouched),
      end: `somebody has worked on it, so it ${is} left as it is, and linked to nothing`,
    },
  ];
  return whys.flatMap(({ its, end }) => {
    if (its.length === 0) return [];
    const what = `Two runs at once made the same item twice: ${named(its)}. The first stays. Of the second: ${end}.`;
    return [plainFinding('ISSUES_MADE_TWICE', its[0]?.system, what)];
  });
}

/** Pairs in one sentence. */
const mostNamed = 10;

function named(twins: readonly Twin[]): string {
  const few = twins.slice(0, mostNamed).map(({ item, of }) => `${of.name} and ${item.name}`);
  const rest = twins.length - few.length;
  return [...few, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}
