/** What GitHub's answers mean, and what to do about them. */
import { expect, test } from '@jest/globals';
import { statusOf } from '../../src/platform/github/client.ts';
import { aGitHubWorld } from './github-world.ts';

const world = aGitHubWorld();

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

function answering({ status, headers, body }: Answer): void {
  world.gate(async (_, { request, response }) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(body);
  });
}

const says = (message: string) => JSON.stringify({ message, documentation_url: 'https://docs.github.com' });

test.each<[string, Answer, string, RegExp]>([
  [
    'a token that is no good',
    { status: 401, body: says('Bad credentials') },
    'TOKEN_REJECTED',
    /`source-token`/,
  ],
  [
    'a permission that is named',
    {
      status: 403,
      headers: { 'x-accepted-github-permissions': 'contents=write,workflows=write; pull_requests=write' },
      body: says('Resource not accessible by integration'),
    },
    'PERMISSION_MISSING',
    /^Give `source-token` one of these permissions: `contents: write` and `workflows: write`, or `pull-requests: write`\.$/,
  ],
  [
    'a single permission, by its key in a workflow',
    {
      status: 403,
      headers: { 'x-accepted-github-permissions': 'pull_requests=write' },
      body: says('Resource not accessible by integration'),
    },
    'PERMISSION_MISSING',
    /^Give `source-token` this permission: `pull-requests: write`\.$/,
  ],
  ...['npm_value_6f1c', 'contents=write, npm_value_6f1c', 'contents=npm_value_6f1c', 'CONTENTS=write'].map(
    (header): [string, Answer, string, RegExp] => [
      `a header that names no permission: ${header}`,
      { status: 403, headers: { 'x-accepted-github-permissions': header }, body: says('no') },
      'PERMISSION_MISSING',
      /^Give `source-token` the permission for this request\.$/,
    ],
  ),
  [
    'a permission that is not named',
    { status: 403, body: says('Must have admin rights to Repository.') },
    'PERMISSION_MISSING',
    /^Give `source-token` the permission/,
  ],
  [
    'a setting of the repository',
    { status: 403, body: says('GitHub Actions is not permitted to create or approve pull requests.') },
    'PULL_REQUESTS_FORBIDDEN',
    /Settings → Actions → General/,
  ],
  [
    'a limit of which no end is known',
    { status: 429, body: says('Too many requests') },
    'RATE_LIMITED',
    /until the limit is reset.*`source-token`/,
  ],
  [
    'the limit of the hour',
    {
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1893456000' },
      body: says('API rate limit exceeded'),
    },
    'RATE_LIMITED',
    /until 2030-01-01T00:00:00\.000Z/,
  ],
  [
    'something that is not there',
    { status: 404, body: says('Not Found') },
    'PERMISSION_MISSING',
    /check the name.*`source-token` has access/,
  ],
  [
    'something that is no longer there',
    { status: 410, body: says('Gone') },
    'PERMISSION_MISSING',
    /check the name/,
  ],
  [
    'a world that changed meanwhile',
    { status: 409, body: says('Conflict') },
    'OVERTAKEN',
    /the next run looks again/,
  ],
  [
    'a name that GitHub does not know',
    { status: 422, body: says('Reviews may only be requested from collaborators.') },
    'REFERENCE_NOT_FOUND',
    /configuration/,
  ],
  ['a fault of GitHub', { status: 500, body: says('Server Error') }, 'NETWORK', /Run again later/],
  [
    'a page of a proxy',
    { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' },
    'NETWORK',
    /Run again later/,
  ],
  ['an error without a body', { status: 503, body: '' }, 'NETWORK', /Run again later/],
  ['an error that is no JSON', { status: 403, body: '{"message": ' }, 'PERMISSION_MISSING', /permission/],
  ['a success that is no JSON', { status: 200, body: '{"id": ' }, 'NETWORK', /Run again later/],
  ['what nobody foresaw', { status: 418, body: says('I am a teapot') }, 'INTERNAL', /Report it/],
])('%s', async (_, answer, code, hint) => {
  answering(answer);
  const asked = world
    .client({ patience: { pauses: [] } })
    .request('GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'app' });
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code, hint: expect.stringMatching(hint) });
  if (answer.status >= 400) {
    expect(statusOf(error)).toBe(answer.status);
    // Whoever has a wrong token need not know what was asked with it.
    const says =
      code === 'TOKEN_REJECTED'
        ? 'GitHub does not accept the token passed as `source-token`'
        : `GitHub answered ${answer.status} to GET /repos/acme/app`;
    expect(String(error)).toContain(says);
  }
});

test('what GitHub says is told whole, for it may repeat a value, unless it is a page or without end', async () => {
  const toldOf = async (body: string) => {
    answering({ status: 418, body });
    const asked = world.client().request('GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'app' });
    return String(await asked.catch((thrown: unknown) => thrown));
  };
  expect(await toldOf(says(`first ${'x'.repeat(1000)}\nsecond`))).toMatch(/first x{1000}\nsecond/);
  expect(await toldOf('<!DOCTYPE html><p>busy')).toMatch(/: a page of HTML$/);
  expect((await toldOf(says('x'.repeat(100_000)))).length).toBeLessThan(200);
});
