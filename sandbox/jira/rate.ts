/**
 * How many requests a token may make in a time. Jira publishes no figures and costs requests by what they do;
 * here all cost the same. See https://developer.atlassian.com/cloud/jira/platform/rate-limiting.
 */
import type { JiraSite, JiraToken } from './state.ts';

interface Window {
  started: number;
  used: number;
}

const windows = new WeakMap<JiraToken, Window>();

export interface Allowance {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

export function spend({ quota, now }: JiraSite, token: JiraToken): Allowance {
  if (!quota) return { allowed: true, headers: {} };
  const at = now().getTime();
  const known = windows.get(token);
  const isOpen = known !== undefined && at < known.started + quota.seconds * 1000;
  const window = isOpen ? known : { started: at, used: 0 };
  windows.set(token, window);
  window.used += 1;
  const remaining = Math.max(0, quota.requests - window.used);
  const reset = window.started + quota.seconds * 1000;
  const allowed = window.used <= quota.requests;
  return {
    allowed,
    headers: {
      'x-ratelimit-limit': String(quota.requests),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': `${new Date(reset).toISOString().slice(0, 16)}Z`,
      'x-ratelimit-nearlimit': String(remaining < quota.requests / 5),
      ...(allowed
        ? {}
        : { 'retry-after': String(Math.ceil((reset - at) / 1000)), 'ratelimit-reason': 'jira-quota-based' }),
    },
  };
}
