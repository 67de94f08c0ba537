import { array, type infer as Infer, nullable, nullish, object, string } from 'zod/mini';
import { SyncError } from '../../model/error.ts';
import type { Description, TrackerField } from '../tracker.ts';
import { pageInfoForm } from './issue-forms.ts';
import type { GitHubPort, Repository } from './ports.ts';

/** What a repository has beyond its issues, by the names that people read. */
export interface Directory {
  readonly id: string;
  /** Ids by name in lower case. Grows where a label is made. */
  readonly labels: Map<string, string>;
  readonly milestones: ReadonlyMap<string, string>;
  readonly people: readonly {
    readonly id: string;
    readonly login: string;
    readonly name?: string | null | undefined;
  }[];
}

const document = `query SyncDirectory($owner: String!, $name: String!, $labels: String, $people: String) {
  repository(owner: $owner, name: $name) {
    id
    labels(first: 100, after: $labels) { nodes { id name } pageInfo { hasNextPage endCursor } }
    assignableUsers(first: 100, after: $people) { nodes { id login name } pageInfo { hasNextPage endCursor } }
    milestones(first: 100, states: [OPEN]) { nodes { id title } } } }`;

const form = object({
  repository: nullable(
    object({
      id: string(),
      labels: object({ nodes: array(object({ id: string(), name: string() })), pageInfo: pageInfoForm }),
      assignableUsers: object({
        nodes: array(object({ id: string(), login: string(), name: nullish(string()) })),
        pageInfo: pageInfoForm,
      }),
      milestones: object({ nodes: array(object({ id: string(), title: string() })) }),
    }),
  ),
});

type Page = NonNullable<Infer<typeof form>['repository']>;

const mostPages = 50;

/** One request, unless a repository has more than a hundred labels or people. */
export async function readDirectory(port: GitHubPort, repository: Repository): Promise<Directory> {
  const what = `read what ${repository.owner}/${repository.name} has`;
  const pages: Page[] = [];
  const after: { labels?: string; people?: string } = {};
  for (let isMore = true; isMore && pages.length < mostPages; ) {
    const { data, refusals } = await port.query({
      ...{ document, form, what },
      variables: { ...repository, ...after },
    });
    if (!data.repository) throw refusals[0]?.error ?? repositoryUnknown(repository);
    const page = data.repository;
    pages.push(page);
    isMore = page.labels.pageInfo.hasNextPage || page.assignableUsers.pageInfo.hasNextPage;
    // A list that is read to its end gives no more from there.
    after.labels = page.labels.pageInfo.endCursor ?? after.labels ?? '';
    after.people = page.assignableUsers.pageInfo.endCursor ?? after.people ?? '';
  }
  const [first] = pages;
  if (first === undefined) throw repositoryUnknown(repository);
  return {
    id: first.id,
    labels: new Map(
      pages.flatMap(({ labels }) => labels.nodes).map(({ id, name }) => [name.toLowerCase(), id]),
    ),
    milestones: new Map(first.milestones.nodes.map(({ id, title }) => [title, id])),
    people: pages.flatMap(({ assignableUsers }) => assignableUsers.nodes),
  };
}

export function repositoryUnknown({ owner, name }: Repository): SyncError {
  return new SyncError('PERMISSION_MISSING', `GitHub shows this token no repository ${owner}/${name}.`, {
    hint: 'Check the name, and give the token `issues: write` there.',
  });
}

const value = { kind: 'value', type: 'string', writes: true, clears: true } as const;
const set = { kind: 'set', type: 'array', writes: true, clears: true } as const;

export function describe({ milestones, people }: Directory): Description {
  const fields: readonly TrackerField[] = [
    { ...value, name: 'title', clears: false },
    { ...value, name: 'description', kind: 'text' },
    { ...value, name: 'state', clears: false, options: ['open', 'closed'] },
    {
      ...value,
      name: 'state-reason',
      writes: false,
      options: ['completed', 'not planned', 'duplicate'],
    },
    // A label that the repository has not is made.
    { ...set, name: 'labels' },
    { ...set, name: 'assignees', names: 'people' },
    { ...value, name: 'milestone', options: [...milestones.keys()] },
    { ...value, name: 'parent', names: 'items' },
  ];
  return { fields, people: people.map(({ login, name }) => ({ id: login, name: name || login })) };
}
