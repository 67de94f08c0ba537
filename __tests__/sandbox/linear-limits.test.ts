import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { countRequests } from '../../sandbox/counters.ts';
import { createFaultGate } from '../../sandbox/faults.ts';
import { bucketOf } from '../../sandbox/linear/budget.ts';
import { aLinearKey, aLinearTeam } from '../../sandbox/linear/build.ts';
import { aLinearIssue } from '../../sandbox/linear/people.ts';
import type { LinearKey } from '../../sandbox/linear/state.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { askLinear, handClock } from './linear-client.ts';

const HOUR = 3_600_000;

let sandbox: Sandbox;
let clock: ReturnType<typeof handClock>;
let key: LinearKey;
const ask = askLinear(() => sandbox, 'key');

beforeEach(async () => {
  clock = handClock();
  sandbox = await startSandbox({ now: clock.now });
  key = aLinearKey(sandbox.world, 'key', { requests: 10, complexity: 1000 });
});

afterEach(() => sandbox.close());

describe('complexity', () => {
  test.each([
    ['{ viewer { id } }', 2],
    ['{ viewer { id name email } organization { id } }', 3],
    // Ten times an object with two properties, an object with one, and fifty labels of one property.
    ['{ issues(first: 10) { nodes { id title state { name } labels { nodes { name } } } } }', 573],
    ['{ issues(first: 10) { nodes { id } pageInfo { hasNextPage } } }', 22],
    [
      'query ($n: Int) { issues(first: $n) { nodes { ...a } } } fragment a on Issue { id ... on Issue { title } }',
      6,
    ],
    ['{ one: viewer { id } two: viewer { id } }', 3],
  ])('counts properties, objects and pages: %s', async (query, points) => {
    const { headers, status } = await ask(query, { n: 5 });
    expect(status).toBe(200);
    expect(headers.get('x-complexity')).toBe(String(points));
    expect(headers.get('x-ratelimit-complexity-remaining')).toBe(String(1000 - points));
  });

  test('of more than 10,000 is refused, though the budget would do', async () => {
    aLinearKey(sandbox.world, 'rich');
    const query = '{ issues(first: 250) { nodes { comments { nodes { body } } } } }';
    expect(await ask(query, {}, 'rich')).toMatchObject({
      status: 400,
      errors: [
        {
          message: 'Query too complex',
          extensions: {
            code: 'INPUT_ERROR',
            userPresentableMessage:
              'The query is too complex. Complexity: 14000. Maximum allowed complexity: 10000.',
          },
        },
      ],
    });
  });
});

describe('budgets', () => {
  test('stand in the headers, with their reset in epoch milliseconds', async () => {
    const { headers } = await ask('{ viewer { id } }');
    const now = clock.now().getTime();
    expect(headers.get('x-ratelimit-requests-limit')).toBe('10');
    expect(headers.get('x-ratelimit-requests-remaining')).toBe('9');
    expect(headers.get('x-ratelimit-requests-reset')).toBe(String(now + HOUR / 10));
    expect(headers.get('x-ratelimit-complexity-limit')).toBe('1000');
  });

  test('that are spent answer 400 with the code RATELIMITED, and fill up again steadily', async () => {
    const team = aLinearTeam(sandbox.world, 'ENG');
    for (let request = 0; request < 10; request++) await ask('{ viewer { id } }');
    const create = `mutation { issueCreate(input: { teamId: "${team.id}", title: "Late" }) { success } }`;
    const refused = await ask(create);
    expect(refused).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'RATELIMITED', type: 'ratelimited', statusCode: 429 } }],
    });
    expect(refused.headers.get('x-ratelimit-requests-remaining')).toBe('0');
    expect(team.lastNumber).toBe(0);
    clock.pass(HOUR / 10);
    expect((await ask(create)).status).toBe(200);
    expect((await ask(create)).status).toBe(400);
  });

  test('count complexity by itself', async () => {
    bucketOf(key, 'complexity', clock.now()).left = 1;
    const refused = await ask('{ viewer { id } }');
    expect(refused).toMatchObject({ status: 400, errors: [{ extensions: { code: 'RATELIMITED' } }] });
    expect(refused.headers.get('x-ratelimit-requests-remaining')).toBe('9');
  });

  test('belong to one key each', async () => {
    bucketOf(key, 'requests', clock.now()).left = 0;
    aLinearKey(sandbox.world, 'other');
    expect((await ask('{ viewer { id } }')).status).toBe(400);
    expect((await ask('{ viewer { id } }', {}, 'other')).status).toBe(200);
  });
});

test('a document that the schema does not know is refused, and off the contract', async () => {
  for (const query of [
    '{ viewer { shoeSize } }',
    '{ viewer { id }',
    '',
    'query ($id: String!) { issue(id: $id) { id } }',
  ]) {
    const answer = await ask(query);
    expect(answer).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  }
  expect(sandbox.contract.violations).toHaveLength(4);
  expect(sandbox.contract.violations[0]?.detail).toContain('shoeSize');
});

test('counts requests to Linear, and lets faults hit them', async () => {
  const team = aLinearTeam(sandbox.world, 'ENG');
  aLinearIssue(sandbox.world, team, 'One');
  const change = 'mutation Rename { issueUpdate(id: "ENG-1", input: { title: "Two" }) { success } }';
  const match = { service: 'linear' };
  const gate = createFaultGate([
    { kind: '429', at: 1, match },
    { kind: '502', at: 2, match },
    { kind: 'reset-after', at: 3, match },
  ]);
  sandbox.server.setGate(gate);
  const limited = await ask('{ viewer { id } }');
  expect(limited).toMatchObject({ status: 400, errors: [{ extensions: { code: 'RATELIMITED' } }] });
  expect(Number(limited.headers.get('x-ratelimit-requests-reset'))).toBeGreaterThan(0);
  expect((await ask('{ viewer { id } }')).status).toBe(502);
  await expect(ask(change)).rejects.toThrow();
  const { data } = await ask('{ issue(id: "ENG-1") { title } }');
  expect(data).toEqual({ issue: { title: 'Two' } });
  expect(gate.fired).toEqual([1, 2, 3]);
  const { services } = countRequests(sandbox.server.seen.slice(2));
  expect(services.linear).toMatchObject({ total: 2, reads: 1, writes: 1 });
  expect(sandbox.server.seen.map(({ operation }) => operation)).toEqual([
    undefined,
    undefined,
    'mutation Rename',
    'query issue',
  ]);
});
