/** Tokens that lack a right, and settings that forbid: the message names what to change, and nothing is half done. */
import { expect, test } from '@jest/globals';
import { aToken } from '../../sandbox/build.ts';
import type { Access } from '../../sandbox/world.ts';
import { aWorld, codesOf, type Run, run, type ScenarioWorld, type Story } from './harness.ts';
import { branches, pullRequests } from './target.ts';

const feature: Story = (main) => main.withCommit('feat: something new', { 'src/new.ts': 'export {};\n' });

function grant(world: ScenarioWorld, permissions: Readonly<Record<string, Access>>): void {
  aToken(world.sandbox.world, world.tokens.job, { repositories: ['acme/app'], permissions });
}

function errorsOf(result: Run): string {
  return result.annotations
    .filter(({ level }) => level === 'error')
    .map(({ title, message }) => `${title} ${message}`)
    .join('\n');
}

test('a missing permission is named, and granting it completes the work without a second pull request', async () => {
  const world = await aWorld({ siblings: { 'acme/ui-kit': feature } });

  grant(world, { contents: 'read', pull_requests: 'write', issues: 'write' });
  const withoutContents = await run(world);
  expect(withoutContents.exitCode).toBe(1);
  expect(errorsOf(withoutContents)).toMatch(/PERMISSION_MISSING .*`contents: write`/);
  expect(pullRequests(world)).toEqual([]);

  grant(world, { contents: 'write', issues: 'write' });
  const withoutPulls = await run(world);
  expect(withoutPulls.exitCode).toBe(1);
  expect(errorsOf(withoutPulls)).toMatch(/PERMISSION_MISSING .*pull-requests: write/);
  expect(branches(world)).toHaveLength(2);

  grant(world, { contents: 'write', pull_requests: 'write', issues: 'write' });
  const allowed = await run(world);
  expect(allowed.exitCode).toBe(0);
  expect(pullRequests(world)).toEqual(['#1 open sync/acme/ui-kit/main']);
  expect([...(world.target.issues.get(1)?.labels ?? [])]).toEqual(['auto-sync', 'source:ui-kit', 'risk:low']);
});

test('a token that is rejected is told by the name of its input, and the other siblings go on', async () => {
  const world = await aWorld({
    siblings: { 'acme/ui-kit': feature, 'acme/billing': feature },
    config: { siblings: ['acme/ui-kit', { repo: 'acme/billing', 'token-env': 'BILLING_TOKEN' }] },
  });
  const expired = await run(world, {
    env: { BILLING_TOKEN: 'expired-token-000' },
    secrets: ['expired-token-000'],
  });
  expect(expired.exitCode).toBe(1);
  expect(errorsOf(expired)).toContain('BILLING_TOKEN');
  expect(pullRequests(world)).toEqual(['#1 open sync/acme/ui-kit/main']);

  const unset = await run(world, { env: { BILLING_TOKEN: '' } });
  expect(errorsOf(unset)).toMatch(/BILLING_TOKEN.*empty/);

  const both = await run(world, { token: 'no-such-token-1234' });
  expect(both.exitCode).toBe(1);
  expect(errorsOf(both)).toMatch(/TOKEN_REJECTED .*`token`/);
});

test('where Actions may not create pull requests the setting is named, and enabling it is all that is needed', async () => {
  const world = await aWorld({
    target: { actionsMayCreatePullRequests: false },
    siblings: { 'acme/ui-kit': feature },
  });
  const forbidden = await run(world);
  expect(forbidden.exitCode).toBe(1);
  expect(errorsOf(forbidden)).toMatch(/Settings → Actions → General/);
  expect(forbidden.summary).toContain('Allow GitHub Actions to create and approve pull requests');
  const pushed = branches(world);
  expect(pushed).toHaveLength(2);

  world.target.actionsMayCreatePullRequests = true;
  const enabled = await run(world);
  expect(enabled.exitCode).toBe(0);
  expect(pullRequests(world)).toEqual(['#1 open sync/acme/ui-kit/main']);
  expect(branches(world)).toEqual(pushed);
});

test('a push that a rule or a missing right refuses is explained, and the other siblings go on', async () => {
  const world = await aWorld({
    target: { rules: [{ pattern: 'sync/acme/ui-kit/*', allowForcePush: false, requirePullRequest: true }] },
    siblings: {
      'acme/ui-kit': feature,
      'acme/tools': (main) =>
        main.withCommit('feat: our pipeline', { '.github/workflows/release.yml': 'on: push\n' }),
      'acme/billing': feature,
    },
    config: {
      siblings: [
        'acme/ui-kit',
        { repo: 'acme/tools', paths: { 'include-denied': ['workflows'] } },
        'acme/billing',
      ],
    },
  });
  const first = await run(world);
  expect(first.exitCode).toBe(1);
  expect(codesOf(first)).toEqual(['WORKFLOWS_FORBIDDEN']);
  expect(errorsOf(first)).toMatch(/workflows/);
  expect(pullRequests(world)).toEqual(['#1 open sync/acme/ui-kit/main', '#2 open sync/acme/billing/main']);

  // A new branch is allowed by the rule; what is refused is to change it.
  world.branch('acme/ui-kit').withCommit('fix: more', { 'src/more.ts': 'export {};\n' });
  const second = await run(world);
  expect(second.exitCode).toBe(1);
  expect(codesOf(second)).toEqual(['TARGET_PROTECTED', 'WORKFLOWS_FORBIDDEN']);
  expect(errorsOf(second)).toContain('`sync/**`');
});

test('a private sibling is not published in a public target unless it is told to', async () => {
  const world = await aWorld({
    target: { private: false },
    siblings: { 'acme/secret-lab': { private: true, tell: feature }, 'acme/ui-kit': feature },
  });
  const refused = await run(world);
  expect(refused.exitCode).toBe(1);
  expect(codesOf(refused)).toEqual(['PRIVATE_TO_PUBLIC']);
  expect(errorsOf(refused)).toContain('publish: true');
  expect(pullRequests(world)).toEqual(['#1 open sync/acme/ui-kit/main']);
  expect(branches(world).join(' ')).not.toContain('secret-lab');

  world.configure({ siblings: [{ repo: 'acme/secret-lab', publish: true }, 'acme/ui-kit'] });
  const told = await run(world);
  expect(told.exitCode).toBe(0);
  expect(pullRequests(world)).toContain('#2 open sync/acme/secret-lab/main');
});
