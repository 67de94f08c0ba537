/** What keeps an item from being done with, so that the next run looks at it again. */
import type { ErrorCode } from '../model/error-catalogue.ts';
import type { LinkMemory, Parked } from './memory.ts';
import { isDone, type Result } from './result.ts';

export interface Trouble {
  readonly why: ErrorCode;
  /** False: its system could not be reached, or the run was stopped. */
  readonly isItsOwn: boolean;
}

/** The first thing that keeps this item from being done with. What was taken up is compared by the next run. */
export function troubleOf(results: readonly (Result | undefined)[]): Trouble | undefined {
  const troubles = results.flatMap((result) => {
    if (result === undefined || (isDone(result) && result.isAdopted !== true)) return [];
    const { outcome, isCutOff } = result;
    const why = outcome.status === 'failed' ? outcome.error.code : 'OVERTAKEN';
    return [{ why, isItsOwn: isCutOff !== true && outcome.status !== 'blocked' }];
  });
  return troubles.find(({ isItsOwn }) => isItsOwn) ?? troubles[0];
}

export function parked(link: LinkMemory, { why, isItsOwn }: Trouble, now: string): LinkMemory {
  const before = link.parked;
  const tries = (before?.tries ?? 0) + (isItsOwn ? 1 : 0);
  const entry: Parked = { why, tries, since: before?.since ?? now };
  return { ...link, parked: entry };
}
