import type { Finding } from '../model/finding.ts';
import { rowOf, scopeKey } from '../model/scope.ts';
import type { InventoryStores } from './ports.ts';
import type { SecretChange, SecretRemoval, SettledSecret } from './secret-change.ts';

type AnyChange = SecretChange | SecretRemoval;
type Changes = readonly AnyChange[];

export interface FittedChanges {
  readonly changes: Changes;
  /** What the quota has no room for. */
  readonly left: readonly SettledSecret[];
  readonly findings: readonly Finding[];
}

export interface QuotaOptions {
  readonly quotaLeft: InventoryStores['quotaLeft'];
  /** Requests to GitHub that the same run makes before. */
  readonly reserved: number;
  /** What fits is written. */
  readonly partial: boolean;
}

/**
 * Whether the quota suffices for all of the changes, vendor by vendor. If not, nothing is begun, or with `partial`
 * what fits: half of a team's secrets new and half old is worse than all of them old.
 */
export function withinQuota(changes: Changes, options: QuotaOptions): FittedChanges {
  const fitted = [...Map.groupBy(changes, ({ ensure }) => rowOf(ensure.scope).vendor)].map(([vendor, its]) =>
    ofOneVendor(its, { ...options, reserved: vendor === 'github' ? options.reserved : 0 }),
  );
  const kept = new Set(fitted.flatMap((one) => one.changes));
  return {
    changes: changes.filter((change) => kept.has(change)),
    left: fitted.flatMap(({ left }) => left),
    findings: fitted.flatMap(({ findings }) => findings),
  };
}

function ofOneVendor(changes: Changes, { quotaLeft, reserved, partial }: QuotaOptions): FittedChanges {
  const [first] = changes;
  const told = first && quotaLeft(first.ensure.scope);
  const left = told === undefined ? Number.POSITIVE_INFINITY : Math.max(0, told - reserved);
  if (requestsFor(changes) <= left) return { changes, left: [], findings: [] };
  const fitting = partial ? fitInto(changes, left) : [];
  return {
    changes: fitting,
    left: changes.slice(fitting.length).map(leftOut),
    findings: [
      {
        severity: 'error',
        code: 'GITHUB_SECRETS_RATE_LIMIT_EXHAUSTED',
        subject: 'secrets',
        what: `${changes.length} changes take ${requestsFor(changes)} requests, and the token has ${left} left; ${fitting.length === 0 ? 'nothing is written' : `${fitting.length} are written`}.`,
        cure: 'Wait until the quota is renewed, use an App token, or set `secrets.partial: true` to write what fits.',
      },
    ],
  };
}

function leftOut(change: AnyChange): SettledSecret {
  const { ensure, expects } = change;
  return {
    scope: ensure.scope,
    name: ensure.name,
    ...(change.kind === 'secret' && { unwritten: change.ensure.why }),
    status: expects === null ? 'missing' : 'failed',
    why: 'the quota of the token does not suffice',
    listed: expects ?? undefined,
    facts: undefined,
  };
}

/** As many of the first ones as there are requests left for. */
function fitInto(changes: Changes, left: number): Changes {
  const scopes = new Set<string>();
  let requests = 0;
  const over = changes.findIndex((change) => {
    const key = scopeKey(change.ensure.scope);
    requests += requestsOf(change) + (scopes.has(key) ? 0 : requestsAScope);
    scopes.add(key);
    return requests > left;
  });
  return over < 0 ? changes : changes.slice(0, over);
}

/** Its key, and one more look. */
const requestsAScope = 2;

/** The repositories that see an organisation's secret have to be looked up, to be named again. */
function requestsOf({ kind, expects }: AnyChange): number {
  return kind === 'secret' && expects?.visibility === 'selected' ? 2 : 1;
}

/** How many requests the changes take, with those that each of their scopes takes once. */
export function requestsFor(changes: Changes): number {
  const scopes = new Set(changes.map(({ ensure }) => scopeKey(ensure.scope)));
  return changes.reduce((sum, change) => sum + requestsOf(change), requestsAScope * scopes.size);
}
