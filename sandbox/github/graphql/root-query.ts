/** The fields of `Query`. */
import { canSee, demand } from '../access.ts';
import { budgetOf, remaining } from '../budget.ts';
import { inTurn } from '../lock.ts';
import { findRenamed, findRepository, isPull } from '../lookup.ts';
import { readNodeId } from '../node-id.ts';
import { time } from '../rest/view-issue.ts';
import { settleRepository } from '../settle.ts';
import { type Context, field, type Shape } from './context.ts';
import { unresolved } from './failure.ts';
import { findIssueNode, findRepositoryNode } from './find-node.ts';
import { viewerShape } from './shape-actor.ts';
import { ownerShape } from './shape-owner.ts';
import { pullShape } from './shape-pull.ts';
import { repositoryShape } from './shape-repository.ts';

interface RepositoryArgs {
  readonly owner: string;
  readonly name: string;
  readonly followRenames?: boolean;
}

const READ = { permissions: ['metadata'], access: 'read' } as const;

export function rootQuery(context: Context): Shape {
  return {
    __typename: 'Query',
    viewer: () => viewerShape(context),
    rateLimit: field(['dryRun'] as never[], () => rateLimit(context)),
    repository: field<RepositoryArgs>(['owner', 'name', 'followRenames'], (args) =>
      repository(context, args),
    ),
    repositoryOwner: field<{ readonly login: string }>(['login'], ({ login }) => ownerShape(context, login)),
    node: field<{ readonly id: string }>(['id'], ({ id }) => node(context, id)),
  };
}

async function repository(context: Context, { owner, name, followRenames }: RepositoryArgs): Promise<Shape> {
  const { world, caller } = context;
  const renamed = followRenames === false ? undefined : findRenamed(world, owner, name);
  const found = findRepository(world, owner, name) ?? renamed;
  if (!found || !canSee(caller, found)) throw unresolved(`Repository with the name '${owner}/${name}'`);
  demand(caller, found, READ);
  await inTurn(found, () => settleRepository(world, found));
  return repositoryShape(context, found);
}

function node(context: Context, id: string): Shape | null {
  if (readNodeId(id).kind === 'R') return repositoryShape(context, findRepositoryNode(context, id));
  const { repository: home, thing } = findIssueNode(context, id);
  return isPull(thing) ? pullShape(context, home, thing) : null;
}

function rateLimit({ world, caller }: Context): Shape {
  const budget = budgetOf(world, caller, 'graphql');
  return {
    __typename: 'RateLimit',
    cost: 1,
    nodeCount: 0,
    limit: budget.limit,
    used: budget.used,
    remaining: remaining(budget),
    resetAt: time(budget.reset),
  };
}
