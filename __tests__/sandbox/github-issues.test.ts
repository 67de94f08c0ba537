import { describe, expect, test } from '@jest/globals';
import { aLabel, aRepository, aToken } from '../../sandbox/build.ts';
import {
  anIssue,
  personComments,
  personDeletesComment,
  personEdits,
  personEditsComment,
} from '../../sandbox/github/issue-build.ts';
import { anIssueType } from '../../sandbox/github/issue-types.ts';
import { nodeId } from '../../sandbox/github/node-id.ts';
import type { Issue } from '../../sandbox/world.ts';
import { anIssueBench, idOf } from './issue-bench.ts';

const at = anIssueBench();

function aTestIssue(title: string, options: Parameters<typeof anIssue>[3] = {}): Promise<Issue> {
  return anIssue(at().world, at().app, title, options);
}

const inApp = (selection: string) => `{ repository(owner: "acme", name: "app") { ${selection} } }`;

describe('lists', () => {
  test('lists what changed at a time or after it, oldest change first', async () => {
    const [first, second] = [await aTestIssue('First'), await aTestIssue('Second')];
    at().pass(60);
    const since = at().world.now().toISOString();
    await personEdits(at().world, at().app, second, { title: 'Second, again' });
    at().pass(1);
    await personEdits(at().world, at().app, first, { labels: ['bug'] });
    const answer = await at().graphql(
      inApp(
        `issues(first: 100, filterBy: { since: "${since}" }, orderBy: { field: UPDATED_AT, direction: ASC }) { nodes { number title } }`,
      ),
    );
    expect(answer.body.data.repository.issues.nodes).toEqual([
      { number: second.number, title: 'Second, again' },
      { number: first.number, title: 'First' },
    ]);
  });

  test('narrows by state, label, assignee and creator', async () => {
    const issue = await aTestIssue('Narrow', { labels: ['rare'], assignees: ['alice'], author: 'nora' });
    const asked = [
      'filterBy: { labels: ["rare"] }',
      'filterBy: { assignee: "alice", createdBy: "nora" }',
      'filterBy: { createdBy: "nora", states: [OPEN] }',
      'labels: ["rare", "none"]',
      'filterBy: { labels: ["rare", "none"] }',
      'filterBy: { createdBy: "nora", assignee: null }',
      'filterBy: { createdBy: "nora" }, states: [CLOSED]',
    ];
    const fields = asked.map(
      (filter, index) => `a${index}: issues(first: 10, ${filter}) { nodes { number } }`,
    );
    const { data } = (await at().graphql(inApp(fields.join(' ')))).body;
    const found = asked.map((_, index) => data.repository[`a${index}`].nodes);
    const [one, none] = [[{ number: issue.number }], []];
    expect(found).toEqual([one, one, one, one, none, none, none]);
  });

  test('shows an issue with all that hangs on it', async () => {
    const parent = await aTestIssue('Whole');
    const issue = await aTestIssue('Part', { labels: ['bug'], assignees: ['alice'], body: 'Text' });
    personComments(at().world, issue, 'A word', 'alice');
    await at().mutate('addSubIssue', { issueId: idOf(parent), subIssueId: idOf(issue) }, 'issue { id }');
    const answer = await at().graphql(
      `query ($id: ID!) { node(id: $id) { ... on Issue { number title body state stateReason author { login }
        labels(first: 10) { nodes { name } } assignees(first: 10) { nodes { login } }
        comments(first: 50) { nodes { body author { login } } } parent { number }
        milestone { title } repository { nameWithOwner } } } }`,
      { id: idOf(issue) },
    );
    expect(answer.body.data.node).toEqual({
      number: issue.number,
      title: 'Part',
      body: 'Text',
      state: 'OPEN',
      stateReason: null,
      author: { login: 'octocat' },
      labels: { nodes: [{ name: 'bug' }] },
      assignees: { nodes: [{ login: 'alice' }] },
      comments: { nodes: [{ body: 'A word', author: { login: 'alice' } }] },
      parent: { number: parent.number },
      milestone: null,
      repository: { nameWithOwner: 'acme/app' },
    });
  });

  test('gives null and an error for each of several nodes that is not there', async () => {
    const issue = await aTestIssue('Here');
    const answer = await at().graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [idOf(issue), nodeId('I', 99_999_999)],
    });
    expect(answer.body).toMatchObject({
      data: { nodes: [{ id: idOf(issue) }, null] },
      errors: [{ type: 'NOT_FOUND', path: ['nodes', 1] }],
    });
  });

  test('refuses more than 100 node ids', async () => {
    const ids = Array.from({ length: 101 }, () => nodeId('I', 1));
    const answer = await at().graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(answer.body.errors[0]).toMatchObject({ type: 'ARGUMENT_LIMIT' });
  });

  test('refuses a document that could ask for more than 500,000 nodes', async () => {
    const answer = await at().graphql(
      inApp(
        'issues(first: 100) { nodes { labels(first: 100) { nodes { issues(first: 100) { nodes { id } } } } } }',
      ),
    );
    expect(answer.body.errors).toEqual([
      {
        type: 'MAX_NODE_LIMIT_EXCEEDED',
        message:
          'This query requests up to 1,010,100 possible nodes which exceeds the maximum limit of 500,000.',
      },
    ]);
  });

  test('counts a point for each hundred requests that the connections stand for', async () => {
    const answer = await at().graphql(
      `{ rateLimit { cost nodeCount } repository(owner: "acme", name: "app") { issues(first: 100) { nodes {
        labels(first: 20) { nodes { name } } assignees(first: 10) { nodes { login } } comments(first: 50) { nodes { body } } } } } }`,
    );
    expect(answer.body.data.rateLimit).toEqual({ cost: 3, nodeCount: 8100 });
  });
});

describe('lists by REST', () => {
  test('lists what changed since a time in pages, of both states, latest first', async () => {
    at().pass(60);
    const since = at().world.now().toISOString();
    const first = await aTestIssue('By REST 1', { labels: ['rest'] });
    at().pass(1);
    const second = await aTestIssue('By REST 2', { labels: ['rest'], state: 'closed' });
    const query = `since=${since}&state=all&sort=updated&labels=rest&per_page=1`;
    const page = await at().rest('GET', `/repos/acme/app/issues?${query}`);
    expect(page.body).toMatchObject([{ number: second.number, state: 'closed', state_reason: 'completed' }]);
    const next = await at().rest('GET', `/repos/acme/app/issues?${query}&page=2`);
    expect(next.body).toMatchObject([{ number: first.number }]);
    expect(page.headers.get('link')).toContain('rel="next"');
  });

  test('makes and changes an issue', async () => {
    const made = await at().rest('POST', '/repos/acme/app/issues', { title: 'Made', labels: ['bug'] });
    expect([made.status, made.body.title, made.body.labels[0].name]).toEqual([201, 'Made', 'bug']);
    const path = `/repos/acme/app/issues/${made.body.number}`;
    const closed = await at().rest('PATCH', path, { state: 'closed', state_reason: 'not_planned' });
    expect(closed.body).toMatchObject({ state: 'closed', state_reason: 'not_planned' });
  });
});

describe('changes', () => {
  test('makes twenty issues with one document', async () => {
    const repositoryId = nodeId('R', at().app.id);
    const aliases = Array.from(
      { length: 20 },
      (_, index) =>
        `a${index}: createIssue(input: { repositoryId: $r, title: "Batch ${index}" }) { issue { title } }`,
    );
    const answer = await at().graphql(`mutation ($r: ID!) { ${aliases.join(' ')} }`, { r: repositoryId });
    expect(answer.body.data.a19.issue).toEqual({ title: 'Batch 19' });
  });

  test('fails one of several mutations and does the others', async () => {
    const issue = await aTestIssue('Before');
    const answer = await at().graphql(
      `mutation ($id: ID!, $none: ID!) { a: updateIssue(input: { id: $none, title: "x" }) { issue { title } }
        b: updateIssue(input: { id: $id, title: "After" }) { issue { title } } }`,
      { id: idOf(issue), none: nodeId('I', 99_999_999) },
    );
    expect(answer.body).toMatchObject({
      data: { a: null, b: { issue: { title: 'After' } } },
      errors: [{ type: 'NOT_FOUND', path: ['a'] }],
    });
  });

  test('replaces labels and people that are named, and leaves the rest', async () => {
    const issue = await aTestIssue('Rest', { labels: ['bug'], assignees: ['alice'], body: 'Stays' });
    const input = { id: idOf(issue), labelIds: [], milestoneId: null };
    await at().mutate('updateIssue', input, 'issue { id }');
    expect([[...issue.labels], [...issue.assignees], issue.body]).toEqual([[], ['alice'], 'Stays']);
  });

  test('adds and takes off single labels and people', async () => {
    const issue = await aTestIssue('Sets', { labels: ['bug'], assignees: ['alice'] });
    const later = aLabel(at().world, at().app, 'soon');
    const labels = { labelableId: idOf(issue), labelIds: [nodeId('LA', later.id)] };
    const people = { assignableId: idOf(issue), assigneeIds: [nodeId('U', 'alice')] };
    await at().mutate('addLabelsToLabelable', labels, 'labelable { __typename }');
    await at().mutate('removeAssigneesFromAssignable', people, 'assignable { __typename }');
    expect([[...issue.labels], [...issue.assignees]]).toEqual([['bug', 'soon'], []]);
    await at().mutate('removeLabelsFromLabelable', labels, 'labelable { __typename }');
    await at().mutate('addAssigneesToAssignable', people, 'assignable { __typename }');
    expect([[...issue.labels], [...issue.assignees]]).toEqual([['bug'], ['alice']]);
  });

  test('closes for a reason and opens again', async () => {
    const issue = await aTestIssue('Doors');
    const selection = 'issue { state stateReason(enableDuplicate: true) }';
    const closed = await at().mutate(
      'closeIssue',
      { issueId: idOf(issue), stateReason: 'NOT_PLANNED' },
      selection,
    );
    expect(closed.body.data.it.issue).toEqual({ state: 'CLOSED', stateReason: 'NOT_PLANNED' });
    const opened = await at().mutate('reopenIssue', { issueId: idOf(issue) }, selection);
    expect(opened.body.data.it.issue).toEqual({ state: 'OPEN', stateReason: 'REOPENED' });
  });

  test('refuses an eleventh assignee without a word', async () => {
    const people = Array.from({ length: 12 }, (_, index) => `person-${index}`);
    const issue = await aTestIssue('Crowd', { assignees: people });
    expect(issue.assignees.size).toBe(10);
  });

  test('refuses a text of 65,537 characters in an issue', async () => {
    const input = { repositoryId: nodeId('R', at().app.id), title: 'Long', body: 'x'.repeat(65_537) };
    const answer = await at().mutate('createIssue', input, 'issue { id }');
    expect(answer.body.errors[0]).toMatchObject({
      type: 'UNPROCESSABLE',
      message: 'body is too long (maximum is 65536 characters)',
    });
  });

  test('refuses the hundred and first label of an issue', async () => {
    const names = Array.from({ length: 101 }, (_, index) => `label-${index}`);
    await expect(aTestIssue('Labels', { labels: names })).rejects.toThrow('Validation Failed');
  });

  test('tells who changed what', async () => {
    const issue = await aTestIssue('Old');
    at().pass(10);
    await personEdits(at().world, at().app, issue, { title: 'New', labels: ['bug'], body: 'Words' }, 'alice');
    const answer = await at().graphql(
      `query ($id: ID!) { node(id: $id) { ... on Issue { lastEditedAt editor { login }
        timelineItems(first: 10, itemTypes: [RENAMED_TITLE_EVENT, LABELED_EVENT]) { nodes { __typename
          ... on RenamedTitleEvent { actor { login } previousTitle currentTitle }
          ... on LabeledEvent { actor { login } label { name } } } } } } }`,
      { id: idOf(issue) },
    );
    expect(answer.body.data.node).toMatchObject({
      lastEditedAt: at().world.now().toISOString().replace('.000', ''),
      editor: { login: 'alice' },
      timelineItems: {
        nodes: [
          { actor: { login: 'alice' }, previousTitle: 'Old', currentTitle: 'New' },
          { actor: { login: 'alice' }, label: { name: 'bug' } },
        ],
      },
    });
  });

  test('keeps the time of an issue that was changed to what it is', async () => {
    const issue = await aTestIssue('Same', { body: 'Same' });
    const before = issue.updatedAt;
    at().pass(5);
    await at().mutate('updateIssue', { id: idOf(issue), title: 'Same', body: 'Same' }, 'issue { id }');
    expect(issue.updatedAt).toEqual(before);
  });

  test('gives an issue a type of its organisation by REST', async () => {
    anIssueType(at().world, 'acme', 'Bug');
    const issue = await aTestIssue('Typed');
    const path = `/repos/acme/app/issues/${issue.number}`;
    expect((await at().rest('PATCH', path, { type: 'bug' })).body.type.name).toBe('Bug');
    expect((await at().rest('PATCH', path, { type: 'Wish' })).status).toBe(422);
  });
});

describe('comments', () => {
  test('moves the issue’s time when a comment is made or edited', async () => {
    const issue = await aTestIssue('Talk');
    at().pass(5);
    const comment = personComments(at().world, issue, 'One');
    expect(issue.updatedAt).toEqual(comment.createdAt);
    at().pass(5);
    personEditsComment(at().world, issue, comment, 'Two');
    expect(issue.updatedAt).toEqual(at().world.now());
  });

  test('keeps the issue’s time when a comment is deleted', async () => {
    const issue = await aTestIssue('Silence');
    const comment = personComments(at().world, issue, 'One');
    at().pass(5);
    personDeletesComment(issue, comment);
    expect([issue.comments, issue.updatedAt]).toEqual([[], comment.createdAt]);
  });

  test('makes, edits and deletes a comment by GraphQL', async () => {
    const issue = await aTestIssue('Comments');
    const made = await at().mutate(
      'addComment',
      { subjectId: idOf(issue), body: 'First' },
      'commentEdge { node { id body viewerDidAuthor } }',
    );
    const { id, ...rest } = made.body.data.it.commentEdge.node;
    expect(rest).toEqual({ body: 'First', viewerDidAuthor: true });
    at().pass(1);
    const edited = await at().mutate(
      'updateIssueComment',
      { id, body: 'Second' },
      'issueComment { body editor { login } }',
    );
    expect(edited.body.data.it.issueComment).toEqual({ body: 'Second', editor: { login: 'acme-sync' } });
    await at().mutate('deleteIssueComment', { id }, 'clientMutationId');
    expect(issue.comments).toEqual([]);
  });

  test('lists comments of a repository that changed since a time by REST', async () => {
    const issue = await aTestIssue('Since');
    const comment = personComments(at().world, issue, 'Early');
    at().pass(60);
    personComments(at().world, issue, 'Late');
    at().pass(60);
    const since = at().world.now().toISOString();
    personEditsComment(at().world, issue, comment, 'Early, edited');
    const answer = await at().rest('GET', `/repos/acme/app/issues/comments?since=${since}&sort=updated`);
    expect(answer.body).toMatchObject([{ body: 'Early, edited' }]);
  });
});

describe('parts', () => {
  test('refuses a second parent unless it is to replace the first', async () => {
    const [first, second, child] = [await aTestIssue('A'), await aTestIssue('B'), await aTestIssue('C')];
    const under = (parent: Issue, replaceParent = false) =>
      at().mutate(
        'addSubIssue',
        { issueId: idOf(parent), subIssueId: idOf(child), replaceParent },
        'subIssue { parent { number } }',
      );
    await under(first);
    expect((await under(second)).body.errors[0].message).toBe('Sub issue may only have one parent');
    expect((await under(second, true)).body.data.it.subIssue.parent).toEqual({ number: second.number });
  });

  test('refuses an issue as a part of its own part', async () => {
    const [above, below] = [await aTestIssue('Above'), await aTestIssue('Below')];
    await at().mutate('addSubIssue', { issueId: idOf(above), subIssueId: idOf(below) }, 'issue { id }');
    const answer = await at().mutate(
      'addSubIssue',
      { issueId: idOf(below), subIssueId: idOf(above) },
      'issue { id }',
    );
    expect([answer.body.data.it, above.parent]).toEqual([null, undefined]);
  });

  test('takes a part away again', async () => {
    const [above, below] = [await aTestIssue('Above'), await aTestIssue('Below')];
    const input = { issueId: idOf(above), subIssueId: idOf(below) };
    await at().mutate('addSubIssue', input, 'issue { id }');
    const answer = await at().mutate('removeSubIssue', input, 'issue { subIssues(first: 5) { totalCount } }');
    expect(answer.body.data.it.issue.subIssues.totalCount).toBe(0);
  });
});

describe('issues that leave', () => {
  test('gives a transferred issue new ids and a new number, and what the other repository has of its labels', async () => {
    const issue = await aTestIssue('Moves', { labels: ['bug', 'later'] });
    personComments(at().world, issue, 'Kept');
    const answer = await at().mutate(
      'transferIssue',
      { issueId: idOf(issue), repositoryId: nodeId('R', at().other.id) },
      'issue { id title labels(first: 5) { nodes { name } } comments(first: 5) { nodes { body } } repository { name } }',
    );
    const { id, ...moved } = answer.body.data.it.issue;
    expect(id).not.toBe(idOf(issue));
    expect(moved).toEqual({
      title: 'Moves',
      labels: { nodes: [{ name: 'bug' }] },
      comments: { nodes: [{ body: 'Kept' }] },
      repository: { name: 'other' },
    });
  });

  test('redirects REST to a transferred issue, but not what is below it, and hides it from GraphQL', async () => {
    const issue = await aTestIssue('Gone away');
    await at().mutate(
      'transferIssue',
      { issueId: idOf(issue), repositoryId: nodeId('R', at().other.id) },
      'issue { id }',
    );
    const path = `/repos/acme/app/issues/${issue.number}`;
    const moved = await at().rest('GET', path);
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      expect.stringMatching('acme/other/issues/'),
    ]);
    expect((await at().rest('GET', `${path}/comments`)).status).toBe(404);
    at().other.private = true;
    aToken(at().world, 'here', { kind: 'app', permissions: { issues: 'read' }, repositories: ['acme/app'] });
    expect((await at().rest('GET', path, undefined, 'here')).status).toBe(404);
    at().other.private = false;
    const asked = await at().graphql(inApp(`issue(number: ${issue.number}) { id }`));
    expect(asked.body.errors[0]).toMatchObject({
      type: 'NOT_FOUND',
      message: `Could not resolve to an Issue with the number of ${issue.number}.`,
    });
  });

  test('answers 410 for a deleted issue, whose number is not given out again', async () => {
    const issue = await aTestIssue('Deleted');
    await at().mutate('deleteIssue', { issueId: idOf(issue) }, 'repository { name }');
    expect((await at().rest('GET', `/repos/acme/app/issues/${issue.number}`)).status).toBe(410);
    expect((await aTestIssue('Next')).number).toBe(issue.number + 1);
  });

  test('lets only those delete who administer', async () => {
    const issue = await aTestIssue('Protected');
    const answer = await at().mutate(
      'deleteIssue',
      { issueId: idOf(issue) },
      'repository { name }',
      'workflow',
    );
    expect(answer.body.errors[0].type).toBe('FORBIDDEN');
  });
});

describe('rights and limits', () => {
  test('names the right to issues that a token lacks', async () => {
    aToken(at().world, 'reader', { kind: 'app', permissions: { issues: 'read' } });
    const issue = await aTestIssue('Read only');
    const answer = await at().mutate('closeIssue', { issueId: idOf(issue) }, 'issue { id }', 'reader');
    expect(answer.body.errors[0]).toMatchObject({
      type: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
    });
  });

  test('does not show issues of a private repository to a token without the right to them', async () => {
    aRepository(at().world, 'acme/private', { private: true });
    aToken(at().world, 'contents', { kind: 'app', permissions: { contents: 'read' } });
    const query = '{ repository(owner: "acme", name: "private") { issues(first: 5) { totalCount } } }';
    expect((await at().graphql(query, {}, 'contents')).body.errors[0].type).toBe('FORBIDDEN');
    expect((await at().graphql(query)).body.data.repository.issues.totalCount).toBe(0);
  });

  test('blocks a token that makes content more than 80 times a minute', async () => {
    aToken(at().world, 'busy', { kind: 'app', permissions: { issues: 'write' } });
    const issue = await aTestIssue('Busy');
    const comment = () =>
      at().rest('POST', `/repos/acme/app/issues/${issue.number}/comments`, { body: 'x' }, 'busy');
    for (let count = 0; count < 80; count++) expect((await comment()).status).toBe(201);
    const blocked = await comment();
    expect([blocked.status, blocked.headers.get('retry-after')]).toEqual([403, '60']);
    const mutation = await at().mutate(
      'addComment',
      { subjectId: idOf(issue), body: 'x' },
      'clientMutationId',
      'busy',
    );
    expect(mutation.status).toBe(403);
    at().pass(60);
    expect((await comment()).status).toBe(201);
  });

  test('counts a document with several creations as one', async () => {
    aToken(at().world, 'batches', { kind: 'app', permissions: { issues: 'write' } });
    const issue = await aTestIssue('Batches');
    const input = `{ subjectId: "${idOf(issue)}", body: "x" }`;
    const aliases = Array.from(
      { length: 90 },
      (_, index) => `a${index}: addComment(input: ${input}) { clientMutationId }`,
    );
    expect((await at().graphql(`mutation { ${aliases.join(' ')} }`, {}, 'batches')).status).toBe(200);
    expect(issue.comments).toHaveLength(90);
  });
});
