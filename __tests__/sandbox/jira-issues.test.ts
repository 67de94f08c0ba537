import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aDocument, aJiraField, aJiraIssue, aJiraUser, aProject } from '../../sandbox/jira/build.ts';
import { attaches, closesAccount, deletesIssue, movesToProject } from '../../sandbox/jira/people.ts';
import { type JiraWorld, refused, refusedField, startJira, summaryOf } from './jira-world.ts';

let jira: JiraWorld;

beforeEach(async () => {
  jira = await startJira();
});

afterEach(() => jira.sandbox.close());

describe('an issue', () => {
  test('is made, read, edited and deleted', async () => {
    const ada = aJiraUser(jira.site, 'Ada Lovelace');
    const made = await jira.ask(
      'POST',
      '/issue',
      summaryOf('SHOP', 'The cart is empty', {
        description: aDocument('It was full.'),
        labels: ['cart'],
        priority: { name: 'High' },
        assignee: { accountId: ada.accountId },
        duedate: '2026-12-24',
        components: [{ name: 'web' }],
        fixVersions: [{ name: '1.0' }],
      }),
    );
    expect(made).toMatchObject({ status: 201, body: { key: 'SHOP-1', id: expect.any(String) } });
    expect((await jira.ask('GET', '/issue/SHOP-1')).body).toMatchObject({
      key: 'SHOP-1',
      fields: {
        summary: 'The cart is empty',
        description: { type: 'doc', version: 1 },
        labels: ['cart'],
        priority: { name: 'High' },
        assignee: { accountId: ada.accountId, emailAddress: 'ada.lovelace@example.com' },
        reporter: { displayName: 'Sync Bot' },
        status: { name: 'To Do', statusCategory: { key: 'new' } },
        issuetype: { name: 'Task', subtask: false },
        duedate: '2026-12-24',
        resolution: null,
        components: [{ name: 'web' }],
        fixVersions: [{ name: '1.0' }],
        created: '2026-11-21T12:00:30.250+0000',
        updated: '2026-11-21T12:00:30.250+0000',
      },
    });
    jira.clock.now = new Date('2026-11-21T12:05:00Z');
    const edit = { fields: { summary: 'The cart was emptied', assignee: null, duedate: null } };
    expect((await jira.ask('PUT', '/issue/SHOP-1', edit)).status).toBe(204);
    expect((await jira.ask('GET', '/issue/SHOP-1?fields=summary,assignee,updated')).body).toMatchObject({
      fields: { summary: 'The cart was emptied', assignee: null, updated: '2026-11-21T12:05:00.000+0000' },
    });
    expect((await jira.ask('DELETE', '/issue/SHOP-1')).status).toBe(204);
    expect(await jira.ask('GET', '/issue/SHOP-1')).toMatchObject(
      refused(404, 'Issue does not exist or you do not have permission to see it.'),
    );
    expect((await jira.ask('DELETE', '/issue/SHOP-1')).status).toBe(404);
  });

  test('takes operations on lists, and not the same field twice', async () => {
    const issue = aJiraIssue(jira.site, jira.project, 'Labels', { labels: ['a', 'b'] });
    const update = { labels: [{ add: 'c' }, { remove: 'a' }], components: [{ set: [{ name: 'api' }] }] };
    expect((await jira.ask('PUT', `/issue/${issue.key}`, { update })).status).toBe(204);
    expect(issue.labels).toEqual(['b', 'c']);
    expect((await jira.ask('GET', `/issue/${issue.key}`)).body).toMatchObject({
      fields: { components: [{ name: 'api' }] },
    });
    const twice = { fields: { labels: ['x'] }, update: { labels: [{ add: 'y' }] } };
    expect((await jira.ask('PUT', `/issue/${issue.key}`, twice)).status).toBe(400);
    expect(issue.labels).toEqual(['b', 'c']);
  });

  test('comes back with what was edited, where that is asked for', async () => {
    const issue = aJiraIssue(jira.site, jira.project, 'Cart', { labels: ['a'] });
    const edit = { fields: { summary: 'Carts' }, update: { labels: [{ add: 'b' }] } };
    const answer = await jira.ask('PUT', `/issue/${issue.key}?returnIssue=true`, edit);
    expect(answer).toMatchObject({ status: 200, body: { id: issue.id, key: issue.key } });
    expect((answer.body as { readonly fields: object }).fields).toEqual({
      summary: 'Carts',
      labels: ['a', 'b'],
    });
  });

  test('is refused as a whole when one field is wrong', async () => {
    const issue = aJiraIssue(jira.site, jira.project, 'Before');
    const fields = {
      summary: 'After',
      labels: ['two words'],
      customfield_99999: 1,
      priority: { name: 'Mad' },
    };
    const answer = await jira.ask('PUT', `/issue/${issue.key}`, { fields });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        errorMessages: [],
        errors: {
          labels: "The label 'two words' contains spaces which is invalid.",
          customfield_99999:
            "Field 'customfield_99999' cannot be set. It is not on the appropriate screen, or unknown.",
          priority: expect.any(String),
        },
      },
    });
    expect(issue.summary).toBe('Before');
  });

  test.each([
    ['', 'You must specify a summary of the issue.'],
    ['two\nlines', 'The summary is invalid because it contains newline characters.'],
    ['x'.repeat(256), "Summary can't exceed 255 characters."],
  ])('has a summary of one line and at most 255 characters (%#)', async (summary, message) => {
    expect(await jira.ask('POST', '/issue', summaryOf('SHOP', summary))).toMatchObject(
      refusedField('summary', message),
    );
    expect(jira.site.issues.size).toBe(0);
  });

  test('keeps its old key and its id when it is moved', async () => {
    const ada = aJiraUser(jira.site, 'Ada Lovelace');
    const issue = aJiraIssue(jira.site, jira.project, 'Moves');
    movesToProject(jira.site, issue, ada, aProject(jira.site, 'OPS'));
    for (const name of ['SHOP-1', 'OPS-1', issue.id, 'shop-1']) {
      const { body } = await jira.ask('GET', `/issue/${name}`);
      expect(body).toMatchObject({ id: issue.id, key: 'OPS-1', fields: { project: { key: 'OPS' } } });
    }
  });

  test('is not deleted with subtasks unless that is asked for', async () => {
    const above = aJiraIssue(jira.site, jira.project, 'Above');
    aJiraIssue(jira.site, jira.project, 'Below', { type: 'Sub-task', parent: above.id });
    expect((await jira.ask('GET', '/issue/SHOP-1')).body).toMatchObject({
      fields: { subtasks: [{ key: 'SHOP-2', fields: { summary: 'Below' } }] },
    });
    expect((await jira.ask('GET', '/issue/SHOP-2')).body).toMatchObject({
      fields: { parent: { key: 'SHOP-1' } },
    });
    expect((await jira.ask('DELETE', '/issue/SHOP-1')).status).toBe(400);
    expect((await jira.ask('DELETE', '/issue/SHOP-1?deleteSubtasks=true')).status).toBe(204);
    expect(jira.site.issues.size).toBe(0);
  });

  test('tells in its history who changed what', async () => {
    const ada = aJiraUser(jira.site, 'Ada Lovelace');
    const issue = aJiraIssue(jira.site, jira.project, 'History', { assignee: ada.accountId });
    await jira.ask('PUT', `/issue/${issue.key}`, { fields: { assignee: null } });
    const { body } = await jira.ask('GET', `/issue/${issue.key}?expand=changelog&fields=summary`);
    const item = { field: 'assignee', from: ada.accountId, fromString: 'Ada Lovelace', to: null };
    expect(body).toMatchObject({
      changelog: { histories: [{ author: { displayName: 'Sync Bot' }, items: [item] }] },
    });
  });

  test('is not updated by an edit that changes nothing', async () => {
    const issue = aJiraIssue(jira.site, jira.project, 'Same', { labels: ['a'] });
    const before = issue.updated;
    jira.clock.now = new Date('2026-11-21T12:05:00Z');
    await jira.ask('PUT', `/issue/${issue.key}`, { fields: { summary: 'Same', labels: ['a'] } });
    expect(issue.updated).toEqual(before);
  });

  test('shows attachments as what they are, and not their content', async () => {
    const ada = aJiraUser(jira.site, 'Ada Lovelace');
    const issue = aJiraIssue(jira.site, jira.project, 'File');
    attaches(jira.site, issue, ada, { filename: 'log.txt', mimeType: 'text/plain', size: 12 });
    expect((await jira.ask('GET', `/issue/${issue.key}`)).body).toMatchObject({
      fields: {
        attachment: [{ filename: 'log.txt', size: 12, content: expect.stringContaining('/attachment/') }],
      },
    });
  });
});

test('custom fields take and show values of their kind', async () => {
  const { site } = jira;
  site.sprints.set(7, { id: 7, name: 'Sprint 7', state: 'active' });
  const points = aJiraField(site, 'Story Points', 'number').id;
  const note = aJiraField(site, 'Note', 'string').id;
  const start = aJiraField(site, 'Start', 'date').id;
  const tier = aJiraField(site, 'Tier', 'select', { options: ['gold', 'silver'] }).id;
  const teams = aJiraField(site, 'Teams', 'multiselect', { options: ['red', 'blue'] }).id;
  const sprint = aJiraField(site, 'Sprint', 'sprint').id;
  const elsewhere = aJiraField(site, 'Elsewhere', 'string', { projects: ['OPS'] }).id;
  const values = {
    [points]: 3.5,
    [note]: 'short',
    [start]: '2026-12-01',
    [tier]: { value: 'gold' },
    [teams]: [{ value: 'red' }, { value: 'blue' }],
    [sprint]: 7,
  };
  expect((await jira.ask('POST', '/issue', summaryOf('SHOP', 'Custom', values))).status).toBe(201);
  expect((await jira.ask('GET', '/issue/SHOP-1')).body).toMatchObject({
    fields: {
      [points]: 3.5,
      [note]: 'short',
      [start]: '2026-12-01',
      [tier]: { value: 'gold' },
      [teams]: [{ value: 'red' }, { value: 'blue' }],
      [sprint]: [{ id: 7, name: 'Sprint 7', state: 'active' }],
      [elsewhere]: null,
    },
  });
  const wrong = {
    [points]: '3',
    [note]: 3,
    [start]: '2026-02-30',
    [tier]: { value: 'tin' },
    [sprint]: 8,
    [elsewhere]: 'x',
  };
  const answer = await jira.ask('PUT', '/issue/SHOP-1', { fields: wrong });
  expect(answer).toMatchObject({
    status: 400,
    body: { errors: { [points]: 'Operation value must be a number' } },
  });
  expect(Object.keys((answer.body as { errors: object }).errors).sort()).toEqual(Object.keys(wrong).sort());
  const cleared = { [points]: null, [tier]: null, [teams]: [], [sprint]: null };
  expect((await jira.ask('PUT', '/issue/SHOP-1', { fields: cleared })).status).toBe(204);
  expect((await jira.ask('GET', '/issue/SHOP-1')).body).toMatchObject({
    fields: { [points]: null, [tier]: null },
  });
  const { body } = await jira.ask('GET', '/field');
  expect(body).toContainEqual(
    expect.objectContaining({
      id: tier,
      name: 'Tier',
      custom: true,
      schema: expect.objectContaining({ type: 'option' }),
    }),
  );
});

describe('many issues', () => {
  test('are made at most fifty at a time, each for itself', async () => {
    const issueUpdates = [summaryOf('SHOP', 'One'), summaryOf('SHOP', ''), summaryOf('NONE', 'Three')];
    const some = await jira.ask('POST', '/issue/bulk', { issueUpdates });
    expect(some).toMatchObject({
      status: 201,
      body: {
        issues: [{ key: 'SHOP-1' }],
        errors: [
          { status: 400, failedElementNumber: 1, elementErrors: { errors: { summary: expect.any(String) } } },
          { status: 400, failedElementNumber: 2, elementErrors: { errors: { project: expect.any(String) } } },
        ],
      },
    });
    const fifty = Array.from({ length: 51 }, (_, index) => summaryOf('SHOP', `${index}`));
    expect((await jira.ask('POST', '/issue/bulk', { issueUpdates: fifty })).status).toBe(400);
    expect((await jira.ask('POST', '/issue/bulk', { issueUpdates: fifty.slice(1) })).status).toBe(201);
    expect(jira.site.issues.size).toBe(51);
  });

  test('are fetched at most a hundred at a time, without those that are not there', async () => {
    const first = aJiraIssue(jira.site, jira.project, 'First');
    const second = aJiraIssue(jira.site, jira.project, 'Second');
    const issueIdsOrKeys = [second.key, 'SHOP-99', first.id];
    const { status, body } = await jira.ask('POST', '/issue/bulkfetch', {
      issueIdsOrKeys,
      fields: ['summary'],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ issues: [{ key: 'SHOP-1' }, { key: 'SHOP-2' }], issueErrors: [] });
    const many = Array.from({ length: 101 }, (_, index) => `SHOP-${index}`);
    expect((await jira.ask('POST', '/issue/bulkfetch', { issueIdsOrKeys: many })).status).toBe(400);
  });

  test('are edited together by a task that ends some requests later', async () => {
    const issues = ['One', 'Two'].map((name) =>
      aJiraIssue(jira.site, jira.project, name, { labels: ['old'] }),
    );
    const submitted = await jira.ask('POST', '/bulk/issues/fields', {
      selectedIssueIdsOrKeys: [...issues.map(({ key }) => key), 'SHOP-99'],
      selectedActions: ['labels', 'priority', 'duedate'],
      editedFieldsInput: {
        labelsFields: [
          { fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'new' }] },
        ],
        priority: { priorityId: '1' },
        datePickerFields: [{ fieldId: 'duedate', date: { formattedDate: '24/Dec/26' } }],
        singleLineTextFields: [{ fieldId: 'summary', text: 'not selected' }],
      },
    });
    expect(submitted.status).toBe(201);
    const { taskId } = submitted.body as { taskId: string };
    const first = await jira.ask('GET', `/bulk/queue/${taskId}`);
    expect(first.body).toMatchObject({ taskId, status: 'RUNNING' });
    expect(issues.map(({ labels }) => labels)).toEqual([['old'], ['old']]);
    expect((await jira.ask('GET', `/bulk/queue/${taskId}`)).body).toMatchObject({
      status: 'COMPLETE',
      progressPercent: 100,
      totalIssueCount: 3,
      invalidOrInaccessibleIssueCount: 1,
      processedAccessibleIssues: issues.map(({ id }) => Number(id)),
    });
    for (const issue of issues) {
      expect(issue).toMatchObject({ labels: ['old', 'new'], priority: '1', dueDate: '2026-12-24' });
      expect(issue.summary).not.toBe('not selected');
    }
    expect((await jira.ask('GET', '/bulk/queue/none')).status).toBe(404);
    const many = Array.from({ length: 1001 }, (_, index) => `SHOP-${index}`);
    const tooMany = { selectedIssueIdsOrKeys: many, selectedActions: ['labels'], editedFieldsInput: {} };
    expect((await jira.ask('POST', '/bulk/issues/fields', tooMany)).status).toBe(400);
  });
});

test('a closed account can be assigned nothing, and leaves what it was assigned', async () => {
  const ada = aJiraUser(jira.site, 'Ada Lovelace');
  const issue = aJiraIssue(jira.site, jira.project, 'Left behind', { assignee: ada.accountId });
  closesAccount(ada);
  expect((await jira.ask('GET', `/issue/${issue.key}`)).body).toMatchObject({
    fields: { assignee: { displayName: 'Former user', active: false } },
  });
  const fields = { assignee: { accountId: ada.accountId } };
  expect((await jira.ask('PUT', `/issue/${issue.key}`, { fields })).status).toBe(400);
});

test('a person deletes an issue and its links go with it', async () => {
  const [one, two] = ['One', 'Two'].map((name) => aJiraIssue(jira.site, jira.project, name));
  await jira.ask('POST', '/issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key: one?.key },
    outwardIssue: { key: two?.key },
  });
  if (one) deletesIssue(jira.site, one);
  expect((await jira.ask('GET', '/issue/SHOP-2')).body).toMatchObject({ fields: { issuelinks: [] } });
});
