/** GitHub's published GraphQL schema, built once per process. */
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** By path: the package exports only a module that reads the schema twice over. */
const FILE = new URL('../../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);

let schema: GraphQLSchema | undefined;

export function publishedSchema(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(FILE, 'utf8'), {
    assumeValid: true,
    assumeValidSDL: true,
    noLocation: true,
  });
  return schema;
}
