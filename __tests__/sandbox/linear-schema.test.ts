/**
 * What the sandbox serves as Linear's schema is compared with the published one, wherever that is at hand:
 * its path is in the environment variable LINEAR_SCHEMA.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { servedSchema } from '../../sandbox/linear/schema.ts';

const PATH = process.env.LINEAR_SCHEMA ?? '';
const isAtHand = PATH !== '';

/** Every member of a type on a line of its own, such as `Issue.labels(first): Int`. */
function membersOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${field.type}`);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return [
    ...type.getInterfaces().map(({ name }) => `${type.name} implements ${name}`),
    ...Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}: ${field.type}`,
      ...field.args.map((argument) => `${type.name}.${field.name}(${argument.name}): ${argument.type}`),
    ]),
  ];
}

function linesOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type) => [`${type.astNode?.kind} ${type.name}`, ...membersOf(type)]);
}

/** What a client must give. */
function demandsOf(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return membersOf(type as GraphQLNamedType).filter((line) => line.endsWith('!'));
}

describe('the schema that the sandbox serves', () => {
  const compare = isAtHand ? test : test.skip;
  const published = () => buildSchema(readFileSync(PATH, 'utf8'), { assumeValid: true });

  compare(
    `is a part of the published one${isAtHand ? '' : ' (not compared: LINEAR_SCHEMA names no file)'}`,
    () => {
      const known = new Set(linesOf(published()));
      const own = linesOf(servedSchema());
      expect(own.length).toBeGreaterThan(500);
      expect(own.filter((line) => !known.has(line))).toEqual([]);
    },
  );

  compare(
    `asks for nothing less than the published one${isAtHand ? '' : ' (not compared: LINEAR_SCHEMA names no file)'}`,
    () => {
      const whole = published();
      const inputs = Object.values(servedSchema().getTypeMap()).filter(isInputObjectType);
      const missing = inputs.flatMap(({ name }) => {
        const own = new Set(demandsOf(servedSchema(), name));
        return demandsOf(whole, name).filter((line) => !own.has(line));
      });
      expect(missing).toEqual([]);
    },
  );

  test('has every part that a sync of issues needs', () => {
    const lines = new Set(linesOf(servedSchema()));
    const needed = [
      'Query.issues(filter): IssueFilter',
      'Query.attachmentsForURL(url): String!',
      'Mutation.issueBatchUpdate(ids): [UUID!]!',
      'IssueCreateInput.id: String',
      'IssueUpdateInput.addedLabelIds: [String!]',
      'Issue.syncedWith: [ExternalEntityInfo!]',
    ];
    expect(needed.filter((line) => !lines.has(line))).toEqual([]);
  });
});
