import type { SyncError } from '../model/error.ts';
import { environmentScope, type Scope, scopeKey } from '../model/scope.ts';
import type { SecretState } from '../state/document.ts';
import type { CopiedFrom, Source } from './copied-from.ts';
import type { WriteReason } from './decide.ts';
import type { IsDone } from './done-by.ts';
import type { ListedVariables } from './list-variables.ts';
import { entriesOf, type Listing } from './observe.ts';
import type { ObservedInventory } from './observe-inventory.ts';
import type { Overtaken } from './overtaken.ts';
import type { InventoryPlan } from './plan-inventory.ts';
import { cureToWrite } from './secret-faults.ts';
import { secretKey } from './secret-key.ts';
import type { SettledWrites } from './settle-secrets.ts';
import type { Conflict, Reached, ReachedOf } from './verify.ts';

interface Facts {
  readonly observed: Pick<ObservedInventory, 'scopes' | 'inherited' | 'desired'>;
  readonly plan: Pick<InventoryPlan, 'secrets' | 'settled' | 'environments'>;
  readonly isDone: IsDone;
  /** What the scopes have shown of the writes of this run; undefined in a dry run. */
  readonly arrivals: SettledWrites | undefined;
  /** What something else has changed meanwhile. */
  readonly overtaken: Overtaken;
  /** What the state holds by now. */
  readonly memory: Readonly<Record<string, SecretState>>;
  readonly copiedFrom: CopiedFrom;
  /** When the secrets that values come from were changed, by name. */
  readonly sources: ReadonlyMap<string, Date>;
  readonly variables: ReadonlyMap<string, ListedVariables>;
}

/** How everything stands at the end of the run, from what was listed before it and what it did since. */
export function reachedBy({ observed, plan, isDone, memory, ...facts }: Facts): ReachedOf {
  const { arrivals, overtaken, copiedFrom, sources, variables } = facts;
  const seen = datesByKey(arrivals?.seen);
  const overwritten = datesByKey(arrivals?.overwritten);
  const changes = new Map(plan.secrets.map((one) => [secretKey(one.ensure.scope, one.ensure.name), one]));
  const made = new Set(
    plan.environments.changes.flatMap((one) =>
      one.kind === 'environment' && isDone(one.id)
        ? [scopeKey(environmentScope(one.ensure.repository, one.ensure.name))]
        : [],
    ),
  );
  const writable = new Set(
    [...observed.desired.wanted, ...observed.desired.pruned].map(({ scope }) => scopeKey(scope)),
  );
  const settled = new Map(
    plan.settled
      .filter(({ status }) => status !== 'excluded')
      .map((one) => [secretKey(one.scope, one.name), one]),
  );

  function isThere(scope: Scope, place: Listing<unknown> | undefined): boolean {
    return place?.is === 'listed' || made.has(scopeKey(scope));
  }

  function secret(scope: Scope, name: string): Reached {
    const key = secretKey(scope, name);
    const change = changes.get(key);
    const isOvertaken = change !== undefined && overtaken.has(change);
    if (change && !isOvertaken && isDone(change.id)) {
      if (change.kind === 'secret-removal') return { is: 'missing', isScopeThere: true };
      return written(key, scope, name);
    }
    const place = observed.scopes.get(scopeKey(scope));
    if (place?.is === 'unreadable') return unread(place.error, writable.has(scopeKey(scope)));
    const listed = isOvertaken ? overtaken.get(change) : entriesOf(place).get(name);
    const lent = listed ? undefined : observed.inherited.get(scopeKey(scope))?.get(name);
    if (lent) return { is: 'there', updatedAt: lent.updatedAt, conflict: undefined, value: undefined };
    if (!listed) return { is: 'missing', isScopeThere: isThere(scope, place) };
    const { updatedAt } = listed;
    return { is: 'there', updatedAt, conflict: conflictOf(key, scope, name, updatedAt), value: undefined };
  }

  /** That GitHub took it is not enough: what it does not list, or lists as somebody else's, is not what was written. */
  function written(key: string, scope: Scope, name: string): Reached {
    const updatedAt = seen.get(key);
    // A dry run has not written it, and says no date.
    if (updatedAt || arrivals === undefined) {
      return { is: 'there', updatedAt, conflict: undefined, value: undefined };
    }
    const changedAt = overwritten.get(key);
    if (changedAt === undefined) return notListed;
    const conflict = { ...changedOutside(name, copiedFrom(scope, name)), isTold: true } as const;
    return { is: 'there', updatedAt: changedAt, conflict, value: undefined };
  }

  function conflictOf(
    key: string,
    scope: Scope,
    name: string,
    updatedAt: Date | undefined,
  ): Conflict | undefined {
    const change = changes.get(key);
    if (change?.kind === 'secret') {
      const isOld = !isDone(change.id) && tellsOfOldValue.has(change.ensure.why);
      return isOld ? notWritten : undefined;
    }
    const { status, unwritten } = settled.get(key) ?? {};
    if (status === 'drifted') return { ...changedOutside(name, copiedFrom(scope, name)), isTold: true };
    if (unwritten !== undefined && tellsOfOldValue.has(unwritten)) return notWritten;
    // Of any other the plan has looked at it and found nothing to write.
    const isUnjudged = status === undefined || status === 'failed';
    return isUnjudged ? sinceWritten(memory[key], scope, name, updatedAt) : undefined;
  }

  /** Only of what this action wrote is it known how it should be. */
  function sinceWritten(
    record: SecretState | undefined,
    scope: Scope,
    name: string,
    updatedAt: Date | undefined,
  ): Conflict | undefined {
    if (!record?.updatedAt || updatedAt === undefined) return undefined;
    const source = copiedFrom(scope, name);
    if (record.updatedAt !== updatedAt.toISOString()) return changedOutside(name, source);
    if (source?.from === undefined || record.source === null) return undefined;
    const changedAt = sources.get(source.from)?.toISOString();
    const isNewer = changedAt !== undefined && changedAt > record.source;
    return isNewer
      ? { what: `is older than ${source.from}, which it is copied from`, cure: `Run \`${source.by}\`.` }
      : undefined;
  }

  function variable(scope: Scope, name: string): Reached {
    const listed = variables.get(scopeKey(scope));
    if (listed?.is === 'unreadable') return unread(listed.error, false);
    const found = entriesOf(listed).get(name);
    if (!found) return { is: 'missing', isScopeThere: isThere(scope, listed) };
    return { is: 'there', updatedAt: found.updatedAt, conflict: undefined, value: found.value };
  }

  return (kind, scope, name) => (kind === 'secret' ? secret : variable)(scope, name.toUpperCase());
}

/** Where secrets are written too, the plan tells what is amiss, and the cure is for writing. */
function unread({ message: why, hint }: SyncError, isWritten: boolean): Reached {
  return { is: 'unknown', why, cure: isWritten ? cureToWrite(hint) : hint, isTold: isWritten };
}

const notListed: Reached = {
  is: 'unknown',
  why: 'it was written there, and is not listed as written',
  cure: 'Run again: what is not there by then is written once more.',
  isTold: false,
};

function datesByKey(dates: SettledWrites['seen'] = new Map()): ReadonlyMap<string, Date> {
  return new Map([...dates].map(([{ scope, name }, date]) => [secretKey(scope, name), date]));
}

/** Reasons to write that say that the value there is another one; the rest only cannot tell. */
const tellsOfOldValue: ReadonlySet<WriteReason> = new Set(['changed', 'forced']);

const notWritten: Conflict = {
  what: 'has an old value, for the new one could not be written',
  cure: 'Mend what kept it from being written, and run again.',
};

function changedOutside(name: string, source: Source | undefined): Conflict {
  const command = source?.by ?? 'secrets';
  return {
    what: 'was changed by something else than this action',
    cure: `Find out who changed ${name}; run \`${command}\` with \`force: true\` to write the value again.`,
  };
}
