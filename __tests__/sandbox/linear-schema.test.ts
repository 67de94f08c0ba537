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
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import {
  actingAs,
  aLinearCycle,
  aLinearKey,
  aLinearLabel,
  aLinearProject,
  aLinearTeam,
  aLinearUser,
} from '../../sandbox/linear/build.ts';
import { attach, relate } from '../../sandbox/linear/links.ts';
import { aLinearComment, aLinearIssue } from '../../sandbox/linear/people.ts';
import { servedSchema } from '../../sandbox/linear/schema.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { askLinear } from './linear-client.ts';

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

/** Every field of a type; of what it leads to only the name, or whether a list goes on. */
function everythingOf(name: string): string {
  const type = servedSchema().getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object`);
  return Object.values(type.getFields())
    .map((field) => {
      const target = getNamedType(field.type);
      if (isLeafType(target)) return field.name;
      if (target.name.endsWith('Connection')) return `${field.name} { pageInfo { hasNextPage endCursor } }`;
      return `${field.name} { __typename }`;
    })
    .join(' ');
}

test('every field of what the sandbox knows is served', async () => {
  const sandbox = await startSandbox();
  try {
    const { world } = sandbox;
    const ask = askLinear(() => sandbox, 'key');
    aLinearKey(world, 'key');
    const ada = aLinearUser(world, 'ada');
    const team = aLinearTeam(world, 'ENG');
    const [cycle, project] = [aLinearCycle(world, team), aLinearProject(world, 'Rewrite')];
    aLinearLabel(world, 'Bug', { team });
    const first = aLinearIssue(world, team, 'One', { labels: ['Bug'], assignee: ada, cycle, project });
    const second = aLinearIssue(world, team, 'Two', { parent: first });
    first.syncedWith = [{ id: '7', service: 'github' }];
    aLinearComment(world, ada, second, 'Reply', aLinearComment(world, ada, second, 'First'));
    attach(actingAs(world, ada), first, { url: 'https://example.com', title: 'Page' });
    relate(actingAs(world, ada), first, 'blocks', second);
    const lists: Readonly<Record<string, string>> = {
      issues: 'Issue',
      comments: 'Comment',
      attachments: 'Attachment',
      teams: 'Team',
      workflowStates: 'WorkflowState',
      issueLabels: 'IssueLabel',
      users: 'User',
      cycles: 'Cycle',
      projects: 'Project',
    };
    for (const [list, type] of Object.entries(lists)) {
      const { data, errors } = await ask(`{ ${list}(first: 2) { nodes { ${everythingOf(type)} } } }`);
      expect([list, errors]).toEqual([list, []]);
      expect(JSON.stringify(data)).toContain('"id"');
    }
    const rest = await ask(`{
      organization { ${everythingOf('Organization')} }
      issue(id: "ENG-1") {
        relations { nodes { ${everythingOf('IssueRelation')} } }
        syncedWith { ${everythingOf('ExternalEntityInfo')} }
        sharedAccess { ${everythingOf('IssueSharedAccess')} }
      }
    }`);
    expect(rest.errors).toEqual([]);
    expect(sandbox.contract.violations).toEqual([]);
  } finally {
    await sandbox.close();
  }
});
