import type { Finding } from '../model/finding.ts';
import { requestsFor } from './apply-secrets.ts';
import type { SecretChange, SecretRemoval, SettledSecret } from './plan-secrets.ts';
import type { InventoryStores } from './ports.ts';

type Changes = readonly (SecretChange | SecretRemoval)[];

export interface FittedChanges {
  readonly changes: Changes;
  /** What the quota has no room for. */
  readonly left: readonly SettledSecret[];
  readonly findings: readonly Finding[];
}

/**
 * Whether the quota suffices for all of the changes. If not, nothing is begun, or with `partial` what fits: half
 * of a team's secrets new and half old is worse than all of them old.
 */
export function withinQuota(
  changes: Changes,
  quotaLeft: InventoryStores['quotaLeft'],
  partial: boolean,
): FittedChanges {
  const [first] = changes;
  const left = first && quotaLeft(first.ensure.scope);
  if (left === undefined || requestsFor(changes) <= left) return { changes, left: [], findings: [] };
  const fitting = partial ? fitInto(changes, left) : [];
  const rest = changes.slice(fitting.length);
  return {
    changes: fitting,
    left: rest.map(({ ensure: { scope, name }, expects }) => ({
      scope,
      name,
      status: expects === null ? 'missing' : 'failed',
      why: 'the quota of the token does not suffice',
      listed: expects ?? undefined,
      facts: undefined,
    })),
    findings: [
      {
        severity: 'error',
        code: 'GITHUB_SECRETS_RATE_LIMIT_EXHAUSTED',
        subject: 'secrets',
        what: `${changes.length} changes take ${requestsFor(changes)} requests, and the token has ${left} left; ${fitting.length === 0 ? 'nothing is written' : `${fitting.length} are written`}.`,
        cure: `Wait until the quota is renewed, use an App token, or set \`secrets.partial: true\` to write what fits.`,
      },
    ],
  };
}

function fitInto(changes: Changes, left: number): Changes {
  const over = changes.findIndex((_, index) => requestsFor(changes.slice(0, index + 1)) > left);
  return over < 0 ? changes : changes.slice(0, over);
}
