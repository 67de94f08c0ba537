/** How far the writes of a run have come, and how long the rest takes: said while it runs. */
import type { SyncError } from '../model/error.ts';
import type { SystemName } from '../model/item.ts';
import type { Plan } from './plan.ts';
import type { Results } from './result.ts';

export interface Written {
  readonly system: SystemName;
  readonly done: number;
  readonly total: number;
  /** Since the first of them was begun. */
  readonly milliseconds: number;
}

/** Fewer are done before anybody could read it. */
const worthTelling = 100;

/** Undefined: there is nothing to wait for. The estimate is what so many more take at the pace so far. */
export function progressLine({ system, done, total, milliseconds }: Written): string | undefined {
  if (total <= worthTelling || done === 0 || done >= total) return undefined;
  const left = (milliseconds / done) * (total - done);
  return `${system}: ${counted(done)} of ${counted(total)} changes written; about ${spelt(left)} to go`;
}

/** Of systems that would take no more: what waits, and how many runs like this one it takes. */
export function cutLines({ changes }: Pick<Plan, 'changes'>, results: Results): readonly string[] {
  const systems = new Map<SystemName, { done: number; waiting: number; error: SyncError | undefined }>();
  for (const { id, system } of changes) {
    const one = systems.get(system) ?? { done: 0, waiting: 0, error: undefined };
    systems.set(system, one);
    const outcome = results.get(id)?.outcome;
    if (outcome?.status === 'failed' && outcome.error.category === 'rate-limit') {
      one.waiting += 1;
      one.error ??= outcome.error;
    } else if (outcome?.status === 'applied') one.done += 1;
  }
  return [...systems].flatMap(([system, { done, waiting, error }]) => {
    if (error === undefined) return [];
    const runs =
      done === 0 ? '' : `, about ${counted(Math.ceil(waiting / done))} more where each gets as far`;
    return [
      `${system} takes no more for now: ${counted(done)} of ${counted(done + waiting)} changes are written. ${counted(waiting)} wait for the next runs${runs}.`,
    ];
  });
}

function counted(count: number): string {
  return count.toLocaleString('en-US');
}

function spelt(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
