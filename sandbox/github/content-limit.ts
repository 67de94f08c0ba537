/**
 * The secondary limit of what tells people something: at most 80 such requests a minute and 500 an hour. It counts
 * requests: a document with twenty `createIssue`s is one.
 */
import type { Token, World } from '../world.ts';
import { Refusal } from './refusal.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const spent = new WeakMap<World, Map<string, Date[]>>();

/** Counts a request that makes content; refuses it where the token made too much. */
export function spendContent(world: World, caller: Token): void {
  const { minute, hour } = world.host.contentLimits;
  const now = world.now().getTime();
  const tokens = spent.get(world) ?? new Map<string, Date[]>();
  spent.set(world, tokens);
  const recent = (tokens.get(caller.token) ?? []).filter((at) => now - at.getTime() < HOUR);
  const inMinute = recent.filter((at) => now - at.getTime() < MINUTE);
  tokens.set(caller.token, recent);
  if (inMinute.length >= minute || recent.length >= hour) {
    const since = (recent.length >= hour ? recent[0] : inMinute[0])?.getTime() ?? now;
    const wait = (recent.length >= hour ? HOUR : MINUTE) - (now - since);
    throw new Refusal(403, MESSAGE, {
      headers: { 'retry-after': String(Math.max(1, Math.ceil(wait / 1000))) },
    });
  }
  recent.push(world.now());
}

const MESSAGE =
  'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.';

const MUTATIONS = new Set([
  'createIssue',
  'addComment',
  'createPullRequest',
  'addProjectV2DraftIssue',
  'convertProjectV2DraftIssueItemToIssue',
]);

export function makesContent(mutation: string): boolean {
  return MUTATIONS.has(mutation);
}
