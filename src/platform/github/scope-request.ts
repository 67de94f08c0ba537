import type { Endpoints } from '@octokit/types';
import type { GitHubClient } from './client.ts';

type Parameters = Readonly<Record<string, unknown>>;

/**
 * A request to an address out of the table of scopes. All scopes have the wire types of one of them, which
 * `like` names; so this is the one place where the types take our word.
 */
export async function ask<R extends keyof Endpoints>(
  client: GitHubClient,
  like: R,
  path: string,
  parameters: Parameters,
): Promise<Endpoints[R]['response']> {
  const route = like.replace(/ .*/, ` ${path}`) as R;
  return client.request(route, parameters as Endpoints[R]['parameters']);
}

interface Page<Entry> {
  readonly total: number;
  readonly entries: readonly Entry[];
}

/** Every entry; no request more than the total asks for. */
export async function allPages<Entry>(read: (page: number) => Promise<Page<Entry>>): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let page = 1; ; page += 1) {
    const { total, entries } = await read(page);
    all.push(...entries);
    if (entries.length === 0 || all.length >= total) return all;
  }
}
