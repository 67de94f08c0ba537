import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aToken } from '../../sandbox/build.ts';
import { anEnvironment, aVariable, variablesOf } from '../../sandbox/inventory/build.ts';
import type { Variables } from '../../sandbox/inventory/variable.ts';
import { aBench, type Bench } from './github-bench.ts';

const REPO = '/repos/acme/app';
const KEEPER = 'token-of-the-keeper';

let bench: Bench;

beforeEach(async () => {
  bench = await aBench();
  aToken(bench.world, KEEPER, {
    kind: 'fine-grained',
    permissions: {
      actions_variables: 'write',
      agent_variables: 'write',
      environments: 'write',
      organization_actions_variables: 'write',
      organization_agent_variables: 'write',
    },
  });
});

afterEach(async () => {
  const { violations } = bench;
  await bench.close();
  expect(violations()).toEqual([]);
});

function rest(method: string, path: string, body?: unknown, token = KEEPER) {
  return bench.rest(method, path, body, token);
}

function ownerOf() {
  const owner = bench.world.owners.get('acme');
  if (!owner) throw new Error('acme is not there');
  return owner;
}

const PLACES: readonly (readonly [string, () => Variables, object, number])[] = [
  [`${REPO}/actions/variables`, () => bench.repository.variables.actions, {}, 500],
  [`${REPO}/agents/variables`, () => bench.repository.variables.agents, {}, 500],
  [
    `${REPO}/environments/production/variables`,
    () => anEnvironment(bench.world, bench.repository, 'production').variables,
    {},
    100,
  ],
  ['/orgs/acme/actions/variables', () => ownerOf().variables.actions, { visibility: 'all' }, 1000],
  ['/orgs/acme/agents/variables', () => ownerOf().variables.agents, { visibility: 'private' }, 1000],
];

describe.each(PLACES)('variables at %s', (path, placeOf, more, most) => {
  test('are created once, changed, renamed and removed', async () => {
    const place = placeOf();
    const body = { name: 'region', value: 'eu', ...more };
    expect((await rest('POST', path, body)).status).toBe(201);
    expect((await rest('POST', path, body)).status).toBe(409);
    expect((await rest('GET', `${path}/REGION`)).body).toMatchObject({
      name: 'REGION',
      value: 'eu',
      ...more,
    });
    expect((await rest('PATCH', `${path}/REGION`, { value: 'us' })).status).toBe(204);
    expect((await rest('PATCH', `${path}/REGION`, { name: 'AREA' })).status).toBe(204);
    expect(variablesOf(place)).toEqual({ AREA: 'us' });
    expect((await rest('PATCH', `${path}/REGION`, { value: 'x' })).status).toBe(404);
    expect((await rest('DELETE', `${path}/AREA`)).status).toBe(204);
    expect((await rest('DELETE', `${path}/AREA`)).status).toBe(404);
    expect((await rest('GET', path)).body).toEqual({ total_count: 0, variables: [] });
  });

  test('come in pages of at most 30, of 10 unless asked', async () => {
    for (let index = 0; index < 35; index++) aVariable(bench.world, placeOf(), `V${index}`, 'x');
    const list = await rest('GET', `${path}?per_page=100`);
    expect(list.at('variables')).toHaveLength(30);
    expect(list.at('total_count')).toBe(35);
    expect((await rest('GET', `${path}?per_page=30&page=2`)).at('variables')).toHaveLength(5);
    expect((await rest('GET', path)).at('variables')).toHaveLength(10);
  });

  test('are refused beyond their number and their size', async () => {
    const place = placeOf();
    const create = (name: string, value: string) => rest('POST', path, { name, value, ...more });
    expect((await create('LARGE', 'x'.repeat(48 * 1024))).status).toBe(201);
    expect((await create('LARGER', 'x'.repeat(48 * 1024 + 1))).status).toBe(422);
    expect((await create('GITHUB_X', 'x')).status).toBe(422);
    expect((await create('A-B', 'x')).status).toBe(422);
    for (let index = 1; index < most; index++) aVariable(bench.world, place, `V${index}`, 'x');
    expect((await create('ONE_MORE', 'x')).status).toBe(422);
  });
});

test('keeps the own token of a workflow away from variables', async () => {
  aToken(bench.world, 'job', { permissions: { actions_variables: 'write' } });
  expect((await rest('GET', `${REPO}/actions/variables`, undefined, 'job')).status).toBe(403);
  const body = { name: 'X', value: 'y' };
  expect((await rest('POST', `${REPO}/actions/variables`, body, 'job')).status).toBe(403);
});

test('shows a repository the variables that its organisation lets it see', async () => {
  const { actions } = ownerOf().variables;
  aVariable(bench.world, actions, 'FOR_ALL', 'a', { visibility: 'all' });
  aVariable(bench.world, actions, 'FOR_PRIVATE', 'b');
  aVariable(bench.world, actions, 'FOR_APP', 'c', { visibility: 'selected', selected: [bench.repository] });
  const list = await rest('GET', `${REPO}/actions/organization-variables`);
  expect(list.at('variables')).toMatchObject([{ name: 'FOR_ALL' }, { name: 'FOR_APP' }]);
});
