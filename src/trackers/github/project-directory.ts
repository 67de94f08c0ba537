import { SyncError } from '../../model/error.ts';
import type { Description, FieldType, TrackerField } from '../tracker.ts';
import type { GitHubPort } from './ports.ts';
import { directoryDocument } from './project-documents.ts';
import { directoryForm } from './project-forms.ts';

export interface ProjectPlace {
  /** An organisation or a person. */
  readonly owner: string;
  readonly number: number;
}

export type OwnType = 'TEXT' | 'NUMBER' | 'DATE' | 'SINGLE_SELECT' | 'ITERATION';

/** A field of the project's own. */
export interface ProjectField {
  readonly id: string;
  /** What all trackers call it, or its own name: a field that has both is listed twice. */
  readonly name: string;
  readonly type: OwnType;
  /** Ids of options or iterations by the names that people read, in their order. */
  readonly options: ReadonlyMap<string, string>;
}

export interface ProjectDirectory {
  readonly id: string;
  readonly url: string;
  readonly fields: readonly ProjectField[];
}

export async function readProject(
  port: GitHubPort,
  { owner, number }: ProjectPlace,
): Promise<ProjectDirectory> {
  const { data, refusals } = await port.query({
    document: directoryDocument,
    form: directoryForm,
    variables: { owner, number },
    what: `read the fields of project ${number} of ${owner}`,
  });
  const project = data.repositoryOwner?.projectV2;
  if (!project) {
    const cause = refusals[0]?.error;
    throw new SyncError(
      'GITHUB_PROJECT_UNKNOWN',
      `GitHub shows this token no project ${number} of ${owner}.`,
      {
        ...(cause === undefined ? {} : { cause }),
      },
    );
  }
  const fields = project.fields.nodes.flatMap((field): readonly ProjectField[] => {
    const { id, name, dataType, options = [], configuration } = field ?? {};
    if (id === undefined || name === undefined || !isOwn(dataType)) return [];
    const { iterations = [], completedIterations = [] } = configuration ?? {};
    const all = [
      ...options.map((one) => [one.name, one.id] as const),
      // The present and those to come first: where two are called the same, these are meant.
      ...[...completedIterations, ...iterations].map((one) => [one.title, one.id] as const),
    ];
    // A mapping may write either name.
    const names = new Set([shared.get(name.toLowerCase()) ?? name, name]);
    return [...names].map((one) => ({ id, name: one, type: dataType, options: new Map(all) }));
  });
  return { id: project.id, url: project.url, fields };
}

/** What teams call the fields that other trackers have by themselves. */
const shared: ReadonlyMap<string, string> = new Map([
  ['status', 'state'],
  ['priority', 'priority'],
  ['estimate', 'estimate'],
  ['sprint', 'sprint'],
  ['cycle', 'cycle'],
  ['due date', 'due-date'],
]);

const types: Readonly<Record<OwnType, FieldType>> = {
  TEXT: 'string',
  NUMBER: 'number',
  DATE: 'date',
  SINGLE_SELECT: 'string',
  ITERATION: 'string',
};

function isOwn(type: string | undefined): type is OwnType {
  return type !== undefined && Object.hasOwn(types, type);
}

const value = { kind: 'value', type: 'string', writes: true, clears: true } as const;
const mirrored = { writes: false, clears: false } as const;

export function describeProject({ fields }: ProjectDirectory): Description {
  const own = fields.map(
    ({ name, type, options }): TrackerField => ({
      ...{ ...value, name, type: types[type] },
      ...(type === 'SINGLE_SELECT' || type === 'ITERATION' ? { options: [...options.keys()] } : {}),
    }),
  );
  const common: readonly TrackerField[] = [
    { ...value, name: 'title', clears: false },
    { ...value, name: 'description', kind: 'text' },
    { ...value, ...mirrored, name: 'issue-state', options: ['open', 'closed'] },
    { ...mirrored, name: 'labels', kind: 'set', type: 'array' },
    { ...mirrored, name: 'assignees', kind: 'set', type: 'array', names: 'people' },
    { ...value, ...mirrored, name: 'milestone' },
  ];
  const names = new Set(common.map(({ name }) => name));
  return { fields: [...common, ...own.filter(({ name }) => !names.has(name))], people: [] };
}
