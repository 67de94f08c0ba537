/** The part of Linear's published GraphQL schema that the sandbox serves, built once per process. */
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

const FILE = new URL('schema.graphql', import.meta.url);

let schema: GraphQLSchema | undefined;

export function servedSchema(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(FILE, 'utf8'), { noLocation: true });
  return schema;
}
