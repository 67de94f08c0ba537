/** Linear's GraphQL API at `/linear/graphql`. */
import { execute } from 'graphql';
import { ContractError, contractOf } from '../contract/contract.ts';
import { type Answer, readJson, send } from '../github/wire.ts';
import type { Exchange, Service } from '../server.ts';
import type { World } from '../world.ts';
import { authenticate, demandScope } from './access.ts';
import { type BudgetKind, bucketOf, budgetHeaders } from './budget.ts';
import { complexityOf } from './complexity.ts';
import { type LinearContext, resolveField } from './context.ts';
import { fieldsOf, misunderstood, understand } from './document.ts';
import { filtersFor } from './filters.ts';
import { linearNow } from './host.ts';
import { LinearRefusal, viewRefusal } from './refusal.ts';
import { rootMutation } from './root-mutation.ts';
import { rootQuery } from './root-query.ts';
import { servedSchema } from './schema.ts';
import { issueShape } from './shape-issue.ts';
import type { LinearKey } from './state.ts';

export const LINEAR_PATH = '/linear/graphql';

const MOST_COMPLEX = 10_000;

interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

export function createLinear(world: World): Service {
  return {
    name: 'linear',
    accepts: ({ path, method }) => path === LINEAR_PATH && method === 'POST',
    handle: async (exchange) => send(exchange.response, await answer(world, exchange)),
  };
}

async function answer(world: World, exchange: Exchange): Promise<Answer> {
  const headers: Record<string, string> = {};
  try {
    const body = await readJson(exchange.request);
    const key = authenticate(world, exchange.request);
    const now = linearNow(world, key.workspace);
    headers.date = now.toUTCString();
    try {
      return { ...(await perform(world, exchange, key, now, read(body), headers)), headers };
    } finally {
      Object.assign(headers, budgetHeaders(key, now));
    }
  } catch (error) {
    if (error instanceof LinearRefusal) {
      return { status: error.http, body: { errors: [viewRefusal(error)] }, headers };
    }
    if (!(error instanceof ContractError)) throw error;
    return { status: 500, body: { errors: [{ message: error.message }] }, headers };
  }
}

function read(body: unknown): Request {
  const { query, variables, operationName } = (body ?? {}) as Partial<Record<keyof Request, unknown>>;
  return {
    query: typeof query === 'string' ? query : '',
    variables: (variables ?? {}) as Request['variables'],
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

async function perform(
  world: World,
  exchange: Exchange,
  key: LinearKey,
  now: Date,
  { query, variables, operationName }: Request,
  headers: Record<string, string>,
): Promise<Answer> {
  spend(key, 'requests', 1, now);
  const { document, operation } = understand(world, query, operationName);
  const isMutation = operation.operation === 'mutation';
  const fields = fieldsOf(operation);
  exchange.describe?.(
    `${operation.operation} ${operation.name?.value ?? fields[0]}`,
    isMutation ? 'write' : 'read',
  );
  const points = complexityOf(servedSchema(), document, operation, variables);
  headers['x-complexity'] = String(Math.ceil(points));
  if (points > MOST_COMPLEX) {
    const presentable = `The query is too complex. Complexity: ${points}. Maximum allowed complexity: ${MOST_COMPLEX}.`;
    throw new LinearRefusal('INPUT_ERROR', 'Query too complex', presentable, 400);
  }
  spend(key, 'complexity', Math.ceil(points), now);
  if (isMutation) for (const field of fields) demandScope(key, field);
  const context: LinearContext = {
    actor: { ...key, world },
    contract: contractOf(world),
    filters: filtersFor(key.user, now),
    now,
    showIssue: issueShape,
  };
  const { data, errors = [] } = await execute({
    schema: servedSchema(),
    document,
    rootValue: isMutation ? rootMutation(context) : rootQuery(context),
    contextValue: context,
    variableValues: variables,
    operationName,
    fieldResolver: resolveField,
  });
  if (data === undefined) throw misunderstood(world, errors);
  const views = errors.map((error) => {
    if (error.originalError instanceof LinearRefusal) return viewRefusal(error.originalError, error);
    throw error.originalError ?? error;
  });
  return { status: 200, body: { data, ...(views.length > 0 ? { errors: views } : {}) } };
}

/** A bucket that has too little left is not touched. */
function spend(key: LinearKey, kind: BudgetKind, points: number, now: Date): void {
  const bucket = bucketOf(key, kind, now);
  if (bucket.left < points) {
    const what = kind === 'requests' ? 'requests' : 'complexity points';
    const message = `Rate limit exceeded. Only ${bucket.limit} ${what} are allowed per 1 hour.`;
    throw new LinearRefusal('RATELIMITED', 'Rate limit exceeded', message);
  }
  bucket.left -= points;
}
