/** Branch heads by `git ls-remote`: for discovery where the API does not answer. */
import { SyncError } from '../../model/error.ts';
import type { Head } from '../../siblings/discovery.ts';
import type { GitCommand } from './command.ts';
import type { Remote } from './remote.ts';

export interface RemoteRefs {
  /** Ids by full ref name. */
  readonly refs: ReadonlyMap<string, string>;
  /** What `HEAD` points at: `refs/heads/main`. */
  readonly head: string | undefined;
}

const AT_ONCE = 6;

export async function readRefs(
  git: GitCommand,
  remote: Remote,
  names: readonly string[],
  how: 'once' | 'network' = 'network',
): Promise<RemoteRefs> {
  const { stdout } = await git[how](remote, {
    args: ['ls-remote', '--quiet', '--symref', 'origin', ...names],
    what: `look at ${remote.name}`,
  });
  const lines = stdout.toString('utf8').split('\n').filter(Boolean);
  const rows = lines.map((line) => line.split('\t'));
  const refs = rows.flatMap(([id = '', name = '']) => (id.startsWith('ref: ') ? [] : [[name, id] as const]));
  const head = rows
    .find(([id, name]) => name === 'HEAD' && id?.startsWith('ref: '))?.[0]
    ?.slice('ref: '.length);
  return { refs: new Map(refs), head };
}

export interface HeadRequest {
  readonly remote: Remote;
  /** Undefined: the default branch. */
  readonly branch: string | undefined;
}

/** Heads in the order asked, a few at a time. Only faults of the network reject. */
export async function readHeads(git: GitCommand, requests: readonly HeadRequest[]): Promise<readonly Head[]> {
  const heads: Head[] = [];
  const queue = [...requests.entries()];
  async function work(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      heads[next[0]] = await readHead(git, next[1]);
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, requests.length) }, work));
  return heads;
}

async function readHead(git: GitCommand, { remote, branch }: HeadRequest): Promise<Head> {
  try {
    const wanted = branch === undefined ? undefined : `refs/heads/${branch}`;
    const { refs, head } = await readRefs(git, remote, ['HEAD', 'refs/heads/*']);
    if (refs.size === 0) return { status: 'empty', repo: remote.name };
    const ref = wanted ?? head;
    const sha = ref === undefined ? undefined : refs.get(ref);
    const name = (ref ?? 'HEAD').replace('refs/heads/', '');
    if (sha === undefined) return { status: 'no-branch', repo: remote.name, branch: name };
    return { status: 'found', repo: remote.name, branch: name, sha, isPrivate: undefined };
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    if (error.category === 'not-found') return { status: 'not-found' };
    return { status: 'refused', error };
  }
}
