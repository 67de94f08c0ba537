/** Checks and statuses of commits, and what they say together. */
import type { Check, Repository } from '../world.ts';
import type { PullIssue } from './lookup.ts';

/** A check run passes on a commit. */
export function passCheck(repository: Repository, sha: string, name: string, kind: Check['kind'] = 'run') {
  setCheck(repository, sha, { name, kind, state: 'SUCCESS' });
}

export function failCheck(repository: Repository, sha: string, name: string, kind: Check['kind'] = 'run') {
  setCheck(repository, sha, { name, kind, state: 'FAILURE' });
}

/** A check has begun and is not done. */
export function pendCheck(repository: Repository, sha: string, name: string, kind: Check['kind'] = 'run') {
  setCheck(repository, sha, { name, kind, state: 'PENDING' });
}

export function checksOf(repository: Repository, sha: string): readonly Check[] {
  return [...(repository.checks.get(sha)?.values() ?? [])];
}

/** Undefined where a commit has no check. */
export function rollup(checks: readonly Check[]): Check['state'] | undefined {
  if (checks.length === 0) return undefined;
  const worst = (['FAILURE', 'PENDING'] as const).find((state) => checks.some((one) => one.state === state));
  return worst ?? 'SUCCESS';
}

export function isRequired(repository: Repository, issue: PullIssue, name: string): boolean {
  return repository.protections.get(issue.pull.baseRef)?.checks.includes(name) ?? false;
}

function setCheck(repository: Repository, sha: string, check: Check): void {
  const known = repository.checks.get(sha) ?? new Map<string, Check>();
  repository.checks.set(sha, known.set(check.name, check));
}
