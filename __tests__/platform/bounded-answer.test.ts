import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { boundedFetch } from '../../src/platform/bounded-answer.ts';
import { createJiraClient } from '../../src/platform/jira/client.ts';
import { createLinearClient } from '../../src/platform/linear/client.ts';
import { nothing } from '../../src/trackers/jira/forms.ts';

let server: Server;
let origin = '';

/** `/endless`, and below: JSON that never ends; `/short`: seven bytes. */
beforeAll(async (): Promise<void> => {
  server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json', etag: 'x' });
    if (request.url === '/short') {
      response.end('{"a":1}');
      return;
    }
    const more = () => {
      while (!response.destroyed && response.write('[1, '.repeat(16_384)));
    };
    response.on('drain', more);
    more();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const options = { patience: { pauses: [], longestWait: 0 }, signal: new AbortController().signal };

describe('an answer without end', () => {
  const larger = /the answer is larger than 64 MiB/;

  test('of Jira is given up', async () => {
    const jira = createJiraClient({
      ...options,
      url: `${origin}/endless`,
      email: 'a@b.c',
      token: 't',
      env: {},
    });
    const asked = jira.ask({ method: 'GET', path: '/field', form: nothing, what: 'list the fields of Jira' });
    await expect(asked).rejects.toMatchObject({ code: 'NETWORK', message: expect.stringMatching(larger) });
  });

  test('of Linear is given up', async () => {
    const env = { LINEAR_API_URL: `${origin}/endless` };
    const linear = createLinearClient({ ...options, token: 't', env, debug: () => {} });
    const asked = linear.query({ document: '', variables: {}, form: nothing, what: 'list it', points: 1 });
    await expect(asked).rejects.toMatchObject({ code: 'NETWORK', message: expect.stringMatching(larger) });
  });
});

test('an answer of the size that is allowed comes as it was sent', async () => {
  const response = await boundedFetch(globalThis.fetch, 7)(`${origin}/short`);
  expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([
    200,
    'x',
    '{"a":1}',
  ]);
  await expect(boundedFetch(globalThis.fetch, 6)(`${origin}/short`)).rejects.toThrow(/larger/);
});
