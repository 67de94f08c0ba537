/** GitHub's GraphQL API at `/api/graphql`, executed over the published schema. */
import { type DocumentNode, execute, GraphQLError, Kind, parse, validate } from 'graphql';
import { ContractError, contractOf, violate } from '../../contract/contract.ts';
import type { Exchange, Service } from '../../server.ts';
import type { World } from '../../world.ts';
import { authenticate } from '../access.ts';
import { budgetHeaders, budgetOf, remaining } from '../budget.ts';
import { Refusal } from '../refusal.ts';
import { linksAt } from '../rest/links.ts';
import { type Answer, DOCUMENTATION, readJson, refusalBody, requestId, send } from '../wire.ts';
import { type Context, resolveField, type Shape } from './context.ts';
import { viewError } from './failure.ts';
import { rootMutation } from './root-mutation.ts';
import { rootQuery } from './root-query.ts';
import { publishedSchema } from './schema.ts';
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
    budget.used++;
    Object.assign(headers, budgetHeaders(budget, 'graphql'));
    const request = ((await readJson(exchange.request)) ?? {}) as Request;
    const contract = contractOf(world);
    const context: Context = {
      world,
      caller,
      links: linksAt(exchange.origin),
      contract,
      shapeRepository: repositoryShape,
    };
    return { ...(await perform(context, exchange, request)), headers };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: refusalBody(error), headers };
    if (!(error instanceof ContractError)) throw error;
    return { status: 500, body: { message: error.message, documentation_url: DOCUMENTATION }, headers };
  }
}

async function perform(context: Context, exchange: Exchange, request: Request): Promise<Answer> {
  const document = read(context, request.query ?? '');
  const [operation] = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const isMutation = operation?.operation === 'mutation';
  exchange.describe?.(nameOf(document), isMutation ? 'write' : 'read');
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
    throw broken.originalError instanceof ContractError ? broken.originalError : blame(context, broken);
  return { status: 200, body: { data, ...(errors.length > 0 ? { errors: errors.map(viewError) } : {}) } };
}

const documents = new Map<string, DocumentNode>();
const MOST_DOCUMENTS = 200;

/**
 * Parses a document and checks it against the schema; what GitHub would not understand is off the
 * contract. Sound documents are remembered, because clients repeat themselves.
 */
function read(context: Context, query: string): DocumentNode {
  const known = documents.get(query);
  if (known) return known;
  try {
    const document = parse(query, { maxTokens: 100_000 });
    const errors = validate(publishedSchema(), document);
    if (errors.length > 0) throw blame(context, ...errors);
    if (documents.size >= MOST_DOCUMENTS) documents.clear();
    documents.set(query, document);
    return document;
  } catch (error) {
    throw error instanceof GraphQLError ? blame(context, error) : error;
  }
}

function blame(context: Context, ...errors: readonly GraphQLError[]): ContractError {
  const detail = errors.map((error) => error.message).join('; ');
  const operation = errors[0]?.path?.join('.') ?? 'document';
  return violate(context.contract, { where: 'graphql', operation, detail });
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
