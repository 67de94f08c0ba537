import { describe, expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { anIssue, personEdits } from '../../sandbox/github/issue-build.ts';
import { nodeId } from '../../sandbox/github/node-id.ts';
import type { Project, ProjectItem } from '../../sandbox/github/project.ts';
import { aProject } from '../../sandbox/github/project-build.ts';
import { aDraft, anItem, fieldNamed, setItem, shownValue } from '../../sandbox/github/project-item-build.ts';
import { anIssueBench, idOf } from './issue-bench.ts';

const at = anIssueBench();

const FIELDS = {
  Status: ['Todo', 'In Progress', 'Done'],
  Points: 'number',
  Due: 'date',
  Notes: 'text',
  Sprint: { iterations: [{ title: 'Sprint 1', startDate: '2026-11-02' }] },
} as const;

async function aBoard(): Promise<{
  project: Project;
  item: ProjectItem;
  issue: Awaited<ReturnType<typeof anIssue>>;
}> {
  const project = aProject(at().world, 'acme', { fields: FIELDS });
  const issue = await anIssue(at().world, at().app, 'On the board');
  return { project, issue, item: anItem(at().world, project, issue) };
}

const itemId = (item: ProjectItem) => nodeId('PVTI', item.id);
const projectId = (project: Project) => nodeId('PVT', project.id);

function fieldId(project: Project, name: string): string {
  const field = fieldNamed(project, name);
  const kinds = { SINGLE_SELECT: 'PVTSSF', ITERATION: 'PVTIF' } as const;
  return nodeId(field.type in kinds ? kinds[field.type as keyof typeof kinds] : 'PVTF', field.id);
}

function set(project: Project, item: ProjectItem, name: string, value: object, token?: string) {
  const input = {
    projectId: projectId(project),
    itemId: itemId(item),
    fieldId: fieldId(project, name),
    value,
  };
  return at().mutate('updateProjectV2ItemFieldValue', input, 'projectV2Item { updatedAt }', token);
}

describe('reading', () => {
  test('shows the fields of a project with their options and iterations', async () => {
    const { project } = await aBoard();
    const answer = await at().graphql(
      `{ organization(login: "acme") { projectV2(number: ${project.number}) { title fields(first: 50) { nodes { __typename
        ... on ProjectV2FieldCommon { name dataType }
        ... on ProjectV2SingleSelectField { options { name } }
        ... on ProjectV2IterationField { configuration { iterations { title startDate } completedIterations { title } } } } } } } }`,
    );
    const own = answer.body.data.organization.projectV2.fields.nodes.slice(9);
    expect(own).toMatchObject([
      {
        name: 'Status',
        dataType: 'SINGLE_SELECT',
        options: [{ name: 'Todo' }, { name: 'In Progress' }, { name: 'Done' }],
      },
      { name: 'Points', dataType: 'NUMBER', __typename: 'ProjectV2Field' },
      { name: 'Due', dataType: 'DATE' },
      { name: 'Notes', dataType: 'TEXT' },
      { name: 'Sprint', configuration: { iterations: [{ title: 'Sprint 1' }], completedIterations: [] } },
    ]);
  });

  test('shows items with values of each kind and what they stand for', async () => {
    const { project, item, issue } = await aBoard();
    const values = { Status: 'Todo', Points: 3, Due: '2026-12-01', Notes: 'Note', Sprint: 'Sprint 1' };
    for (const [name, value] of Object.entries(values)) setItem(at().world, project, item, name, value);
    aDraft(at().world, project, 'An idea', 'Body');
    const answer = await at().graphql(
      `query ($id: ID!) { node(id: $id) { ... on ProjectV2 { items(first: 10) { nodes { type isArchived
        content { __typename ... on Issue { number } ... on DraftIssue { title body } }
        status: fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name } }
        fieldValues(first: 30) { nodes { __typename
          ... on ProjectV2ItemFieldTextValue { text field { ... on ProjectV2FieldCommon { name } } }
          ... on ProjectV2ItemFieldNumberValue { number } ... on ProjectV2ItemFieldDateValue { date }
          ... on ProjectV2ItemFieldIterationValue { title } } } } } } } }`,
      { id: projectId(project) },
    );
    const [first, second] = answer.body.data.node.items.nodes;
    expect(first).toMatchObject({
      type: 'ISSUE',
      isArchived: false,
      content: { number: issue.number },
      status: { name: 'Todo' },
    });
    expect(first.fieldValues.nodes).toEqual(
      expect.arrayContaining([
        { __typename: 'ProjectV2ItemFieldTextValue', text: 'On the board', field: { name: 'Title' } },
        { __typename: 'ProjectV2ItemFieldNumberValue', number: 3 },
        { __typename: 'ProjectV2ItemFieldDateValue', date: '2026-12-01' },
        { __typename: 'ProjectV2ItemFieldTextValue', text: 'Note', field: { name: 'Notes' } },
        { __typename: 'ProjectV2ItemFieldIterationValue', title: 'Sprint 1' },
      ]),
    );
    expect(second).toMatchObject({
      type: 'DRAFT_ISSUE',
      content: { title: 'An idea', body: 'Body' },
      status: null,
    });
  });

  test('shows an issue the items that stand for it', async () => {
    const { item, issue } = await aBoard();
    const query =
      'query ($id: ID!) { node(id: $id) { ... on Issue { projectItems(first: 5) { nodes { id } } } } }';
    const answer = await at().graphql(query, { id: idOf(issue) });
    expect(answer.body.data.node.projectItems.nodes).toEqual([{ id: itemId(item) }]);
  });

  test('redacts the item of an issue that the token does not see', async () => {
    const secret = aRepository(at().world, 'acme/secret', { private: true });
    const project = aProject(at().world, 'acme');
    anItem(at().world, project, await anIssue(at().world, secret, 'Secret'));
    aToken(at().world, 'narrow', {
      kind: 'app',
      repositories: ['acme/app'],
      permissions: { organization_projects: 'read' },
    });
    const query = `query ($id: ID!) { node(id: $id) { ... on ProjectV2 { items(first: 5) { nodes { type content { __typename } } } } } }`;
    const answer = await at().graphql(query, { id: projectId(project) }, 'narrow');
    expect(answer.body.data.node.items.nodes).toEqual([{ type: 'REDACTED', content: null }]);
  });
});

describe('writing', () => {
  test('sets and clears a field, which moves the item’s time and not the issue’s', async () => {
    const { project, item, issue } = await aBoard();
    const before = issue.updatedAt;
    at().pass(10);
    const [, doing] = optionsOf(project, 'Status');
    await set(project, item, 'Status', { singleSelectOptionId: doing });
    expect([shownValue(project, item, 'Status'), item.updatedAt, issue.updatedAt]).toEqual([
      'In Progress',
      at().world.now(),
      before,
    ]);
    const input = {
      projectId: projectId(project),
      itemId: itemId(item),
      fieldId: fieldId(project, 'Status'),
    };
    await at().mutate('clearProjectV2ItemFieldValue', input, 'projectV2Item { id }');
    expect(shownValue(project, item, 'Status')).toBeUndefined();
  });

  test('keeps the item’s time when its issue changes', async () => {
    const { item, issue } = await aBoard();
    const before = item.updatedAt;
    at().pass(10);
    await personEdits(at().world, at().app, issue, { title: 'Another title' });
    expect(item.updatedAt).toEqual(before);
  });

  test.each([
    ['Status', { singleSelectOptionId: '' }, 'The single select option Id does not belong to the field'],
    ['Sprint', { iterationId: 'none' }, 'The iteration Id does not belong to the field'],
    ['Points', { text: '3' }, 'Did not receive a number value to update a field of type number'],
    ['Points', { number: 3, text: '3' }, 'Exactly one value must be given'],
    ['Title', { text: 'New' }, 'The field of type title is currently not supported.'],
  ])('refuses what %s does not take (%j)', async (name, value, message) => {
    const { project, item } = await aBoard();
    const answer = await set(project, item, name, value);
    expect(answer.body.errors[0]).toMatchObject({ type: 'UNPROCESSABLE', message });
  });

  test('refuses a change of an archived item until it is taken out of the archive', async () => {
    const { project, item } = await aBoard();
    const input = { projectId: projectId(project), itemId: itemId(item) };
    await at().mutate('archiveProjectV2Item', input, 'item { isArchived }');
    const refused = await set(project, item, 'Notes', { text: 'x' });
    expect(refused.body.errors[0].message).toBe('The item is archived and cannot be updated');
    await at().mutate('unarchiveProjectV2Item', input, 'item { isArchived }');
    await set(project, item, 'Notes', { text: 'x' });
    expect(shownValue(project, item, 'Notes')).toBe('x');
  });

  test('gives the item that is there when an issue is added again', async () => {
    const { project, item, issue } = await aBoard();
    const input = { projectId: projectId(project), contentId: idOf(issue) };
    const answer = await at().mutate('addProjectV2ItemById', input, 'item { id }');
    expect([answer.body.data.it.item.id, project.items.size]).toEqual([itemId(item), 1]);
  });

  test('refuses to add an item and set its field in one call', async () => {
    const { project, item, issue } = await aBoard();
    const answer = await at().graphql(
      `mutation ($p: ID!, $c: ID!, $i: ID!, $f: ID!) {
        a: addProjectV2ItemById(input: { projectId: $p, contentId: $c }) { item { id } }
        b: updateProjectV2ItemFieldValue(input: { projectId: $p, itemId: $i, fieldId: $f, value: { text: "x" } }) { clientMutationId } }`,
      { p: projectId(project), c: idOf(issue), i: itemId(item), f: fieldId(project, 'Notes') },
    );
    expect(answer.body.data).toEqual({ a: { item: { id: itemId(item) } }, b: null });
    expect(shownValue(project, item, 'Notes')).toBeUndefined();
  });

  test('replaces all options of a field, and empties it on every item', async () => {
    const { project, item } = await aBoard();
    setItem(at().world, project, item, 'Status', 'Done');
    const singleSelectOptions = [{ name: 'Done', color: 'GREEN', description: '' }];
    const input = { fieldId: fieldId(project, 'Status'), singleSelectOptions };
    await at().mutate('updateProjectV2Field', input, 'clientMutationId');
    expect([optionsOf(project, 'Status').length, shownValue(project, item, 'Status')]).toEqual([
      1,
      undefined,
    ]);
  });

  test('adds, edits and converts a draft, whose item stays', async () => {
    const { project } = await aBoard();
    const added = await at().mutate(
      'addProjectV2DraftIssue',
      { projectId: projectId(project), title: 'Idea', body: 'Why' },
      'projectItem { id content { ... on DraftIssue { id } } }',
    );
    const { id, content } = added.body.data.it.projectItem;
    await at().mutate(
      'updateProjectV2DraftIssue',
      { draftIssueId: content.id, title: 'Plan' },
      'draftIssue { title }',
    );
    const answer = await at().mutate(
      'convertProjectV2DraftIssueItemToIssue',
      { itemId: id, repositoryId: nodeId('R', at().app.id) },
      'item { id type content { ... on Issue { title body } } }',
    );
    expect(answer.body.data.it.item).toEqual({ id, type: 'ISSUE', content: { title: 'Plan', body: 'Why' } });
  });

  test('takes an item out of the project and leaves its issue', async () => {
    const { project, item, issue } = await aBoard();
    const input = { projectId: projectId(project), itemId: itemId(item) };
    const answer = await at().mutate('deleteProjectV2Item', input, 'deletedItemId');
    expect([answer.body.data.it.deletedItemId, project.items.size]).toEqual([itemId(item), 0]);
    expect(at().app.issues.get(issue.number)).toBe(issue);
  });

  test('loses the item of a deleted issue and keeps that of a transferred one', async () => {
    const [one, two] = [await aBoard(), await aBoard()];
    await at().mutate('deleteIssue', { issueId: idOf(one.issue) }, 'clientMutationId');
    const input = { issueId: idOf(two.issue), repositoryId: nodeId('R', at().other.id) };
    const moved = await at().mutate(
      'transferIssue',
      input,
      'issue { projectItems(first: 5) { nodes { id } } }',
    );
    expect([one.project.items.size, moved.body.data.it.issue.projectItems.nodes]).toEqual([
      0,
      [{ id: itemId(two.item) }],
    ]);
  });
});

describe('rights', () => {
  test.each(['workflow', 'no-projects'])(
    'hides a project from a token without the right to projects (%s)',
    async (token) => {
      aToken(at().world, 'no-projects', { kind: 'fine-grained', permissions: { issues: 'write' } });
      const project = aProject(at().world, 'acme');
      const query = `{ organization(login: "acme") { projectV2(number: ${project.number}) { id } } }`;
      const answer = await at().graphql(query, {}, token);
      expect(answer.body.errors[0]).toMatchObject({
        type: 'NOT_FOUND',
        message: `Could not resolve to a ProjectV2 with the number ${project.number}.`,
      });
    },
  );

  test('lets a token that only reads projects change nothing', async () => {
    aToken(at().world, 'looks', { kind: 'app', permissions: { organization_projects: 'read' } });
    const { project, item } = await aBoard();
    const answer = await set(project, item, 'Notes', { text: 'x' }, 'looks');
    expect(answer.body.errors[0].type).toBe('FORBIDDEN');
  });

  test('opens a person’s project to a classic token with the project scope alone', async () => {
    const project = aProject(at().world, 'octavia', { ownerKind: 'User' });
    aToken(at().world, 'classic', { kind: 'classic', login: 'octavia', permissions: { project: 'write' } });
    const query = `{ user(login: "octavia") { projectV2(number: ${project.number}) { number } } }`;
    const seen = await Promise.all(['classic', 'app'].map((token) => at().graphql(query, {}, token)));
    expect(seen.map(({ body }) => body.data.user.projectV2)).toEqual([{ number: project.number }, null]);
  });
});

function optionsOf(project: Project, name: string): string[] {
  const field = fieldNamed(project, name);
  return field.type === 'SINGLE_SELECT' ? field.options.map(({ id }) => id) : [];
}
