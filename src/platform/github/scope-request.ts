import type { Endpoints } from '@octokit/types';
import { SyncError } from '../../model/error.ts';
import type { GitHubClient } from './client.ts';

/** Created, changed or removed; by any other success GitHub does not say that it is done. */
const written: ReadonlySet<number> = new Set([201, 204]);

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
  const answer = await client.request(route, parameters as Endpoints[R]['parameters']);
  if (answer.data === null) throw nothingTold();
  if (!like.startsWith('GET ') && !written.has(answer.status)) throw nothingWritten(answer.status);
  return answer;
}

interface Page<Entry> {
  readonly total: number | undefined;
  readonly entries: readonly Entry[] | undefined;
}

/** Pages of 30 or 100 entries: several times what GitHub lets there be, and 30,000 repositories. */
export const mostPages = { ofEntries: 100, ofRepositories: 300 } as const;

/**
 * Every entry; no request more than the total asks for. Throws where the pages do not end, and where they hold more or
 * less than the total says: what is hidden so would be made anew, or overwritten.
 */
export async function allPages<Entry>(
  read: (page: number) => Promise<Page<Entry>>,
  most: number = mostPages.ofEntries,
): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let page = 1; page <= most; page += 1) {
    const { total, entries } = await read(page);
    if (!Array.isArray(entries) || !entries.every(isObject)) throw nothingTold();
    all.push(...entries);
    if (all.length === total) return all;
    if (entries.length === 0 || !(all.length < Number(total))) throw contradicted(all.length, total);
  }
  throw endless(most);
}

function nothingWritten(status: number): SyncError {
  return new SyncError('NETWORK', `GitHub answered ${status}, which does not say that it was written.`);
}

function isObject(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null;
}

function contradicted(listed: number, total: unknown): SyncError {
  const said = typeof total === 'number' ? `says that there are ${total}` : 'does not say how many there are';
  return new SyncError('NETWORK', `GitHub lists ${listed} entries, and ${said}.`);
}

function nothingTold(): SyncError {
  return new SyncError('NETWORK', 'GitHub answered 200, without what was asked for.');
}

export function endless(pages: number): SyncError {
  return new SyncError('NETWORK', `GitHub lists more than ${pages} pages, and no end of them.`);
}
