/** Builders of projects: `aProject(world, 'acme', { fields: { Status: ['Todo', 'Done'], Points: 'number' } })`. */
import { aUser } from '../build.ts';
import type { User, World } from '../world.ts';
import type { Iteration, MirrorType, PlainType, Project, ProjectField } from './project.ts';
import { optionId } from './project-values.ts';

/** A list of names is a single select. */
export type FieldSpec =
  | Lowercase<PlainType>
  | readonly string[]
  | { readonly iterations: readonly IterationSpec[] };

export interface IterationSpec {
  readonly title: string;
  readonly startDate: string;
  /** Days; default 14. */
  readonly duration?: number;
  /** Default: false. */
  readonly completed?: boolean;
}

export interface ProjectOptions {
  readonly number?: number;
  readonly title?: string;
  readonly public?: boolean;
  /** Whether the owner is a person; by default it is an organisation. */
  readonly ownerKind?: User['kind'];
  /** By name. Default: a Status of Todo, In Progress and Done. */
  readonly fields?: Readonly<Record<string, FieldSpec>>;
}

const MIRRORS: Readonly<Record<string, MirrorType>> = {
  Title: 'TITLE',
  Assignees: 'ASSIGNEES',
  Labels: 'LABELS',
  Milestone: 'MILESTONE',
  Repository: 'REPOSITORY',
  'Linked pull requests': 'LINKED_PULL_REQUESTS',
  Reviewers: 'REVIEWERS',
  'Parent issue': 'PARENT_ISSUE',
  'Sub-issues progress': 'SUB_ISSUES_PROGRESS',
};

export function aProject(world: World, owner: string, options: ProjectOptions = {}): Project {
  aUser(world, owner, options.ownerKind ?? 'Organization');
  const numbers = [...world.projects.values()]
    .filter((one) => one.owner === owner)
    .map(({ number }) => number);
  const now = world.now();
  const project: Project = {
    id: world.nextId(),
    owner,
    number: options.number ?? Math.max(0, ...numbers) + 1,
    title: options.title ?? 'Roadmap',
    public: options.public ?? false,
    closed: false,
    createdAt: now,
    updatedAt: now,
    fields: new Map(),
    items: new Map(),
  };
  const add = (field: ProjectField) => project.fields.set(field.id, field);
  for (const [name, type] of Object.entries(MIRRORS)) add({ ...base(world, name), type });
  const own = options.fields ?? { Status: ['Todo', 'In Progress', 'Done'] };
  for (const [name, spec] of Object.entries(own)) add(aField(world, name, spec));
  world.projects.set(`${owner.toLowerCase()}/${project.number}`, project);
  return project;
}

function aField(world: World, name: string, spec: FieldSpec): ProjectField {
  if (typeof spec === 'string') {
    return { ...base(world, name), type: ({ text: 'TEXT', number: 'NUMBER', date: 'DATE' } as const)[spec] };
  }
  if ('iterations' in spec) {
    const iterations = spec.iterations.map(
      ({ duration = 14, completed = false, ...rest }): Iteration => ({
        id: optionId(world),
        duration,
        completed,
        ...rest,
      }),
    );
    return { ...base(world, name), type: 'ITERATION', iterations };
  }
  const options = spec.map((option) => ({
    id: optionId(world),
    name: option,
    color: 'GRAY',
    description: '',
  }));
  return { ...base(world, name), type: 'SINGLE_SELECT', options };
}

function base(world: World, name: string): { readonly id: number; name: string; readonly createdAt: Date } {
  return { id: world.nextId(), name, createdAt: world.now() };
}
