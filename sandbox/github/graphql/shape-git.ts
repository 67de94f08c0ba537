/** Refs, commits and comparisons in GraphQL. */
import type { Repository } from '../../world.ts';
import { type Commit, compareCommits, countCommits, listCommits, readCommit } from '../commits.ts';
import { ask, readRef, resolveCommit, run } from '../git.ts';
import { nodeId } from '../node-id.ts';
import { htmlOf } from '../rest/links.ts';
import { checkPage, connection, type PageArgs } from './connection.ts';
import { type Context, field, type Shape } from './context.ts';
import { rollupShape } from './shape-checks.ts';
import { protectionShape } from './shape-protection.ts';

/** `ref` is full, or a branch name. */
export async function refShape(context: Context, repository: Repository, ref: string): Promise<Shape | null> {
  const full = ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
  const sha = await readRef(repository, full);
  if (!sha) return null;
  const prefix = full.split('/').slice(0, 2).join('/');
  return {
    __typename: 'Ref',
    id: nodeId('REF', `${repository.id}/${full}`),
    name: full.slice(prefix.length + 1),
    prefix: `${prefix}/`,
    target: () => objectShape(context, repository, sha),
    ...protectionShape(repository, full.slice(prefix.length + 1)),
    compare: field<{ readonly headRef: string }>(['headRef'], ({ headRef }) =>
      comparisonShape(context, repository, sha, headRef),
    ),
  };
}

/** The commit or blob of an id or of an expression such as `main` or `main:path`. */
export async function objectShape(
  context: Context,
  repository: Repository,
  expression: string,
): Promise<Shape | null> {
  const sha = /^[0-9a-f]{40}$/.test(expression) ? expression : await idOf(repository, expression);
  if (!sha) return null;
  const type = (await ask(repository, ['cat-file', '-t', sha], [128])).stdout.trim();
  if (type === 'commit') return commitShape(context, repository, sha);
  if (type !== 'blob') return null;
  const { stdout } = await ask(repository, ['cat-file', 'blob', sha]);
  return {
    __typename: 'Blob',
    oid: sha,
    text: stdout,
    byteSize: Buffer.byteLength(stdout),
    isTruncated: false,
  };
}

export function commitShape(context: Context, repository: Repository, sha: string): Shape {
  let commit: Promise<Commit> | undefined;
  const read = () => {
    commit ??= readCommit(repository, sha);
    return commit;
  };
  const signature = (who: 'author' | 'committer') => async () => {
    const { name, email, date } = (await read())[who];
    return { name, email, date: date.toISOString(), user: null };
  };
  return {
    __typename: 'Commit',
    id: nodeId('C', sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    url: `${htmlOf(context.links, repository)}/commit/${sha}`,
    message: async () => (await read()).message,
    messageHeadline: async () => (await read()).message.split('\n')[0],
    messageBody: async () => (await read()).message.split('\n').slice(1).join('\n').trim(),
    committedDate: async () => (await read()).committer.date.toISOString(),
    authoredDate: async () => (await read()).author.date.toISOString(),
    author: signature('author'),
    committer: signature('committer'),
    statusCheckRollup: () => rollupShape(context, repository, sha),
    tree: async () => ({ __typename: 'Tree', oid: (await read()).tree }),
    parents: field<PageArgs>(['first', 'last', 'after', 'before'], async (args) =>
      connection('parents', (await read()).parents, args, (parent) =>
        commitShape(context, repository, parent),
      ),
    ),
    history: field<HistoryArgs>(['first', 'last', 'after', 'before', 'since', 'until'], (args) =>
      historyShape(context, repository, sha, args),
    ),
  };
}

interface HistoryArgs extends PageArgs {
  /** ISO 8601. */
  readonly since?: string;
  readonly until?: string;
}

/** GitHub counts by committer date; so does git. Only the count is computed when only it is asked for. */
function historyShape(context: Context, repository: Repository, sha: string, args: HistoryArgs) {
  const { since, until, ...page } = args;
  if (page.first !== undefined || page.last !== undefined) checkPage('history', page);
  const dates = [
    ...(since ? [`--since=${seconds(since)}`] : []),
    ...(until ? [`--until=${seconds(until)}`] : []),
  ];
  const listed = async () => {
    const commits = await listCommits(repository, [sha], dates);
    return connection('history', commits, page, (commit) => commitShape(context, repository, commit.sha));
  };
  return {
    totalCount: () => countCommits(repository, sha, dates),
    nodes: async () => unwrap((await listed()).nodes),
    edges: async () => unwrap((await listed()).edges),
    pageInfo: async () => (await listed()).pageInfo,
  };
}

async function comparisonShape(
  context: Context,
  repository: Repository,
  base: string,
  headRef: string,
): Promise<Shape | null> {
  const head = await resolveCommit(repository, headRef);
  const compared = head && (await compareCommits(repository, base, head));
  if (!compared) return null;
  const { mergeBase, aheadBy, behindBy, status } = compared;
  return {
    __typename: 'Comparison',
    id: nodeId('C', `${base}...${head}`),
    aheadBy,
    behindBy,
    status: status.toUpperCase(),
    baseTarget: commitShape(context, repository, base),
    headTarget: commitShape(context, repository, head),
    mergeBase: commitShape(context, repository, mergeBase),
    commits: field<PageArgs>(['first', 'last', 'after', 'before'], async (args) => {
      const commits = await listCommits(repository, [`${base}..${head}`], ['--reverse', '--topo-order']);
      return connection('commits', commits, args, (commit) => commitShape(context, repository, commit.sha));
    }),
  };
}

export async function listRefs(repository: Repository, prefix: string): Promise<string[]> {
  const { stdout } = await run(repository, ['for-each-ref', '--format=%(refname)', prefix]);
  return stdout.split('\n').filter(Boolean);
}

async function idOf(repository: Repository, expression: string): Promise<string | undefined> {
  const args = ['rev-parse', '--quiet', '--verify', '--end-of-options', expression];
  const done = await run(repository, args, { allow: [1, 128] });
  return done.code === 0 ? done.stdout.trim() : undefined;
}

function seconds(date: string): number {
  return Math.floor(Date.parse(date) / 1000);
}

function unwrap(value: unknown): unknown {
  return typeof value === 'function' ? value() : value;
}
