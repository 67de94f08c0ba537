/** Fields that trackers have in common, under the names that a mapping gives them. */
import type { FieldKind, FieldName, FieldType } from './item.ts';

export const systemKinds = ['linear', 'jira', 'github-issues', 'github-project', 'module'] as const;
export type SystemKind = (typeof systemKinds)[number];

/** What the values of a field name. */
export const namedThings = ['people', 'items', 'addresses'] as const;
export type NamedThing = (typeof namedThings)[number];

export interface KnownField {
  readonly kind: FieldKind;
  readonly type: FieldType;
  readonly names?: NamedThing;
  /** Kinds of systems that certainly have nothing under this name. */
  readonly lackedBy?: readonly SystemKind[];
}

export const knownFields = {
  title: { kind: 'value', type: 'string' },
  description: { kind: 'text', type: 'string' },
  state: { kind: 'value', type: 'string' },
  labels: { kind: 'set', type: 'array' },
  assignees: { kind: 'set', type: 'array', names: 'people' },
  priority: { kind: 'value', type: 'string', lackedBy: ['github-issues'] },
  estimate: { kind: 'value', type: 'number', lackedBy: ['github-issues'] },
  'due-date': { kind: 'value', type: 'date', lackedBy: ['github-issues'] },
  milestone: { kind: 'value', type: 'string' },
  cycle: { kind: 'value', type: 'string', lackedBy: ['jira', 'github-issues'] },
  sprint: { kind: 'value', type: 'string', lackedBy: ['linear', 'github-issues'] },
  project: { kind: 'value', type: 'string', lackedBy: ['github-issues'] },
  parent: { kind: 'value', type: 'string', names: 'items' },
  relations: { kind: 'set', type: 'array', names: 'items', lackedBy: ['github-issues'] },
  blocks: { kind: 'set', type: 'array', names: 'items' },
  'blocked-by': { kind: 'set', type: 'array', names: 'items' },
  'duplicate-of': { kind: 'set', type: 'array', names: 'items', lackedBy: ['github-issues'] },
  type: { kind: 'value', type: 'string', lackedBy: ['linear'] },
  attachments: { kind: 'set', type: 'array', names: 'addresses', lackedBy: ['github-issues'] },
} as const satisfies Readonly<Record<string, KnownField>>;

export function knownField(name: FieldName): KnownField | undefined {
  return Object.hasOwn(knownFields, name) ? knownFields[name as keyof typeof knownFields] : undefined;
}

/** Of a kind whose fields are the same everywhere, those that are written. Undefined: it depends on the place. */
export function fieldsOfKind(kind: SystemKind): readonly FieldName[] | undefined {
  if (kind !== 'linear' && kind !== 'github-issues') return undefined;
  return Object.keys(knownFields).filter((name) => !knownField(name)?.lackedBy?.includes(kind));
}

/** By kind and the kind's own name of the field: all values that it ever has. */
const values: Partial<Readonly<Record<SystemKind, ReadonlyMap<FieldName, readonly string[]>>>> = {
  linear: new Map([['priority', ['Urgent', 'High', 'Medium', 'Low']]]),
  'github-issues': new Map([
    ['state', ['open', 'closed', 'not planned', 'duplicate']],
    ['state-reason', ['completed', 'not planned', 'duplicate']],
  ]),
  'github-project': new Map([['issue-state', ['open', 'closed']]]),
};

/** Values of `state` that items can be filtered by. Undefined: each place has values of its own. */
export function statesOfKind(kind: SystemKind): readonly string[] | undefined {
  return kind === 'github-issues' ? ['open', 'closed'] : undefined;
}

/** Undefined: each place has values of its own, or any text will do. */
export function valuesOfKind(kind: SystemKind, native: FieldName): readonly string[] | undefined {
  return values[kind]?.get(native);
}
