/** GitHub's GraphQL API at `/api/graphql`, executed over the published schema. */
import {
  type DocumentNode,
  execute,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { type Contract, ContractError, contractOf, violate } from '../../contract/contract.ts';
import type { Exchange, Service } from '../../server.ts';
import type { World } from '../../world.ts';
import { authenticate } from '../access.ts';
import { budgetHeaders, budgetOf, remaining } from '../budget.ts';
import { makesContent, spendContent } from '../content-limit.ts';
import { Refusal } from '../refusal.ts';
import { linksAt } from '../rest/links.ts';
import { type Answer, DOCUMENTATION, readJson, refusalBody, requestId, send } from '../wire.ts';
import { type Context, resolveField, type Shape } from './context.ts';
import { viewError } from './failure.ts';
import { itemsOfIssue } from './issue-items.ts';
import { eitherShape } from './issue-target.ts';
import { costOf } from './node-cost.ts';
import { rootMutation } from './root-mutation.ts';
import { rootQuery } from './root-query.ts';
import { publishedSchema } from './schema.ts';
import { projectShape } from './shape-project.ts';
import { itemShape } from './shape-project-item.ts';
import { repositoryShape } from './shape-repository.ts';

const GRAPHQL_PATH = '/api/graphql';

interface Request {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export function createGitHubGraphql(world: World): Service {
  return {
    name: 'graphql',
    accepts: ({ path, method }) => path === GRAPHQL_PATH && method === 'POST',
    handle: async (exchange) => send(exchange.response, await answer(world, exchange)),
  };
}

async function answer(world: World, exchange: Exchange): Promise<Answer> {
  const headers: Record<string, string> = { 'x-github-request-id': requestId(world) };
  try {
    const caller = authenticate(world, exchange.request);
    if (!caller) throw new Refusal(401, 'This endpoint requires you to be authenticated.');
    const budget = budgetOf(world, caller, 'graphql');
    if (remaining(budget) === 0) {
      Object.assign(headers, budgetHeaders(budget, 'graphql'));
      const message = `API rate limit exceeded for ${caller.login}.`;
      return { status: 200, headers, body: { errors: [{ type: 'RATE_LIMITED', message }] } };
    }
    const request = ((await readJson(exchange.request)) ?? {}) as Request;
    const contract = contractOf(world);
    const document = read(contract, request.query ?? '');
    const cost = costOf(document, request.variables ?? {});
    budget.used += cost.points;
    Object.assign(headers, budgetHeaders(budget, 'graphql'));
    const context: Context = {
      world,
      caller,
      links: linksAt(exchange.origin),
      contract,
      cost,
      added: new Set(),
      shapeRepository: repositoryShape,
      shapeIssue: eitherShape,
      shapeProject: projectShape,
      shapeItem: itemShape,
      itemsOfIssue,
    };
    return { ...(await perform(context, exchange, request, document)), headers };
  } catch (error) {
    if (error instanceof Refusal) {
      return { status: error.status, body: refusalBody(error), headers: { ...headers, ...error.headers } };
    }
    if (!(error instanceof ContractError)) throw error;
    return { status: 500, body: { message: error.message, documentation_url: DOCUMENTATION }, headers };
  }
}

async function perform(
  context: Context,
  exchange: Exchange,
  request: Request,
  document: DocumentNode,
): Promise<Answer> {
  const [operation] = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const isMutation = operation?.operation === 'mutation';
  exchange.describe?.(nameOf(document), isMutation ? 'write' : 'read');
  if (context.cost.nodes > MOST_NODES) return tooManyNodes(context.cost.nodes);
  if (operation && mutationsOf(operation).some(makesContent)) spendContent(context.world, context.caller);
  const { data, errors = [] } = await execute({
    schema: publishedSchema(),
    document,
    rootValue: isMutation ? rootMutation(context) : rootQuery(context),
    contextValue: context,
    variableValues: request.variables,
    operationName: request.operationName,
    fieldResolver: resolveField,
    typeResolver: (value) => (value as Shape).__typename,
  });
  const broken = errors.find((error) => isOurFault(error));
  if (broken)
    throw broken.originalError instanceof ContractError
      ? broken.originalError
      : blame(context.contract, broken);
  return { status: 200, body: { data, ...(errors.length > 0 ? { errors: errors.map(viewError) } : {}) } };
}

const MOST_NODES = 500_000;

function tooManyNodes(nodes: number): Answer {
  const [asked, most] = [nodes, MOST_NODES].map((count) => count.toLocaleString('en-US'));
  const message = `This query requests up to ${asked} possible nodes which exceeds the maximum limit of ${most}.`;
  return { status: 200, body: { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message }] } };
}

/** Names of the mutations of a document, without their aliases; none of a query. */
function mutationsOf({ operation, selectionSet }: OperationDefinitionNode): string[] {
  if (operation !== OperationTypeNode.MUTATION) return [];
  return selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
}

const documents = new Map<string, DocumentNode>();
const MOST_DOCUMENTS = 200;

/**
 * Parses a document and checks it against the schema; what GitHub would not understand is off the
 * contract. Sound documents are remembered, because clients repeat themselves.
 */
function read(contract: Contract, query: string): DocumentNode {
  const known = documents.get(query);
  if (known) return known;
  try {
    const document = parse(query, { maxTokens: 100_000 });
    const errors = validate(publishedSchema(), document);
    if (errors.length > 0) throw blame(contract, ...errors);
    if (documents.size >= MOST_DOCUMENTS) documents.clear();
    documents.set(query, document);
    return document;
  } catch (error) {
    throw error instanceof GraphQLError ? blame(contract, error) : error;
  }
}

function blame(contract: Contract, ...errors: readonly GraphQLError[]): ContractError {
  const detail = errors.map((error) => error.message).join('; ');
  const operation = errors[0]?.path?.join('.') ?? 'document';
  return violate(contract, { where: 'graphql', operation, detail });
}

/** Refusals and failures are GitHub's answers; anything else is a gap in the sandbox or a wrong request. */
function isOurFault({ originalError }: GraphQLError): boolean {
  return !(originalError instanceof Refusal) && !isFailure(originalError);
}

function isFailure(error: unknown): boolean {
  return error instanceof Error && error.name === 'Failure';
}

function nameOf(document: DocumentNode): string {
  const [first] = document.definitions;
  if (first?.kind !== Kind.OPERATION_DEFINITION) return 'graphql';
  const [selection] = first.selectionSet.selections;
  const field = selection?.kind === Kind.FIELD ? selection.name.value : 'selection';
  return `${first.operation} ${first.name?.value ?? field}`;
}
