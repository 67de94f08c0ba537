import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from '../model/finding.ts';
import { type Scope, scopeKey } from '../model/scope.ts';
import { isAtWrite } from './arrival.ts';
import type { InventoryStores } from './ports.ts';

export interface WrittenSecret {
  readonly scope: Scope;
  readonly name: string;
  readonly where: Place;
  /** By the clock of the server, whole seconds. */
  readonly at: Date;
  /** What the scope said before; undefined where the secret was not there. */
  readonly before: Date | undefined;
}

export interface SettledWrites {
  /** The date that the scope shows for it. */
  readonly seen: ReadonlyMap<WrittenSecret, Date>;
  /** Somebody else wrote it after us: when. */
  readonly overwritten: ReadonlyMap<WrittenSecret, Date>;
}

/**
 * What the scopes say of the writes, once they show them: GitHub lists a write some time after it has
 * accepted it. Each scope is listed again, and once more after each pause where something does not show yet.
 * What never shows is left out; a date that is not of about the time of the write is that of another one.
 */
export async function settleWrites(
  written: readonly WrittenSecret[],
  stores: Pick<InventoryStores, 'listSecrets'>,
  pauses: readonly number[],
  signal: AbortSignal,
): Promise<SettledWrites> {
  const seen = new Map<WrittenSecret, Date>();
  const overwritten = new Map<WrittenSecret, Date>();
  let waiting = written;
  for (const pause of [undefined, ...pauses]) {
    if (waiting.length === 0 || signal.aborted) break;
    if (pause !== undefined) await sleep(pause, undefined, { signal }).catch(() => undefined);
    for (const [, ofScope] of Map.groupBy(waiting, ({ scope }) => scopeKey(scope))) {
      await look(ofScope);
    }
    waiting = waiting.filter((one) => !seen.has(one) && !overwritten.has(one));
  }
  return { seen, overwritten };

  async function look(ofScope: readonly WrittenSecret[]): Promise<void> {
    const [first] = ofScope;
    // A look that fails leaves the writes unseen; they stand all the same.
    const listed = first && (await stores.listSecrets(first.scope).catch(() => undefined));
    const dates = new Map(listed?.map(({ name, updatedAt }) => [name.toUpperCase(), updatedAt]));
    for (const one of ofScope) {
      if (!dates.has(one.name)) continue;
      // Where the vendor tells no dates, its answer to the write has to do.
      const date = dates.get(one.name) ?? one.at;
      if (date.getTime() === one.before?.getTime()) continue;
      if (isAtWrite(date, one.at)) seen.set(one, date);
      else if (date > one.at) overwritten.set(one, date);
    }
  }
}
