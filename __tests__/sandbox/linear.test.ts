import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  aLinearCycle,
  aLinearKey,
  aLinearLabel,
  aLinearProject,
  aLinearTeam,
  aLinearUser,
} from '../../sandbox/linear/build.ts';
import {
  aLinearComment,
  aLinearIssue,
  editLinearIssue,
  putAwayLinearIssue,
} from '../../sandbox/linear/people.ts';
import type { LinearTeam, LinearUser } from '../../sandbox/linear/state.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { askLinear, handClock, nodesOf } from './linear-client.ts';

const MINUTE = 60_000;

let sandbox: Sandbox;
let clock: ReturnType<typeof handClock>;
let team: LinearTeam;
let ada: LinearUser;
const ask = askLinear(() => sandbox, 'lin_api_robot');

beforeEach(async () => {
  clock = handClock();
  sandbox = await startSandbox({ now: clock.now });
  ada = aLinearUser(sandbox.world, 'ada');
  team = aLinearTeam(sandbox.world, 'ENG');
  aLinearKey(sandbox.world, 'lin_api_robot');
});

afterEach(async () => {
  expect(sandbox.contract.violations).toEqual([]);
  await sandbox.close();
});

/** Identifiers of the issues that a filter finds. */
async function found(filter: object, more: object = {}): Promise<unknown[]> {
  const query = `query ($filter: IssueFilter, $orderBy: PaginationOrderBy, $includeArchived: Boolean) {
    issues(filter: $filter, orderBy: $orderBy, includeArchived: $includeArchived) { nodes { identifier } }
  }`;
  const answer = await ask(query, { filter, ...more });
  expect(answer.errors).toEqual([]);
  return nodesOf(answer).map(({ identifier }) => identifier);
}

describe('authorization', () => {
  test('takes a personal key as it is, and an application token after Bearer', async () => {
    aLinearKey(sandbox.world, 'lin_oauth_app', { kind: 'oauth' });
    const who = '{ viewer { displayName isMe } organization { urlKey } }';
    const own = await ask(who);
    expect(own).toMatchObject({
      status: 200,
      data: { viewer: { displayName: 'robot', isMe: true }, organization: { urlKey: 'acme' } },
    });
    expect((await ask(who, {}, 'Bearer lin_oauth_app')).status).toBe(200);
    for (const wrong of ['', 'unknown', 'Bearer lin_api_robot', 'lin_oauth_app']) {
      expect(await ask(who, {}, wrong)).toMatchObject({
        status: 401,
        errors: [
          {
            message: 'Authentication required, not authenticated',
            extensions: { code: 'AUTHENTICATION_ERROR', type: 'authentication error', statusCode: 401 },
          },
        ],
      });
    }
  });

  test('lets a key that may only read change nothing', async () => {
    aLinearKey(sandbox.world, 'reader', { scopes: ['read'] });
    const issue = aLinearIssue(sandbox.world, team, 'One');
    const refused = await ask(
      `mutation { issueUpdate(id: "${issue.id}", input: { title: "Two" }) { success } }`,
      {},
      'reader',
    );
    expect(refused).toMatchObject({
      status: 400,
      errors: [
        { message: "Invalid scope: 'write' required", extensions: { code: 'FORBIDDEN', statusCode: 403 } },
      ],
    });
    expect(issue.title).toBe('One');
    expect((await ask('{ viewer { id } }', {}, 'reader')).status).toBe(200);
  });

  test('lets a key that may create issues create them, and no more', async () => {
    aLinearKey(sandbox.world, 'creator', { scopes: ['read', 'issues:create'] });
    const create = `mutation { issueCreate(input: { teamId: "${team.id}", title: "New" }) { issue { id } } }`;
    expect((await ask(create, {}, 'creator')).errors).toEqual([]);
    const archive = await ask('mutation { issueArchive(id: "ENG-1") { success } }', {}, 'creator');
    expect(archive.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('hides the teams that a key does not reach', async () => {
    const other = aLinearTeam(sandbox.world, 'OPS');
    aLinearIssue(sandbox.world, other, 'Secret');
    aLinearKey(sandbox.world, 'narrow', { teams: ['ENG'] });
    const answer = await ask('{ teams { nodes { key } } }', {}, 'narrow');
    expect(nodesOf(answer)).toEqual([{ key: 'ENG' }]);
    const missing = await ask('{ issue(id: "OPS-1") { id } }', {}, 'narrow');
    expect(missing.errors).toMatchObject([{ message: 'Entity not found: Issue' }]);
  });

  test('keeps workspaces apart', async () => {
    aLinearTeam(sandbox.world, 'ENG', { workspace: 'other', name: 'Elsewhere' });
    aLinearKey(sandbox.world, 'elsewhere', { workspace: 'other' });
    expect(nodesOf(await ask('{ teams { nodes { name } } }', {}, 'elsewhere'))).toEqual([
      { name: 'Elsewhere' },
    ]);
    expect(nodesOf(await ask('{ teams { nodes { name } } }'))).toEqual([{ name: 'ENG' }]);
  });
});

describe('an issue', () => {
  test('shows all of its fields', async () => {
    const { world } = sandbox;
    const bug = aLinearLabel(world, 'Bug');
    const cycle = aLinearCycle(world, team);
    const project = aLinearProject(world, 'Rewrite');
    const parent = aLinearIssue(world, team, 'Parent');
    aLinearIssue(world, team, 'The one', {
      by: ada,
      description: '**All** of it',
      state: 'In Progress',
      labels: ['Bug'],
      assignee: ada,
      priority: 2,
      estimate: 3,
      dueDate: '2026-06-01',
      cycle,
      project,
      parent,
    });
    const { data } = await ask(`{
      issue(id: "eng-2") {
        identifier number title description url branchName priority priorityLabel estimate dueDate
        createdAt updatedAt archivedAt startedAt completedAt canceledAt trashed labelIds previousIdentifiers
        state { name type position } team { key } assignee { displayName email } creator { displayName }
        cycle { number isActive } project { name } parent { identifier } syncedWith { service }
        labels { nodes { id name team { key } parent { name } } } children { nodes { id } }
        comments { nodes { id } } attachments { nodes { id } }
        relations { nodes { id } } inverseRelations { nodes { id } }
      }
      parent: issue(id: "${parent.id}") { children { nodes { identifier } } }
    }`);
    expect(data).toEqual({
      issue: {
        identifier: 'ENG-2',
        number: 2,
        title: 'The one',
        description: '**All** of it',
        url: 'https://linear.app/acme/issue/ENG-2/the-one',
        branchName: 'ada/eng-2-the-one',
        priority: 2,
        priorityLabel: 'High',
        estimate: 3,
        dueDate: '2026-06-01',
        createdAt: '2026-05-01T10:00:00.000Z',
        updatedAt: '2026-05-01T10:00:00.000Z',
        archivedAt: null,
        startedAt: '2026-05-01T10:00:00.000Z',
        completedAt: null,
        canceledAt: null,
        trashed: null,
        labelIds: [bug.id],
        previousIdentifiers: [],
        state: { name: 'In Progress', type: 'started', position: 2 },
        team: { key: 'ENG' },
        assignee: { displayName: 'ada', email: 'ada@example.com' },
        creator: { displayName: 'ada' },
        cycle: { number: 1, isActive: true },
        project: { name: 'Rewrite' },
        parent: { identifier: 'ENG-1' },
        syncedWith: [],
        labels: { nodes: [{ id: bug.id, name: 'Bug', team: null, parent: null }] },
        children: { nodes: [] },
        comments: { nodes: [] },
        attachments: { nodes: [] },
        relations: { nodes: [] },
        inverseRelations: { nodes: [] },
      },
      parent: { children: { nodes: [{ identifier: 'ENG-2' }] } },
    });
  });

  test('that is not there takes the whole answer with it', async () => {
    aLinearIssue(sandbox.world, team, 'One');
    const answer = await ask('{ there: issue(id: "ENG-1") { id } gone: issue(id: "ENG-9") { id } }');
    expect(answer).toMatchObject({
      status: 200,
      data: null,
      errors: [
        {
          message: 'Entity not found: Issue',
          path: ['gone'],
          extensions: { code: 'INPUT_ERROR', userPresentableMessage: 'Could not find referenced Issue.' },
        },
      ],
    });
  });

  test('keeps answering to its former identifier after a move', async () => {
    const { world } = sandbox;
    const ops = aLinearTeam(world, 'OPS', { states: { Inbox: 'backlog', Finished: 'completed' } });
    const issue = aLinearIssue(world, team, 'Moves', { state: 'Done' });
    editLinearIssue(world, ada, issue, { team: ops });
    const { data } = await ask('{ issue(id: "ENG-1") { id identifier previousIdentifiers state { name } } }');
    expect(data).toEqual({
      issue: {
        id: issue.id,
        identifier: 'OPS-1',
        previousIdentifiers: ['ENG-1'],
        state: { name: 'Finished' },
      },
    });
    expect(await found({})).toEqual(['OPS-1']);
  });
});

describe('lists', () => {
  test('come newest first, by creation or by update', async () => {
    const { world } = sandbox;
    const first = aLinearIssue(world, team, 'One');
    clock.pass(MINUTE);
    aLinearIssue(world, team, 'Two');
    clock.pass(MINUTE);
    editLinearIssue(world, ada, first, { title: 'One, later' });
    expect(await found({})).toEqual(['ENG-2', 'ENG-1']);
    expect(await found({}, { orderBy: 'updatedAt' })).toEqual(['ENG-1', 'ENG-2']);
  });

  test('show nothing archived or in the bin unless asked', async () => {
    const { world } = sandbox;
    const archived = aLinearIssue(world, team, 'Archived');
    const trashed = aLinearIssue(world, team, 'Trashed');
    aLinearIssue(world, team, 'There');
    putAwayLinearIssue(world, ada, archived, 'archive');
    putAwayLinearIssue(world, ada, trashed, 'trash');
    expect(await found({})).toEqual(['ENG-3']);
    expect(await found({}, { includeArchived: true })).toEqual(['ENG-3', 'ENG-2', 'ENG-1']);
    const { data } = await ask('{ issue(id: "ENG-2") { trashed archivedAt } }');
    expect(data).toEqual({ issue: { trashed: true, archivedAt: '2026-05-01T10:00:00.000Z' } });
  });

  test('come in pages of at most 250, 50 by default', async () => {
    for (let number = 1; number <= 60; number++) {
      aLinearIssue(sandbox.world, team, `Issue ${number}`);
      clock.pass(1);
    }
    const query = `query ($first: Int, $after: String) {
      issues(first: $first, after: $after) {
        edges { cursor node { number } } nodes { number } pageInfo { hasNextPage hasPreviousPage endCursor }
      }
    }`;
    const usual = await ask(query);
    expect(nodesOf(usual)).toHaveLength(50);
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(query, { first: 25, after });
      const { nodes, edges, pageInfo } = (
        data as { issues: { nodes: { number: number }[]; edges: unknown[]; pageInfo: PageInfo } }
      ).issues;
      seen.push(...nodes.map(({ number }) => number));
      expect(edges).toHaveLength(nodes.length);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      // What moves while somebody turns pages shifts nothing.
      aLinearIssue(sandbox.world, team, 'In between');
    } while (after !== null);
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index));
    const tooMany = await ask(query, { first: 251 });
    expect(tooMany.errors).toMatchObject([
      { message: 'Argument Validation Error', extensions: { code: 'INVALID_INPUT' } },
    ]);
  });

  test('go backwards too', async () => {
    for (const title of ['One', 'Two', 'Three']) {
      aLinearIssue(sandbox.world, team, title);
      clock.pass(1);
    }
    const query = `query ($before: String) {
      issues(last: 2, before: $before) { nodes { title } pageInfo { hasPreviousPage startCursor } }
    }`;
    const end = await ask(query);
    expect(nodesOf(end)).toEqual([{ title: 'Two' }, { title: 'One' }]);
    const { startCursor } = (end.data as { issues: { pageInfo: { startCursor: string } } }).issues.pageInfo;
    expect(nodesOf(await ask(query, { before: startCursor }))).toEqual([{ title: 'Three' }]);
  });
});

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string;
}

describe('filters', () => {
  test('find issues by their fields, and by what they belong to', async () => {
    const { world } = sandbox;
    const ops = aLinearTeam(world, 'OPS');
    aLinearLabel(world, 'Bug');
    aLinearLabel(world, 'Urgent');
    const first = aLinearIssue(world, team, 'Crash on start', { labels: ['Bug', 'Urgent'], priority: 1 });
    clock.pass(MINUTE);
    aLinearIssue(world, team, 'Typo', { labels: ['Bug'], state: 'Done', assignee: ada, parent: first });
    clock.pass(MINUTE);
    aLinearIssue(world, ops, 'Crash of a disk', { description: 'Älter', estimate: 2, dueDate: '2026-05-03' });
    const cases: readonly (readonly [object, readonly string[]])[] = [
      [{ updatedAt: { gt: '2026-05-01T10:00:00.000Z' } }, ['OPS-1', 'ENG-2']],
      [{ updatedAt: { gte: '2026-05-01T10:01:00.000Z', lt: '2026-05-01T10:02:00.000Z' } }, ['ENG-2']],
      [{ id: { in: [first.id] } }, ['ENG-1']],
      [{ number: { eq: 1 } }, ['OPS-1', 'ENG-1']],
      [{ team: { key: { eq: 'ENG' } } }, ['ENG-2', 'ENG-1']],
      [{ labels: { name: { eq: 'Urgent' } } }, ['ENG-1']],
      [{ labels: { some: { name: { in: ['Bug'] } } } }, ['ENG-2', 'ENG-1']],
      [{ labels: { every: { name: { eq: 'Bug' } } } }, ['OPS-1', 'ENG-2']],
      [{ labels: { length: { eq: 0 } } }, ['OPS-1']],
      [{ labels: { null: true } }, ['OPS-1']],
      [{ state: { type: { nin: ['completed', 'canceled'] } } }, ['OPS-1', 'ENG-1']],
      [{ completedAt: { null: false } }, ['ENG-2']],
      [{ assignee: { email: { eq: 'ada@example.com' } } }, ['ENG-2']],
      [{ assignee: { null: true } }, ['OPS-1', 'ENG-1']],
      [{ assignee: { isMe: { eq: true } } }, []],
      [{ parent: { id: { eq: first.id } } }, ['ENG-2']],
      [{ priority: { lte: 1, gt: 0 } }, ['ENG-1']],
      [{ estimate: { or: [{ gt: 1 }, { null: false }] } }, ['OPS-1']],
      [{ dueDate: { lt: '2026-05-04' } }, ['OPS-1']],
      [{ title: { containsIgnoreCase: 'CRASH', notEndsWith: 'disk' } }, ['ENG-1']],
      [{ description: { containsIgnoreCaseAndAccent: 'alter' } }, ['OPS-1']],
      [{ or: [{ title: { eq: 'Typo' } }, { and: [{ team: { key: { eq: 'OPS' } } }] }] }, ['OPS-1', 'ENG-2']],
    ];
    for (const [filter, expected] of cases) expect([filter, await found(filter)]).toEqual([filter, expected]);
  });

  test('find people by their address, without those who have left', async () => {
    aLinearUser(sandbox.world, 'gone', { active: false });
    const byEmail =
      '{ users(filter: { email: { eqIgnoreCase: "ADA@example.com" } }) { nodes { id displayName } } }';
    expect(nodesOf(await ask(byEmail))).toEqual([{ id: ada.id, displayName: 'ada' }]);
    const all = await ask('{ users(includeDisabled: true) { nodes { displayName active } } }');
    expect(nodesOf(all)).toContainEqual({ displayName: 'gone', active: false });
    expect(JSON.stringify((await ask('{ users { nodes { displayName } } }')).data)).not.toContain('gone');
  });

  test('find states, labels, cycles and projects', async () => {
    const { world } = sandbox;
    aLinearLabel(world, 'Shared');
    aLinearLabel(world, 'Ours', { team });
    aLinearCycle(world, team);
    aLinearCycle(world, team, new Date('2026-06-01'));
    aLinearProject(world, 'Rewrite');
    const { data } = await ask(`{
      workflowStates(filter: { team: { key: { eq: "ENG" } }, type: { eq: "started" } }) { nodes { name } }
      issueLabels(filter: { team: { null: true } }) { nodes { name isGroup } }
      cycles(filter: { isFuture: { eq: true } }) { nodes { number team { key } } }
      projects(filter: { name: { startsWith: "Re" } }) { nodes { name state } }
      team(id: "ENG") { states { nodes { name } } labels { nodes { name } } defaultIssueState { name } }
    }`);
    expect(data).toMatchObject({
      workflowStates: { nodes: [{ name: 'In Review' }, { name: 'In Progress' }] },
      issueLabels: { nodes: [{ name: 'Shared', isGroup: false }] },
      cycles: { nodes: [{ number: 2, team: { key: 'ENG' } }] },
      projects: { nodes: [{ name: 'Rewrite', state: 'started' }] },
      team: { labels: { nodes: [{ name: 'Ours' }] }, defaultIssueState: { name: 'Backlog' } },
    });
  });

  test('find comments by time and by issue', async () => {
    const { world } = sandbox;
    const issue = aLinearIssue(world, team, 'One');
    aLinearComment(world, ada, issue, 'Early');
    clock.pass(MINUTE);
    aLinearComment(world, ada, issue, 'Late');
    const query = `{ comments(filter: { updatedAt: { gt: "2026-05-01T10:00:30Z" }, issue: { id: { eq: "${issue.id}" } } }) {
      nodes { body user { displayName } issue { identifier } issueId editedAt }
    } }`;
    expect(nodesOf(await ask(query))).toEqual([
      {
        body: 'Late',
        user: { displayName: 'ada' },
        issue: { identifier: 'ENG-1' },
        issueId: issue.id,
        editedAt: null,
      },
    ]);
  });
});
