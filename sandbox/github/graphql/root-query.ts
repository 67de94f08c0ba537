/** The fields of `Query`. */
import { canSee, demand } from '../access.ts';
import { budgetOf, remaining } from '../budget.ts';
import { inTurn } from '../lock.ts';
import { findRenamed, findRepository, findUser } from '../lookup.ts';
import { time } from '../rest/view-issue.ts';
import { settleRepository } from '../settle.ts';
import { type Context, field, type Shape } from './context.ts';
import { unresolved } from './failure.ts';
import { nodeOf, nodesOf } from './node.ts';
import { actorShape, viewerShape } from './shape-actor.ts';
import { ownerShape } from './shape-owner.ts';
import { projectOf } from './shape-project.ts';
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
    organization: field<{ readonly login: string }>(['login'], ({ login }) =>
      account(context, 'Organization', login),
    ),
    user: field<{ readonly login: string }>(['login'], ({ login }) => account(context, 'User', login)),
    node: field<{ readonly id: string }>(['id'], ({ id }) => nodeOf(context, id)),
    nodes: field<{ readonly ids: readonly string[] }>(['ids'], ({ ids }) => nodesOf(context, ids)),
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

function account(context: Context, kind: 'User' | 'Organization', login: string): Shape {
  const found = findUser(context.world, login);
  if (found?.kind !== kind) throw unresolved(`${kind} with the login of '${login}'`);
  return { ...actorShape(context, found.login), projectV2: projectOf(context, found.login) };
}

function rateLimit({ world, caller, cost }: Context): Shape {
  const budget = budgetOf(world, caller, 'graphql');
  return {
    __typename: 'RateLimit',
    cost: cost.points,
    nodeCount: cost.nodes,
    limit: budget.limit,
    used: budget.used,
    remaining: remaining(budget),
    resetAt: time(budget.reset),
  };
}
