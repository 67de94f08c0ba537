/** What resolvers work with. A field that nobody resolves is a gap in the sandbox, and said so. */
import type { GraphQLFieldResolver } from 'graphql';
import { type Contract, violate } from '../contract/contract.ts';
import { EMPTY } from './empty.ts';
import type { Filters } from './filters.ts';
import type { Actor } from './lookup.ts';
import type { Shape } from './shape.ts';
import type { LinearIssue } from './state.ts';

export interface LinearContext {
  readonly actor: Actor;
  readonly contract: Contract;
  readonly filters: Filters;
  readonly now: Date;
  /** Injected, because issues show comments and comments their issue. */
  readonly showIssue: (context: LinearContext, issue: LinearIssue) => Shape;
}

export const resolveField: GraphQLFieldResolver<unknown, LinearContext> = (source, args, context, info) => {
  const value = served(source as Shape, info.parentType.name, info.fieldName);
  if (value !== undefined) return typeof value === 'function' ? value(args) : value;
  const operation = `linear ${info.parentType.name}.${info.fieldName}`;
  throw violate(context.contract, {
    where: 'graphql',
    operation,
    detail: 'the sandbox does not resolve it',
  });
};

function served(source: Shape, type: string, name: string): unknown {
  const value = source[name];
  return value === undefined ? EMPTY[type]?.[name] : value;
}
