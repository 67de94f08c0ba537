/** What resolvers work with, and how a field that nobody resolves fails. */
import type { GraphQLFieldResolver } from 'graphql';
import { type Contract, violate } from '../../contract/contract.ts';
import type { Issue, Repository, Token, World } from '../../world.ts';
import type { Project, ProjectItem } from '../project.ts';
import type { Links } from '../rest/links.ts';
import type { Cost } from './node-cost.ts';

export interface Context {
  readonly world: World;
  readonly caller: Token;
  readonly links: Links;
  readonly contract: Contract;
  /** Injected, because a pull request shows its repository and a repository its pull requests. */
  readonly shapeRepository: (context: Context, repository: Repository) => Shape;
  /** Likewise: a comment shows its issue, a project's item too. */
  readonly shapeIssue: (context: Context, repository: Repository, issue: Issue) => Shape;
  readonly shapeProject: (context: Context, project: Project) => Shape;
  readonly shapeItem: (context: Context, project: Project, item: ProjectItem) => Shape;
  /** Items of projects that the caller sees. */
  readonly itemsOfIssue: (context: Context, issue: Issue, includeArchived: boolean) => readonly Shape[];
  /** What the document could ask for at most. */
  readonly cost: Cost;
  /** Items that this request added: they cannot be changed by it. */
  readonly added: Set<number>;
}

export type Args = Readonly<Record<string, unknown>>;

/**
 * A value of a GraphQL object type: each field is a value, or a function of the field's arguments.
 * Fields that are not here are not served.
 */
export interface Shape {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** A field that takes arguments, with those that the sandbox obeys; any other is off the contract. */
export interface Field {
  readonly takes: readonly string[];
  readonly resolve: (args: Args) => unknown;
}

export function field<Given extends object>(
  takes: readonly (keyof Given & string)[],
  resolve: (args: Given) => unknown,
): Field {
  return { takes, resolve: (args) => resolve(args as Given) };
}

export const resolveField: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
  const operation = `${info.parentType.name}.${info.fieldName}`;
  const value = (source as Readonly<Record<string, unknown>>)[info.fieldName];
  if (value === undefined) {
    throw violate(context.contract, {
      where: 'graphql',
      operation,
      detail: 'the sandbox does not resolve it',
    });
  }
  if (typeof value === 'function') return value();
  if (!isField(value)) return value;
  // Defaults of the schema are in `args` too; only what the document says counts.
  const written = info.fieldNodes.flatMap((node) => node.arguments ?? []).map(({ name }) => name.value);
  const unknown = written.filter((name) => !value.takes.includes(name) && args[name] != null);
  if (unknown.length > 0) {
    const detail = `the sandbox does not obey ${unknown.join(', ')}`;
    throw violate(context.contract, { where: 'graphql', operation, detail });
  }
  return value.resolve(args);
};

function isField(value: unknown): value is Field {
  return typeof value === 'object' && value !== null && 'takes' in value && 'resolve' in value;
}
