import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aBench, type Bench } from './github-bench.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await aBench();
});

afterAll(() => bench.close());

describe('what is off the contract is answered 500 and recorded', () => {
  const rest: readonly (readonly [string, string, string, object | undefined])[] = [
    ['an endpoint that the sandbox has not', 'GET', '/repos/acme/app/hooks', undefined],
    ['a query parameter that GitHub has not', 'GET', '/repos/acme/app/pulls?heads=x', undefined],
    ['a value that GitHub has not', 'GET', '/repos/acme/app/pulls?state=merged', undefined],
    ['a number that is none', 'GET', '/repos/acme/app/pulls/one', undefined],
    ['a body field that GitHub has not', 'POST', '/repos/acme/app/labels', { name: 'x', colour: 'red' }],
    ['a body that lacks a field', 'POST', '/repos/acme/app/pulls', { title: 't', head: 'sync/x' }],
    ['a body field of another type', 'POST', '/repos/acme/app/labels', { name: 5 }],
  ];

  test.each(rest)('REST: %s', async (_case, method, path, body) => {
    const before = bench.violations().length;
    const answer = await bench.rest(method, path, body);
    expect(answer).toMatchObject({
      status: 500,
      body: { message: expect.stringContaining('off the contract') },
    });
    expect(bench.violations()).toHaveLength(before + 1);
  });

  test.each([
    ['a field that the schema has not', '{ viewer { logins } }'],
    ['a field that the sandbox does not serve', '{ repository(owner: "acme", name: "app") { forkCount } }'],
    [
      'an argument that the sandbox does not obey',
      '{ repository(owner: "acme", name: "app") { ref(qualifiedName: "main") { target { ... on Commit { history(first: 1, path: "a") { totalCount } } } } } }',
    ],
    ['what is no document', '{ viewer {'],
    [
      'a variable of another type',
      'query ($n: Int!) { repository(owner: "acme", name: "app") { pullRequest(number: $n) { id } } }',
    ],
  ])('GraphQL: %s', async (_case, query) => {
    const before = bench.violations().length;
    const answer = await bench.graphql(query, { n: 'one' });
    expect(answer.status).toBe(500);
    expect(bench.violations()).toHaveLength(before + 1);
  });
});
