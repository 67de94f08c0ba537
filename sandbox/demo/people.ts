/** Who commits in the demo world. */
import type { Person } from '../git/commit.ts';

export const ada: Person = { name: 'Ada Lovelace', email: 'ada@example.com' };
export const grace: Person = { name: 'Grace Hopper', email: 'grace@example.com' };
export const zoe: Person = { name: 'Zoë Łukasiewicz', email: 'zoe@example.com' };
export const kenji: Person = { name: '山田 健二', email: 'kenji@example.com' };
export const mallory: Person = { name: 'Mallory', email: 'mallory@example.com' };

/** Days before now that a commit was made; histories of the demo are told in them. */
export function daysAgo(now: Date, days: number): Date {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 - days * 24 * 60 * 60_000);
}
