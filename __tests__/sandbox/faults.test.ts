import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { countRequests } from '../../sandbox/counters.ts';
import { createFaultGate, type Fault } from '../../sandbox/faults.ts';
import { type SandboxServer, type Service, startServer } from '../../sandbox/server.ts';
import { createWorld } from '../../sandbox/world.ts';

let server: SandboxServer;
let root: string;
/** Paths whose requests took effect, in order. */
let effects: string[];

beforeEach(async () => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'sandbox-faults-'));
  effects = [];
  const whole: Service = {
    name: 'rest',
    accepts: ({ path }) => path.startsWith('/api'),
    async handle({ response, path }) {
      effects.push(path);
      const body = JSON.stringify({ answer: path });
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    },
  };
  const streamed: Service = {
    name: 'git',
    accepts: ({ path }) => path.startsWith('/git'),
    async handle({ request, response, path }) {
      request.resume();
      effects.push(path);
      response.setHeader('content-type', 'application/x-git');
      await pipeline(Readable.from(['one ', 'two ', 'three']), response);
    },
  };
  server = await startServer(createWorld(root), [whole, streamed]);
});

afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

function inject(...plan: Fault[]) {
  const gate = createFaultGate(plan);
  server.setGate(gate);
  return gate;
}

/** The status and the text, or `broken` when no sound answer came. */
async function ask(path: string, method = 'GET'): Promise<string> {
  try {
    const response = await fetch(server.origin + path, { method });
    return `${response.status} ${await response.text()}`;
  } catch {
    return 'broken';
  }
}

describe('when a fault comes', () => {
  test('hits the n-th request and no other', async () => {
    const gate = inject({ at: 2, kind: '500' });
    const answers = [await ask('/api/1'), await ask('/api/2'), await ask('/api/3')];
    expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['201', '500', '201']);
    expect(effects).toEqual(['/api/1', '/api/3']);
    expect(gate.fired).toEqual([2]);
  });

  test('counts only the requests that match', async () => {
    inject({ at: 2, match: { service: 'rest', method: 'POST', path: /pulls/ }, kind: '503' });
    await ask('/api/pulls', 'POST');
    await ask('/api/pulls');
    await ask('/api/labels', 'POST');
    expect(await ask('/api/pulls', 'POST')).toMatch(/^503/);
  });

  test('hits as many in a row as the plan says', async () => {
    inject({ at: 1, times: 2, kind: '502' });
    const answers = [await ask('/api/1'), await ask('/api/2'), await ask('/api/3')];
    expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['502', '502', '201']);
  });
});

describe.each(['/api/x', '/git/x'])('what a fault does to %s', (path) => {
  test.each([
    ['429', /^429 .*secondary rate limit/],
    ['403-secondary', /^403 .*secondary rate limit/],
    ['500', /^500/],
    ['502', /^502/],
    ['503', /^503/],
    ['reset-before', /^broken/],
  ] as const)('%s has no effect', async (kind, expected) => {
    inject({ at: 1, kind });
    expect(await ask(path)).toMatch(expected);
    expect(effects).toEqual([]);
  });

  test.each([
    ['reset-after', /^broken/],
    ['truncated', /^broken/],
    ['malformed', /^20[01] <html>/],
  ] as const)('%s comes after the effect', async (kind, expected) => {
    inject({ at: 1, kind });
    expect(await ask(path)).toMatch(expected);
    expect(effects).toEqual([path]);
    expect(await ask('/api/next')).toMatch(/^201/);
  });

  test('slow changes nothing but the time', async () => {
    inject({ at: 1, kind: 'slow', ms: 5 });
    expect(await ask(path)).toMatch(/^20/);
    expect(effects).toEqual([path]);
  });
});

describe('code at a boundary', () => {
  test('runs before the effect', async () => {
    const seen: number[] = [];
    inject({ at: 1, kind: 'call', before: () => void seen.push(effects.length) });
    expect(await ask('/api/x')).toMatch(/^201/);
    expect(seen).toEqual([0]);
  });

  test('runs after the effect and before the answer', async () => {
    const order: string[] = [];
    inject({ at: 1, kind: 'call', after: () => void order.push(`after ${effects.length}`) });
    order.push(await ask('/api/x'));
    expect(order).toEqual(['after 1', '201 {"answer":"/api/x"}']);
  });

  test('lets a streamed answer through whole', async () => {
    inject({ at: 1, kind: 'call', after: () => {} });
    expect(await ask('/git/x')).toBe('200 one two three');
  });
});

test('says how long to wait when it limits', async () => {
  inject({ at: 1, kind: '429', retryAfter: 7 });
  expect((await fetch(`${server.origin}/api/x`)).headers.get('retry-after')).toBe('7');
});

test('counts requests by service, method and effect', async () => {
  await ask('/api/x');
  await ask('/api/x', 'POST');
  await ask('/git/acme/app.git/git-upload-pack', 'POST');
  await ask('/git/acme/app.git/git-receive-pack', 'POST');
  await ask('/elsewhere');
  expect(countRequests(server.seen)).toEqual({
    total: 5,
    reads: 3,
    writes: 2,
    methods: { GET: 2, POST: 3 },
    services: {
      rest: { total: 2, reads: 1, writes: 1, methods: { GET: 1, POST: 1 } },
      git: { total: 2, reads: 1, writes: 1, methods: { POST: 2 } },
      none: { total: 1, reads: 1, writes: 0, methods: { GET: 1 } },
    },
  });
});
