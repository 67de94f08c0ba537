/** GraphQL documents as they come: parsed, and checked against the schema that is served. */
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { contractOf, violate } from '../contract/contract.ts';
import type { World } from '../world.ts';
import { LinearRefusal } from './refusal.ts';
import { servedSchema } from './schema.ts';

interface Understood {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const documents = new Map<string, DocumentNode>();
const MOST_DOCUMENTS = 200;

/** Sound documents are remembered, because clients repeat themselves. */
export function understand(world: World, query: string, operationName: string | undefined): Understood {
  const document = documents.get(query) ?? check(world, query);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw misunderstood(world, [new GraphQLError('Must provide an operation.')]);
  return { document, operation };
}

function check(world: World, query: string): DocumentNode {
  try {
    const document = parse(query, { maxTokens: 100_000 });
    const errors = validate(servedSchema(), document);
    if (errors.length > 0) throw misunderstood(world, errors);
    if (documents.size >= MOST_DOCUMENTS) documents.clear();
    documents.set(query, document);
    return document;
  } catch (error) {
    throw error instanceof GraphQLError ? misunderstood(world, [error]) : error;
  }
}

/** Wrong, or beyond what the sandbox serves: off the contract in either case. */
export function misunderstood(world: World, errors: readonly GraphQLError[]): LinearRefusal {
  const detail = errors.map(({ message }) => message).join('; ');
  violate(contractOf(world), { where: 'graphql', operation: 'linear document', detail });
  return new LinearRefusal('GRAPHQL_VALIDATION_FAILED', detail, detail);
}

/** Names of the fields of the root. */
export function fieldsOf({ selectionSet }: OperationDefinitionNode): string[] {
  return selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}
