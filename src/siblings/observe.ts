import { SyncError, toSyncError } from '../model/error.ts';
import type { Sibling } from '../model/sibling.ts';
import { siblingKey } from '../state/document.ts';
import { discover } from './discover.ts';
import type { Head, TargetView } from './discovery.ts';
import type { TargetRepository } from './git.ts';
import { digestOf, isIdle } from './idle.ts';
import { inspect } from './inspect.ts';
import { locate } from './locate.ts';
import type { Observation, Observed } from './observation.ts';
import type { SiblingsDeps } from './siblings-deps.ts';

/** Siblings inspected at a time: each may hold a pack in memory. */
const atOnce = 4;

/** Looks at every sibling and the target, fetches what is new and integrates it, all in the action's own storage. */
export async function observe(deps: SiblingsDeps): Promise<Observed> {
  const { heads, target } = await discover(deps);
  let fetched: Promise<TargetRepository> | undefined;
  const targetRepository = () => {
    fetched ??= deps.git.fetchTarget(target.base);
    return fetched;
  };
  const seen = deps.siblings.map((sibling, index) => ({ sibling, head: heads[index] }));
  const observations: Observation[] = [];
  for (let start = 0; start < seen.length; start += atOnce) {
    const group = seen.slice(start, start + atOnce);
    const looks = group.map((one) =>
      observeOne(deps, { ...one, isTwin: isTwin(one, seen), target, targetRepository }),
    );
    observations.push(...(await Promise.all(looks)));
  }
  return { target, siblings: observations };
}

interface Seen {
  readonly sibling: Sibling;
  readonly head: Head | undefined;
}

/** Another name for the branch of an earlier sibling: `acme/ui` and `acme/ui@main`, or a former name. */
function isTwin({ sibling, head }: Seen, all: readonly Seen[]): boolean {
  if (head?.status !== 'found') return false;
  const key = siblingKey(head.repo, head.branch);
  const first = all.find(
    (other) => other.head?.status === 'found' && siblingKey(other.head.repo, other.head.branch) === key,
  );
  return first?.sibling !== sibling;
}

interface Look extends Seen {
  readonly isTwin: boolean;
  readonly target: TargetView;
  readonly targetRepository: () => Promise<TargetRepository>;
}

async function observeOne(deps: SiblingsDeps, look: Look): Promise<Observation> {
  const { sibling, head, target, targetRepository } = look;
  const subject = sibling.branch === undefined ? sibling.repo : `${sibling.repo}@${sibling.branch}`;
  try {
    if (deps.signal.aborted)
      throw new SyncError('STOPPED', 'The run ended before this sibling was looked at.');
    if (sibling.repo.toLowerCase() === target.repo.toLowerCase()) {
      throw new SyncError('CONFIG_INVALID', `${sibling.repo} is this repository itself.`, {
        hint: 'Name another repository; this one is the target.',
      });
    }
    if (look.isTwin) {
      throw new SyncError(
        'CONFIG_INVALID',
        `${subject} is the same branch as an earlier sibling of the list.`,
        {
          hint: 'Remove one of the two.',
        },
      );
    }
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
