/** Repositories in GraphQL. */
import type { Repository } from '../../world.ts';
import { permissionOf } from '../access.ts';
import { readBranch } from '../git.ts';
import { findLabel, fullName, isPull, type PullIssue, pullsOf } from '../lookup.ts';
import { nodeId } from '../node-id.ts';
import { htmlOf } from '../rest/links.ts';
import { connection, PAGE, type PageArgs } from './connection.ts';
import { type Context, field, type Shape } from './context.ts';
import { unresolved } from './failure.ts';
import { repositoryIssues } from './repository-issues.ts';
import { actorShape, labelShape, milestoneShape } from './shape-actor.ts';
import { listRefs, objectShape, refShape } from './shape-git.ts';
import { pullShape } from './shape-pull.ts';
import { queueShape } from './shape-queue.ts';

interface Order {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

interface PullArgs extends PageArgs {
  readonly headRefName?: string;
  readonly baseRefName?: string;
  readonly states?: readonly ('OPEN' | 'CLOSED' | 'MERGED')[];
  readonly labels?: readonly string[];
  readonly orderBy?: Order;
}

export function repositoryShape(context: Context, repository: Repository): Shape {
  const permission = permissionOf(context.caller, repository);
  return {
    __typename: 'Repository',
    id: nodeId('R', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: fullName(repository),
    owner: () => actorShape(context, repository.owner),
    url: htmlOf(context.links, repository),
    isPrivate: repository.private,
    visibility: repository.private ? 'PRIVATE' : 'PUBLIC',
    isArchived: repository.archived,
    isDisabled: false,
    isLocked: false,
    isFork: false,
    isEmpty: async () =>
      !(await readBranch(repository, repository.defaultBranch)) &&
      (await listRefs(repository, 'refs/heads')).length === 0,
    viewerPermission: permission,
    viewerCanAdminister: false,
    autoMergeAllowed: repository.allowAutoMerge,
    mergeCommitAllowed: repository.mergeMethods.has('MERGE'),
    squashMergeAllowed: repository.mergeMethods.has('SQUASH'),
    rebaseMergeAllowed: repository.mergeMethods.has('REBASE'),
    deleteBranchOnMerge: repository.deleteBranchOnMerge,
    mergeQueue: field<{ readonly branch?: string }>(['branch'], ({ branch }) =>
      queueShape(context, repository, branch ?? repository.defaultBranch),
    ),
    defaultBranchRef: async () =>
      (await readBranch(repository, repository.defaultBranch))
        ? refShape(context, repository, repository.defaultBranch)
        : null,
    ref: field<{ readonly qualifiedName: string }>(['qualifiedName'], ({ qualifiedName }) =>
      refShape(context, repository, qualifiedName),
    ),
    refs: field<PageArgs & { readonly refPrefix: string }>(
      [...PAGE, 'refPrefix'],
      async ({ refPrefix, ...page }) =>
        connection('refs', await listRefs(repository, refPrefix), page, (ref) =>
          refShape(context, repository, ref),
        ),
    ),
    object: field<{ readonly expression?: string; readonly oid?: string }>(
      ['expression', 'oid'],
      ({ expression, oid }) => objectShape(context, repository, oid ?? expression ?? ''),
    ),
    label: field<{ readonly name: string }>(['name'], ({ name }) => {
      const label = findLabel(repository, name);
      return label ? labelShape(context, repository, label) : null;
    }),
    labels: field<PageArgs & { readonly query?: string; readonly orderBy?: Order }>(
      [...PAGE, 'query', 'orderBy'],
      ({ query = '', orderBy, ...page }) => {
        const found = [...repository.labels.values()].filter(({ name }) => name.includes(query));
        const ordered = order(found, orderBy, (label) => (orderBy?.field === 'NAME' ? label.name : label.id));
        return connection('labels', ordered, page, (label) => labelShape(context, repository, label));
      },
    ),
    assignableUsers: field<PageArgs>(PAGE, (args) =>
      connection('assignableUsers', assignable(context, repository), args, (login) =>
        actorShape(context, login),
      ),
    ),
    milestone: field<{ readonly number: number }>(['number'], ({ number }) =>
      milestoneShape(context, repository, number),
    ),
    milestones: field<PageArgs & { readonly query?: string; readonly states?: readonly string[] }>(
      [...PAGE, 'query', 'states'],
      ({ query = '', states, ...page }) => {
        const open = !states || states.includes('OPEN');
        const numbers = [...repository.milestones.values()]
          .filter(({ title }) => open && title.includes(query))
          .map(({ number }) => number);
        return connection('milestones', numbers, page, (number) =>
          milestoneShape(context, repository, number),
        );
      },
    ),
    ...repositoryIssues(context, repository),
    pullRequest: field<{ readonly number: number }>(['number'], ({ number }) => {
      const issue = repository.issues.get(number);
      if (!issue || !isPull(issue)) throw unresolved(`PullRequest with the number of ${number}`);
      return pullShape(context, repository, issue);
    }),
    pullRequests: field<PullArgs>(
      [...PAGE, 'headRefName', 'baseRefName', 'states', 'labels', 'orderBy'],
      ({ headRefName, baseRefName, states, labels, orderBy, ...page }) => {
        const found = pullsOf(repository).filter((issue) =>
          matches(issue, { headRefName, baseRefName, states, labels }),
        );
        const byUpdate = orderBy?.field === 'UPDATED_AT';
        const key = (issue: PullIssue) => (byUpdate ? issue.updatedAt.getTime() : issue.number);
        return connection('pullRequests', order(found, orderBy, key), page, (issue) =>
          pullShape(context, repository, issue),
        );
      },
    ),
  };
}

/** Who may be assigned: the owner, where that is a person, and the collaborators. */
function assignable({ world }: Context, { owner, collaborators }: Repository): string[] {
  const logins = new Set([...collaborators.keys(), owner]);
  return [...logins].filter((login) => world.users.get(login)?.kind === 'User');
}

type Wanted = {
  readonly [Key in 'headRefName' | 'baseRefName' | 'states' | 'labels']: PullArgs[Key] | undefined;
};

function matches(issue: PullIssue, wanted: Wanted): boolean {
  const state = issue.pull.merged ? 'MERGED' : issue.state === 'open' ? 'OPEN' : 'CLOSED';
  return (
    (!wanted.headRefName || issue.pull.headRef === wanted.headRefName) &&
    (!wanted.baseRefName || issue.pull.baseRef === wanted.baseRefName) &&
    (!wanted.states?.length || wanted.states.includes(state)) &&
    (!wanted.labels?.length || wanted.labels.some((label) => issue.labels.has(label)))
  );
}

/** Oldest first unless asked otherwise. */
function order<Item>(
  items: readonly Item[],
  by: Order | undefined,
  key: (item: Item) => number | string,
): Item[] {
  const sign = by?.direction === 'DESC' ? -1 : 1;
  return [...items].sort((one, other) => (key(one) < key(other) ? -sign : key(one) > key(other) ? sign : 0));
}
