import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  aLinearCycle,
  aLinearKey,
  aLinearLabel,
  aLinearMilestone,
  aLinearProject,
  aLinearTeam,
  aLinearUser,
  aLinearWorkspace,
} from '../../sandbox/linear/build.ts';
import { linearOf } from '../../sandbox/linear/host.ts';
import {
  aLinearComment,
  aLinearIssue,
  deleteLinearComment,
  editLinearComment,
  editLinearIssue,
  putAwayLinearIssue,
} from '../../sandbox/linear/people.ts';
import type { LinearTeam, LinearUser } from '../../sandbox/linear/state.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { askLinear, handClock, type LinearAnswer, nodesOf } from './linear-client.ts';

const MINUTE = 60_000;
const START = '2026-05-01T10:00:00.000Z';
const LATER = '2026-05-01T10:01:00.000Z';

let sandbox: Sandbox;
let clock: ReturnType<typeof handClock>;
let team: LinearTeam;
let ada: LinearUser;
const ask = askLinear(() => sandbox, 'lin_api_robot');

beforeEach(async () => {
  clock = handClock(START);
  sandbox = await startSandbox({ now: clock.now });
  ada = aLinearUser(sandbox.world, 'ada');
  team = aLinearTeam(sandbox.world, 'ENG');
  aLinearKey(sandbox.world, 'lin_api_robot');
});

afterEach(async () => {
  expect(sandbox.contract.violations).toEqual([]);
  await sandbox.close();
});

const CREATE = `mutation ($input: IssueCreateInput!) {
  issueCreate(input: $input) { success lastSyncId issue { id identifier title state { name } createdAt } }
}`;
const UPDATE = `mutation ($id: String!, $input: IssueUpdateInput!) {
  issueUpdate(id: $id, input: $input) { success issue { updatedAt labelIds } }
}`;
const COMMENT = `mutation ($input: CommentCreateInput!) {
  commentCreate(input: $input) { success comment { id body botActor { userDisplayName } user { id } } }
}`;

function refused(code: string, message: string, presentable: RegExp) {
  return {
    status: 200,
    data: null,
    errors: [
      {
        message,
        extensions: { code, userError: true, userPresentableMessage: expect.stringMatching(presentable) },
      },
    ],
  };
}

function issues() {
  return [...aLinearWorkspace(sandbox.world).issues.values()];
}

describe('creating an issue', () => {
  test('takes the id that the client chose, and refuses it a second time', async () => {
    const input = { id: randomUUID(), teamId: team.id, title: 'New' };
    const made = await ask(CREATE, { input });
    expect(made.data).toMatchObject({
      issueCreate: {
        success: true,
        issue: { id: input.id, identifier: 'ENG-1', state: { name: 'Backlog' } },
      },
    });
    const again = await ask(CREATE, { input: { ...input, title: 'Other' } });
    expect(again).toMatchObject(
      refused(
        'INPUT_ERROR',
        'conflict on insert of Issue',
        new RegExp(`Issue with id ${input.id} already exists`),
      ),
    );
    expect(issues().map(({ title }) => title)).toEqual(['New']);
  });

  test.each([
    ['an id that is no UUID v4', { id: 'a0eebc99-9c0b-1ef8-8b6d-6bb9bd380a11' }, /UUID/],
    ['no title', { title: null }, /title/],
    ['an empty title', { title: ' ' }, /title/],
    ['a priority of 5', { priority: 5 }, /priority/],
    ['a date with a time', { dueDate: '2026-05-01T00:00:00Z' }, /dueDate/],
    ['a creation in the future', { createdAt: '2027-01-01T00:00:00Z' }, /past/],
  ])('refuses %s', async (_what, wrong, presentable) => {
    const answer = await ask(CREATE, { input: { teamId: team.id, title: 'New', ...wrong } });
    expect(answer).toMatchObject(refused('INVALID_INPUT', 'Argument Validation Error', presentable));
    expect(issues()).toEqual([]);
  });

  test('refuses states and labels of another team, and what is not there', async () => {
    const ops = aLinearTeam(sandbox.world, 'OPS');
    const label = aLinearLabel(sandbox.world, 'Theirs', { team: ops });
    const wrong = [
      { stateId: ops.states[0]?.id },
      { labelIds: [label.id] },
      { stateId: randomUUID() },
      { assigneeId: randomUUID() },
      { teamId: randomUUID() },
    ];
    for (const part of wrong) {
      const { errors } = await ask(CREATE, { input: { teamId: team.id, title: 'New', ...part } });
      expect(errors).toMatchObject([{ extensions: { code: 'INPUT_ERROR' } }]);
    }
    expect(issues()).toEqual([]);
  });

  test('never gives a number twice', async () => {
    const first = aLinearIssue(sandbox.world, team, 'Gone');
    putAwayLinearIssue(sandbox.world, ada, first, 'destroy');
    expect(aLinearIssue(sandbox.world, team, 'Next').number).toBe(2);
    expect((await ask('{ issue(id: "ENG-1") { id } }')).data).toBeNull();
  });

  test('makes several at once', async () => {
    const answer = await ask(
      `mutation ($issues: [IssueCreateInput!]!) {
        issueBatchCreate(input: { issues: $issues }) { success issues { identifier } }
      }`,
      { issues: ['One', 'Two'].map((title) => ({ teamId: team.id, title })) },
    );
    expect(answer.data).toMatchObject({
      issueBatchCreate: { issues: [{ identifier: 'ENG-1' }, { identifier: 'ENG-2' }] },
    });
  });
});

describe('updating an issue', () => {
  test('changes what is named, clears what is null and leaves the rest', async () => {
    const issue = aLinearIssue(sandbox.world, team, 'Before', { assignee: ada, priority: 1, estimate: 5 });
    clock.pass(MINUTE);
    const done = team.states.find(({ name }) => name === 'Done');
    const input = { title: 'After', assigneeId: null, stateId: done?.id };
    const answer = await ask(UPDATE, { id: 'ENG-1', input });
    expect(answer.data).toMatchObject({ issueUpdate: { success: true, issue: { updatedAt: LATER } } });
    expect(issue).toMatchObject({ title: 'After', assignee: null, priority: 1, estimate: 5 });
    expect(issue.completedAt).toEqual(new Date(LATER));
  });

  test('that changes nothing is no update', async () => {
    aLinearIssue(sandbox.world, team, 'Same', { labels: [] });
    clock.pass(MINUTE);
    const answer = await ask(UPDATE, { id: 'ENG-1', input: { title: 'Same', labelIds: [], priority: 0 } });
    expect(answer.data).toMatchObject({ issueUpdate: { issue: { updatedAt: START } } });
  });

  test('adds and removes single labels without touching the others', async () => {
    const { world } = sandbox;
    const [bug, ui, old] = ['Bug', 'UI', 'Old'].map((name) => aLinearLabel(world, name));
    const issue = aLinearIssue(world, team, 'Labelled', { labels: ['Old'] });
    editLinearIssue(world, ada, issue, { labels: ['Old', 'UI'] });
    await ask(UPDATE, { id: issue.id, input: { addedLabelIds: [bug?.id], removedLabelIds: [old?.id] } });
    expect([...issue.labels].map(({ id }) => id).sort()).toEqual([bug?.id, ui?.id].sort());
  });

  test('refuses two labels of one group', async () => {
    const { world } = sandbox;
    const parent = aLinearLabel(world, 'Kind', { isGroup: true });
    const labels = ['Feature', 'Chore'].map((name) => aLinearLabel(world, name, { parent }));
    const issue = aLinearIssue(world, team, 'Labelled', { labels: ['Feature'] });
    const answer = await ask(UPDATE, { id: issue.id, input: { addedLabelIds: [labels[1]?.id] } });
    expect(answer).toMatchObject(refused('INPUT_ERROR', 'labelIds not exclusive child labels', /same group/));
    expect(issue.labels.size).toBe(1);
    const group = await ask(UPDATE, { id: issue.id, input: { labelIds: [parent.id] } });
    expect(group.errors).toHaveLength(1);
  });

  test('refuses a parent that is below it, and a cycle of another team', async () => {
    const { world } = sandbox;
    const parent = aLinearIssue(world, team, 'Parent');
    aLinearIssue(world, team, 'Child', { parent });
    const cycle = aLinearCycle(world, aLinearTeam(world, 'OPS'));
    for (const input of [{ parentId: 'ENG-2' }, { parentId: 'ENG-1' }, { cycleId: cycle.id }]) {
      expect((await ask(UPDATE, { id: 'ENG-1', input })).errors).toHaveLength(1);
    }
    expect(parent.parent).toBeNull();
  });

  test('refuses a milestone of another project, and loses its own with the project', async () => {
    const { world } = sandbox;
    const apollo = aLinearProject(world, 'Apollo');
    const gemini = aLinearProject(world, 'Gemini');
    const launch = aLinearMilestone(world, apollo, 'Launch');
    const issue = aLinearIssue(world, team, 'Issue', { project: gemini });
    const update = async (input: object) => (await ask(UPDATE, { id: 'ENG-1', input })).errors?.length ?? 0;
    expect(await update({ projectMilestoneId: launch.id })).toBe(1);
    expect(await update({ projectMilestoneId: launch.id, projectId: apollo.id })).toBe(0);
    expect(issue.milestone).toBe(launch);
    expect(await update({ projectId: gemini.id })).toBe(0);
    expect(issue.milestone).toBeNull();
  });

  test('changes at most fifty issues with one input', async () => {
    const ids = Array.from(
      { length: 51 },
      (_, index) => aLinearIssue(sandbox.world, team, `Issue ${index}`).id,
    );
    const batch = `mutation ($ids: [UUID!]!) {
      issueBatchUpdate(ids: $ids, input: { priority: 2 }) { success issues { id priority } }
    }`;
    expect(await ask(batch, { ids })).toMatchObject(
      refused('INVALID_INPUT', 'Argument Validation Error', /50/),
    );
    const { data } = await ask(batch, { ids: ids.slice(1) });
    expect((data as { issueBatchUpdate: { issues: unknown[] } }).issueBatchUpdate.issues).toHaveLength(50);
    expect(issues().filter(({ priority }) => priority === 2)).toHaveLength(50);
  });

  test('runs aliased updates one by one, stops at one that is refused, and shows nothing of those before', async () => {
    for (const title of ['a', 'b', 'c']) aLinearIssue(sandbox.world, team, title);
    const answer = await ask(`mutation {
      one: issueUpdate(id: "ENG-1", input: { title: "A" }) { success }
      two: issueUpdate(id: "ENG-2", input: { title: "" }) { success }
      three: issueUpdate(id: "ENG-3", input: { title: "C" }) { success }
    }`);
    expect(answer).toMatchObject({ status: 200, data: null, errors: [{ path: ['two'] }] });
    expect(issues().map(({ title }) => title)).toEqual(['A', 'b', 'c']);
  });

  test('stores the Markdown that Linear makes of a text, where a scenario says what that is', async () => {
    aLinearWorkspace(sandbox.world, 'acme', { markdown: (text) => text.replace(/^- /gm, '* ') });
    const issue = aLinearIssue(sandbox.world, team, 'List');
    await ask(UPDATE, { id: issue.id, input: { description: '- one\n- two' } });
    expect(issue.description).toBe('* one\n* two');
  });
});

describe('putting an issue away', () => {
  const LIFE = `{ entity { archivedAt trashed } success }`;

  test('archives, trashes and brings back', async () => {
    const issue = aLinearIssue(sandbox.world, team, 'One');
    const run = async (call: string) => (await ask(`mutation { result: ${call} ${LIFE} }`)).data;
    const result = (archivedAt: string | null, trashed: boolean | null) => ({
      result: { entity: { archivedAt, trashed }, success: true },
    });
    expect(await run('issueArchive(id: "ENG-1")')).toEqual(result(START, null));
    expect(await run('issueUnarchive(id: "ENG-1")')).toEqual(result(null, null));
    expect(await run('issueDelete(id: "ENG-1")')).toEqual(result(START, true));
    await ask(UPDATE, { id: issue.id, input: { trashed: null } });
    expect(issue).toMatchObject({ trashed: false, archivedAt: null });
  });

  test('deletes for good only for administrators', async () => {
    const parent = aLinearIssue(sandbox.world, team, 'One');
    const child = aLinearIssue(sandbox.world, team, 'Two', { parent });
    const destroy = `mutation { issueDelete(id: "ENG-1", permanentlyDelete: true) { success } }`;
    expect((await ask(destroy)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const user = aLinearUser(sandbox.world, 'boss', { admin: true });
    aLinearKey(sandbox.world, 'boss-key', { user });
    expect((await ask(destroy, {}, 'boss-key')).errors).toEqual([]);
    expect(issues()).toEqual([child]);
    expect(child.parent).toBeNull();
  });
});

describe('comments', () => {
  test('are made with the id that the client chose, edited and deleted', async () => {
    const issue = aLinearIssue(sandbox.world, team, 'One');
    const id = randomUUID();
    const made = await ask(COMMENT, { input: { id, issueId: 'ENG-1', body: 'First' } });
    expect(made.data).toMatchObject({ commentCreate: { comment: { id, body: 'First', botActor: null } } });
    const again = await ask(COMMENT, { input: { id, issueId: 'ENG-1', body: 'Twice' } });
    expect(again).toMatchObject(refused('INPUT_ERROR', 'conflict on insert of Comment', /already exists/));
    clock.pass(MINUTE);
    const edit = `mutation { commentUpdate(id: "${id}", input: { body: "Second" }) { comment { body editedAt } } }`;
    expect((await ask(edit)).data).toEqual({
      commentUpdate: { comment: { body: 'Second', editedAt: LATER } },
    });
    const remove = `mutation { commentDelete(id: "${id}") { success entityId } }`;
    expect((await ask(remove)).data).toEqual({ commentDelete: { success: true, entityId: id } });
    expect(issue.comments).toEqual([]);
    expect((await ask(`{ comment(id: "${id}") { id } }`)).errors).toMatchObject([
      { message: 'Entity not found: Comment' },
    ]);
  });

  test('have replies', async () => {
    const issue = aLinearIssue(sandbox.world, team, 'One');
    const first = aLinearComment(sandbox.world, ada, issue, 'Question');
    await ask(COMMENT, { input: { issueId: issue.id, parentId: first.id, body: 'Answer' } });
    const { data } = await ask(
      `{ comment(id: "${first.id}") { children { nodes { body parent { body } } } } }`,
    );
    expect(data).toEqual({
      comment: { children: { nodes: [{ body: 'Answer', parent: { body: 'Question' } }] } },
    });
  });

  test('of others cannot be edited with a key unless a scenario says so', async () => {
    const issue = aLinearIssue(sandbox.world, team, 'One');
    const comment = aLinearComment(sandbox.world, ada, issue, 'Hers');
    const edit = `mutation { commentUpdate(id: "${comment.id}", input: { body: "Mine" }) { success } }`;
    expect((await ask(edit)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(comment.body).toBe('Hers');
    aLinearWorkspace(sandbox.world, 'acme', { authorsAlone: false });
    expect((await ask(edit)).errors).toEqual([]);
  });

  test('can name somebody else where an application writes them', async () => {
    aLinearKey(sandbox.world, 'app', { kind: 'oauth' });
    aLinearIssue(sandbox.world, team, 'One');
    const input = { issueId: 'ENG-1', body: 'Hello', createAsUser: 'octocat' };
    const { data } = await ask(COMMENT, { input }, 'Bearer app');
    expect(data).toMatchObject({
      commentCreate: { comment: { user: null, botActor: { userDisplayName: 'octocat' } } },
    });
    expect((await ask(COMMENT, { input })).errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
  });

  test('do not count as an update of their issue unless a scenario says so', async () => {
    const issue = aLinearIssue(sandbox.world, team, 'One');
    clock.pass(MINUTE);
    const comment = aLinearComment(sandbox.world, ada, issue, 'Quiet');
    expect(issue.updatedAt).toEqual(new Date(START));
    aLinearWorkspace(sandbox.world, 'acme', { childrenTouchIssues: true });
    editLinearComment(sandbox.world, comment, 'Loud');
    expect(issue.updatedAt).toEqual(new Date(LATER));
    deleteLinearComment(sandbox.world, comment);
    expect(issue.comments).toEqual([]);
  });
});

describe('attachments', () => {
  const ATTACH = `mutation ($input: AttachmentCreateInput!) {
    attachmentCreate(input: $input) { success attachment { id title subtitle metadata url } }
  }`;
  const url = 'https://github.com/acme/shop/issues/7';

  function idIn({ data }: LinearAnswer): unknown {
    return (data as { attachmentCreate: { attachment: { id: unknown } } }).attachmentCreate.attachment.id;
  }

  test('are updated by a second create with the same address on the same issue', async () => {
    const issue = aLinearIssue(sandbox.world, team, 'One');
    const first = await ask(ATTACH, {
      input: { issueId: issue.id, url, title: 'Old', metadata: { a: [1] } },
    });
    const second = await ask(ATTACH, {
      input: { issueId: 'ENG-1', url, title: 'New', subtitle: 'Open', metadata: { b: { c: true } } },
    });
    expect(idIn(second)).toBe(idIn(first));
    expect(issue.attachments).toMatchObject([
      { title: 'New', subtitle: 'Open', metadata: { b: { c: true } } },
    ]);
  });

  test('are found by their address, on several issues', async () => {
    for (const title of ['One', 'Two']) {
      const issue = aLinearIssue(sandbox.world, team, title);
      await ask(ATTACH, { input: { issueId: issue.id, url, title } });
      clock.pass(1);
    }
    const byUrl = await ask(
      'query ($url: String!) { attachmentsForURL(url: $url) { nodes { issue { identifier } } } }',
      {
        url,
      },
    );
    const both = [{ issue: { identifier: 'ENG-2' } }, { issue: { identifier: 'ENG-1' } }];
    expect(nodesOf(byUrl)).toEqual(both);
    const byFilter = `query ($urls: [String!]) {
      attachments(filter: { url: { in: $urls } }) { nodes { issue { identifier } } }
    }`;
    expect(nodesOf(await ask(byFilter, { urls: [url, 'https://example.com'] }))).toEqual(both);
    const byIssue = `query ($url: String) {
      issues(filter: { attachments: { some: { url: { eq: $url } } } }) { nodes { title } }
    }`;
    expect(nodesOf(await ask(byIssue, { url }))).toEqual([{ title: 'Two' }, { title: 'One' }]);
  });

  test('are changed and deleted by id', async () => {
    const issue = aLinearIssue(sandbox.world, team, 'One');
    const id = randomUUID();
    const made = await ask(ATTACH, { input: { id, issueId: issue.id, url, title: 'Old' } });
    expect(idIn(made)).toBe(id);
    await ask(`mutation { attachmentUpdate(id: "${id}", input: { title: "New" }) { success } }`);
    expect(issue.attachments).toMatchObject([{ title: 'New', url }]);
    await ask(`mutation { attachmentDelete(id: "${id}") { success } }`);
    expect(issue.attachments).toEqual([]);
  });
});

describe('relations and labels', () => {
  test('relations are seen from both sides, and go', async () => {
    for (const title of ['One', 'Two']) aLinearIssue(sandbox.world, team, title);
    const id = randomUUID();
    await ask(`mutation {
      issueRelationCreate(input: { id: "${id}", issueId: "ENG-1", relatedIssueId: "ENG-2", type: blocks }) { success }
    }`);
    const { data } = await ask(`{
      one: issue(id: "ENG-1") { relations { nodes { id type relatedIssue { identifier } } } }
      two: issue(id: "ENG-2") { inverseRelations { nodes { type issue { identifier } } } }
    }`);
    expect(data).toEqual({
      one: { relations: { nodes: [{ id, type: 'blocks', relatedIssue: { identifier: 'ENG-2' } }] } },
      two: { inverseRelations: { nodes: [{ type: 'blocks', issue: { identifier: 'ENG-1' } }] } },
    });
    await ask(`mutation { issueRelationDelete(id: "${id}") { success } }`);
    expect(issues()[0]?.relations).toEqual([]);
  });

  test('a label name is there once, whatever its letters', async () => {
    aLinearLabel(sandbox.world, 'Bug');
    const create = `mutation ($input: IssueLabelCreateInput!) {
      issueLabelCreate(input: $input) { success issueLabel { id name color team { key } } }
    }`;
    const twice = await ask(create, { input: { name: 'bug', teamId: team.id } });
    expect(twice).toMatchObject(refused('INPUT_ERROR', 'Duplicate label name', /already exists/));
    const made = await ask(create, { input: { name: 'UI', teamId: team.id, color: '#123456' } });
    expect(made.data).toMatchObject({
      issueLabelCreate: { issueLabel: { name: 'UI', color: '#123456', team: { key: 'ENG' } } },
    });
  });
});

test('a workspace may have a clock of its own', async () => {
  aLinearWorkspace(sandbox.world, 'acme', { skew: 5 * MINUTE });
  const { data, headers } = await ask(CREATE, { input: { teamId: team.id, title: 'Ahead' } });
  expect(data).toMatchObject({ issueCreate: { issue: { createdAt: '2026-05-01T10:05:00.000Z' } } });
  expect(headers.get('date')).toBe('Fri, 01 May 2026 10:05:00 GMT');
  expect([...linearOf(sandbox.world).workspaces.keys()]).toEqual(['acme']);
});
