import { SyncError } from '../model/error.ts';
import type { Sibling } from '../model/sibling.ts';
import type { Commit } from './commit.ts';
import type { Subject } from './conventional.ts';
import { nameGlob } from './globs.ts';
import type { LeftOut } from './selection.ts';

export interface CommitRules {
  /** The rule about type or scope that keeps a commit out. */
  readonly ofSubject: (subject: Subject) => LeftOut | undefined;
  /** The rule about author or date that keeps a commit out. */
  readonly ofOrigin: (commit: Commit) => LeftOut | undefined;
}

const day = 24 * 60 * 60;

/**
 * Dates are compared with the committer's: it tells when the commit came to the branch, while the author's
 * may be years older. `until` of a whole day includes that day (UTC).
 */
export function createCommitRules(sibling: Sibling): CommitRules {
  const types = lowerCase(sibling.types);
  const scopes = lowerCase(sibling.scopes);
  const allow = sibling.authors.allow.map(nameGlob);
  const deny = sibling.authors.deny.map(nameGlob);
  const from = sibling.since === undefined ? Number.NEGATIVE_INFINITY : secondsOf(sibling.since);
  const to = sibling.until === undefined ? Number.POSITIVE_INFINITY : endOf(sibling.until);

  return {
    ofSubject: ({ type, scope }) => {
      if (type === undefined || !types.has(type)) return { reason: 'type', type };
      const isInScope = scopes.size === 0 || scopesOf(scope).some((one) => scopes.has(one));
      return isInScope ? undefined : { reason: 'scope', scope };
    },
    ofOrigin: (commit) => {
      const { name, email } = commit.author;
      const names = [name, email, `${name} <${email}>`];
      if (names.some((one) => deny.some((matches) => matches(one)))) return { reason: 'author' };
      if (allow.length > 0 && !names.some((one) => allow.some((matches) => matches(one)))) {
        return { reason: 'author' };
      }
      const at = Number.parseInt(commit.committedAt, 10);
      return at < from || at >= to ? { reason: 'date' } : undefined;
    },
  };
}

function lowerCase(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}

/** `feat(api, web)` is about both. */
function scopesOf(scope: string | undefined): readonly string[] {
  return scope === undefined ? [] : [scope, ...scope.split(',')].map((one) => one.trim().toLowerCase());
}

function endOf(date: string): number {
  const wholeDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return secondsOf(date) + (wholeDay ? day : 1);
}

function secondsOf(date: string): number {
  const milliseconds = Date.parse(date);
  if (Number.isNaN(milliseconds))
    throw new SyncError('CONFIG_INVALID', `\`${date}\` is no date.`, {
      hint: 'Write dates as `2026-01-31`.',
    });
  return Math.floor(milliseconds / 1000);
}
