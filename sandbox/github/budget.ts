/** The hourly quota of each token, as the headers and `rateLimit` tell it. */
import type { Token, World } from '../world.ts';

export interface Budget {
  readonly limit: number;
  used: number;
  /** When the hour ends. */
  readonly reset: Date;
}

export type Resource = 'core' | 'graphql';

const HOUR = 3_600_000;
const LIMITS = { workflow: 1000, app: 5000, 'fine-grained': 5000, classic: 5000 } as const;
const ANONYMOUS_LIMIT = 60;

const budgets = new WeakMap<World, Map<string, Budget>>();

/** The budget of a caller; a test empties it by setting `used`. */
export function budgetOf(world: World, caller: Token | undefined, resource: Resource): Budget {
  const known = budgets.get(world) ?? new Map<string, Budget>();
  budgets.set(world, known);
  const key = `${resource} ${caller?.token ?? ''}`;
  const budget = known.get(key);
  if (budget && budget.reset > world.now()) return budget;
  const fresh: Budget = {
    limit: caller ? (caller.quota ?? LIMITS[caller.kind]) : ANONYMOUS_LIMIT,
    used: 0,
    reset: new Date(world.now().getTime() + HOUR),
  };
  known.set(key, fresh);
  return fresh;
}

export function remaining(budget: Budget): number {
  return Math.max(0, budget.limit - budget.used);
}

export function budgetHeaders(budget: Budget, resource: Resource): Record<string, string> {
  return {
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(remaining(budget)),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-reset': String(seconds(budget.reset)),
    'x-ratelimit-resource': resource,
  };
}

export function viewBudget(budget: Budget): Record<string, number> {
  return {
    limit: budget.limit,
    used: budget.used,
    remaining: remaining(budget),
    reset: seconds(budget.reset),
  };
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
