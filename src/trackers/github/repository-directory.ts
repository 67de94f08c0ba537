import { array, type infer as Infer, nullable, nullish, object, string } from 'zod/mini';
import { SyncError } from '../../model/error.ts';
import { pagesOf } from '../pages.ts';
import type { Description, TrackerField } from '../tracker.ts';
import { pageInfoForm } from './issue-forms.ts';
import { longestBody, longestLabel, longestTitle } from './limits.ts';
import type { GitHubPort, Repository } from './ports.ts';
import { states } from './states.ts';

/** What a repository has beyond its issues, by the names that people read. */
export interface Directory {
  readonly id: string;
  /** Ids by name in lower case. Grows where a label is made. */
  readonly labels: Map<string, string>;
  /** As they are spelt; those that are made do not join. */
  readonly labelNames: readonly string[];
  readonly milestones: ReadonlyMap<string, string>;
  readonly people: readonly {
    readonly id: string;
    readonly login: string;
    readonly name?: string | null | undefined;
  }[];
}

const pageInfo = 'pageInfo { hasNextPage endCursor }';

const document = `query SyncDirectory($owner: String!, $name: String!, $labels: String, $people: String, $milestones: String) {
  repository(owner: $owner, name: $name) {
    id
    labels(first: 100, after: $labels) { nodes { id name } ${pageInfo} }
    people: assignableUsers(first: 100, after: $people) { nodes { id login name } ${pageInfo} }
    milestones(first: 100, after: $milestones, states: [OPEN]) { nodes { id title } ${pageInfo} } } }`;

const form = object({
  repository: nullable(
    object({
      id: string(),
      labels: object({ nodes: array(object({ id: string(), name: string() })), pageInfo: pageInfoForm }),
      people: object({
        nodes: array(object({ id: string(), login: string(), name: nullish(string()) })),
        pageInfo: pageInfoForm,
      }),
      milestones: object({ nodes: array(object({ id: string(), title: string() })), pageInfo: pageInfoForm }),
    }),
  ),
});

type Page = NonNullable<Infer<typeof form>['repository']>;

const lists = ['labels', 'people', 'milestones'] as const;

/** One request, unless a repository has more than a hundred labels, people or open milestones. */
export async function readDirectory(port: GitHubPort, repository: Repository): Promise<Directory> {
  const what = `read what ${repository.owner}/${repository.name} has`;
  const ways = new Map(lists.map((list) => [list, pagesOf('GitHub', what)]));
  const after: Partial<Record<(typeof lists)[number], string>> = {};
  const pages: Page[] = [];
  let page: Page;
  do {
    const { data, refusals } = await port.query({
      ...{ document, form, what },
      variables: { ...repository, ...after },
    });
    if (!data.repository) throw refusals[0]?.error ?? repositoryUnknown(repository);
    page = data.repository;
    pages.push(page);
    for (const list of lists) {
      // A list that is read to its end gives no more from there.
      const { endCursor } = page[list].pageInfo;
      after[list] = ways.get(list)?.after(page[list].pageInfo) ?? endCursor ?? after[list] ?? '';
    }
  } while (lists.some((list) => page[list].pageInfo.hasNextPage));
  const labels = pages.flatMap(({ labels }) => labels.nodes);
  return {
    id: page.id,
    labels: new Map(labels.map(({ id, name }) => [name.toLowerCase(), id])),
    labelNames: labels.map(({ name }) => name),
    milestones: new Map(
      pages.flatMap(({ milestones }) => milestones.nodes).map(({ id, title }) => [title, id]),
    ),
    people: pages.flatMap(({ people }) => people.nodes),
  };
}

export function repositoryUnknown({ owner, name }: Repository): SyncError {
  return new SyncError('PERMISSION_MISSING', `GitHub shows this token no repository ${owner}/${name}.`, {
    hint: 'Check the name, and give the token `issues: write` there.',
  });
}

const value = { kind: 'value', type: 'string', writes: true, clears: true } as const;
const set = { kind: 'set', type: 'array', writes: true, clears: true } as const;

export function describe({ labelNames, milestones, people }: Directory): Description {
  const fields: readonly TrackerField[] = [
    { ...value, name: 'title', clears: false, longest: longestTitle },
    { ...value, name: 'description', kind: 'text', longest: longestBody },
    { ...value, name: 'state', clears: false, options: states },
    {
      ...value,
      name: 'state-reason',
      writes: false,
      options: ['completed', 'not planned', 'duplicate'],
    },
    // A label that the repository has not is made.
    { ...set, name: 'labels', present: labelNames, longest: longestLabel },
    { ...set, name: 'assignees', names: 'people' },
    { ...value, name: 'milestone', options: [...milestones.keys()] },
    { ...value, name: 'parent', names: 'items' },
  ];
  return { fields, people: people.map(({ login, name }) => ({ id: login, name: name || login })) };
}
