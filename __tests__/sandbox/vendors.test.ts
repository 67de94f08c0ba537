import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createFaultGate } from '../../sandbox/faults.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import {
  aCloudflareToken,
  aNeonBranch,
  aNeonKey,
  aPagesProject,
  aWorker,
} from '../../sandbox/vendors/build.ts';

const EDITOR = 'cloudflare-editor';
const KEY = 'neon-key';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
  aCloudflareToken(sandbox.world, EDITOR);
  aNeonKey(sandbox.world, KEY);
});

afterEach(() => sandbox.close());

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

async function call(url: string, method: string, body: unknown, token: string): Promise<Answered> {
  const response = await fetch(sandbox.server.origin + url, {
    method,
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

function cloudflare(method: string, path: string, body?: unknown, token = EDITOR): Promise<Answered> {
  return call(`/client/v4/accounts/acc${path}`, method, body, token);
}

function neon(path: string, token = KEY): Promise<Answered> {
  return call(`/api/v2${path}`, 'GET', undefined, token);
}

function refused(status: number, code: number) {
  return { status, body: { success: false, errors: [{ code }], result: null } };
}

describe('Workers', () => {
  const SECRETS = '/workers/scripts/shop/secrets';

  test('keep secrets without showing them', async () => {
    const held = aWorker(sandbox.world, 'acc', 'shop', { OLD: 'x' });
    const written = await cloudflare('PUT', SECRETS, { name: 'NEW', text: 'y', type: 'secret_text' });
    expect(written).toMatchObject({ status: 200, body: { success: true, result: { name: 'NEW' } } });
    expect(Object.fromEntries(held)).toEqual({ OLD: 'x', NEW: 'y' });
    const list = await cloudflare('GET', SECRETS);
    const type = 'secret_text';
    expect(list.body).toMatchObject({
      success: true,
      errors: [],
      messages: [],
      result: [
        { name: 'NEW', type },
        { name: 'OLD', type },
      ],
    });
    expect((await cloudflare('DELETE', `${SECRETS}/OLD`)).status).toBe(200);
    expect(await cloudflare('DELETE', `${SECRETS}/OLD`)).toMatchObject(refused(404, 10056));
    expect([...held.keys()]).toEqual(['NEW']);
  });

  test('are there or not', async () => {
    aWorker(sandbox.world, 'acc', 'shop');
    expect((await cloudflare('GET', '/workers/scripts')).body).toMatchObject({ result: [{ id: 'shop' }] });
    expect((await cloudflare('GET', '/workers/scripts/shop/settings')).status).toBe(200);
    expect(await cloudflare('GET', '/workers/scripts/none/settings')).toMatchObject(refused(404, 10007));
    expect(await cloudflare('GET', '/workers/scripts/none/secrets')).toMatchObject(refused(404, 10007));
  });

  test('refuse a secret that is too large, and one of another type', async () => {
    const held = aWorker(sandbox.world, 'acc', 'shop');
    const large = { name: 'X', text: 'x'.repeat(5 * 1024 + 1), type: 'secret_text' };
    expect((await cloudflare('PUT', SECRETS, large)).status).toBe(400);
    expect((await cloudflare('PUT', SECRETS, { name: 'X', text: 'x', type: 'plain_text' })).status).toBe(400);
    expect(held.size).toBe(0);
  });
});

describe('Pages projects', () => {
  test('merge variables, remove those that are null, and show no secret', async () => {
    const project = aPagesProject(sandbox.world, 'acc', 'site');
    project.production.set('REGION', { type: 'plain_text', value: 'eu' });
    project.production.set('OLD', { type: 'secret_text', value: 'x' });
    const env_vars = { NEW: { type: 'secret_text', value: 'y' }, OLD: null };
    const path = '/pages/projects/site';
    await cloudflare('PATCH', path, { deployment_configs: { production: { env_vars } } });
    expect(project.production.get('NEW')?.value).toBe('y');
    expect((await cloudflare('GET', path)).body).toMatchObject({
      result: {
        deployment_configs: {
          production: {
            env_vars: {
              REGION: { type: 'plain_text', value: 'eu' },
              NEW: { type: 'secret_text', value: '' },
            },
          },
          preview: { env_vars: {} },
        },
      },
    });
    expect([...project.production.keys()]).toEqual(['REGION', 'NEW']);
    expect(await cloudflare('GET', '/pages/projects/none')).toMatchObject(refused(404, 8000007));
  });
});

test('Cloudflare tells a bad token from one that lacks a right', async () => {
  aWorker(sandbox.world, 'acc', 'shop');
  aCloudflareToken(sandbox.world, 'reader', { 'Workers Scripts': 'read' });
  const path = '/workers/scripts/shop/secrets';
  expect(await cloudflare('GET', path, undefined, '')).toMatchObject(refused(400, 6003));
  expect(await cloudflare('GET', path, undefined, 'unknown')).toMatchObject(refused(401, 10000));
  expect((await cloudflare('GET', path, undefined, 'reader')).status).toBe(200);
  const body = { name: 'X', text: 'x', type: 'secret_text' };
  expect(await cloudflare('PUT', path, body, 'reader')).toMatchObject(refused(403, 10000));
  expect(await cloudflare('GET', '/pages/projects/x', undefined, 'reader')).toMatchObject(
    refused(403, 10000),
  );
});

describe('Neon', () => {
  test('knows branches by their id, and lists them in pages', async () => {
    aNeonBranch(sandbox.world, 'calm-sea', { id: 'br-1', name: 'main' });
    aNeonBranch(sandbox.world, 'calm-sea', { id: 'br-2', name: 'preview' });
    expect((await neon('/projects/calm-sea/branches/br-1')).body).toMatchObject({ branch: { name: 'main' } });
    const first = await neon('/projects/calm-sea/branches?limit=1');
    expect(first.body).toMatchObject({ branches: [{ id: 'br-1' }], pagination: { next: 'br-1' } });
    const second = await neon('/projects/calm-sea/branches?limit=1&cursor=br-1');
    expect(second.body).toMatchObject({ branches: [{ id: 'br-2' }] });
    const absent = await neon('/projects/calm-sea/branches/br-9');
    expect(absent).toMatchObject({ status: 404, body: { message: 'branch not found' } });
    expect((await neon('/projects/none/branches')).status).toBe(404);
    expect((await neon('/projects/calm-sea/branches', 'unknown')).status).toBe(401);
  });
});

test('counts requests to other vendors, and lets faults hit them', async () => {
  aWorker(sandbox.world, 'acc', 'shop');
  const gate = createFaultGate([{ kind: '429', at: 1, match: { service: 'cloudflare' } }]);
  sandbox.server.setGate(gate);
  const path = '/workers/scripts/shop/secrets';
  expect((await cloudflare('GET', path)).status).toBe(429);
  expect((await cloudflare('GET', path)).status).toBe(200);
  await neon('/projects/none/branches');
  const seen = sandbox.server.seen.map(({ service, operation }) => [service, operation]);
  expect(seen).toEqual([
    ['cloudflare', undefined],
    ['cloudflare', 'GET /accounts/{account_id}/workers/scripts/{script_name}/secrets'],
    ['neon', 'GET /projects/{project_id}/branches'],
  ]);
});
