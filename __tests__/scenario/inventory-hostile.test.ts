import { describe, expect, test } from '@jest/globals';
import { anEnvironment, aSecret } from '../../sandbox/inventory/build.ts';
import { valuesOf } from '../../sandbox/inventory/reading.ts';
import type { Gate } from '../../sandbox/server.ts';
import { codesOf, type Run, type ScenarioWorld, writesOf } from './harness.ts';
import { aTeamWithEverything, runInventory } from './inventory-journeys.ts';
import { rendered, strangers } from './rendered.ts';

/** What a runner, a terminal or a page would act on. */
const commands =
  '\n::error title=hacked::hacked\n::set-output name=changed::hacked\n##[error]hacked\u001b[31m';
const markup = '<img src=x onerror=hacked()> [x](javascript:hacked()) `@octocat` | # hacked #1';

/** What came of it that is not plain text. */
function obeyed(world: ScenarioWorld, { annotations, outputs, log, summary }: Run): readonly string[] {
  return [
    ...annotations.flatMap(({ title, message }) =>
      title === 'hacked' || message === 'hacked' ? [message] : [],
    ),
    ...(outputs.changed === 'hacked' ? ['an output'] : []),
    ...(log.includes('\u001b') ? ['a control of the terminal'] : []),
    ...strangers(summary, world.sandbox.server.serverUrl),
  ];
}

describe('names of environments', () => {
  const names = [
    'release/eu',
    'v1.2',
    '50% off',
    '🚀 launch',
    'a b',
    'x#y?z&w=1',
    '...',
    'Ünïcode',
    '%2e%2e',
    '::notice::n',
  ];

  test('are whatever GitHub takes, and each is its own place', async () => {
    const world = await aTeamWithEverything({
      environments: Object.fromEntries(
        names.map((name) => [name, { secrets: { TOKEN: 'NPM_TOKEN' }, variables: { NAME: name } }]),
      ),
    });
    const first = await runInventory(world);
    expect([first.exitCode, codesOf(first)]).toEqual([0, []]);
    const { environments } = world.target;
    expect([...environments.keys()].sort()).toEqual([...names].map((name) => name.toLowerCase()).sort());
    for (const { secrets } of environments.values()) {
      expect(valuesOf(secrets)).toEqual({ TOKEN: 'npm-value-6f1c0f7e2b9d' });
    }
    expect(first.annotations).toEqual([]);
    world.nextHour();
    expect(writesOf(await runInventory(world))).toEqual([]);
  });

  test.each(['.', '..', `two\nlines`])('that are none are refused before any call: %p', async (name) => {
    for (const config of [
      { environments: { [name]: { secrets: { TOKEN: 'NPM_TOKEN' } } } },
      { secrets: { environments: [name] } },
    ]) {
      const world = await aTeamWithEverything(config);
      const ran = await runInventory(world);
      expect([ran.exitCode, writesOf(ran)]).toEqual([1, []]);
      expect(ran.annotations.map(({ title }) => title)).toEqual(['CONFIG_INVALID']);
    }
  });

  test('are shown as they are, and are no Markdown, no HTML and no command', async () => {
    const name = markup;
    const world = await aTeamWithEverything({
      environments: { [name]: {} },
      secrets: { environments: [name] },
    });
    anEnvironment(world.sandbox.world, world.target, name);
    const ran = await runInventory(world);
    expect(ran.exitCode).toBe(0);
    expect(obeyed(world, ran)).toEqual([]);
    expect(rendered(ran.summary).text).toContain('onerror=hacked()');
  });
});

test('what a server says in a refusal is shown, and obeyed by nobody', async () => {
  const world = await aTeamWithEverything();
  const ran = await runInventory(world, { gate: refusing(`${commands}${markup}`), offContract: true });
  expect(ran.exitCode).toBe(1);
  expect(obeyed(world, ran)).toEqual([]);
  const told = ran.report?.findings.filter(({ what }) => what.includes('hacked')) ?? [];
  expect(told.length).toBeGreaterThan(0);
});

test('a regular expression that takes others for ever takes us no time', async () => {
  const world = await aTeamWithEverything({
    secrets: { to: ['codespaces'], exclude: ['/^(a+)+$/', '/(x|x)*y$/', '/^(([a-z])+.)+[A-Z]([a-z])+$/'] },
  });
  const name = `${'A'.repeat(60)}_1`;
  aSecret(world.sandbox.world, world.target.secrets.actions, name, 'value-of-a-long-name');
  const ran = await runInventory(world);
  expect(ran.exitCode).toBe(0);
  expect(Object.keys(valuesOf(world.target.secrets.codespaces))).toContain(name);
});

test('a thousand requirements are verified with one list a place, and shown in a page that fits; more are refused', async () => {
  const required = Array.from({ length: 1000 }, (_, index) => ({
    secret: index % 100 === 0 ? 'NPM_TOKEN' : `SECRET_${index}`,
    in: ['actions', 'dependabot'],
  }));
  const world = await aTeamWithEverything({
    verify: { required: required.filter(({ secret }, at) => at === 0 || secret !== 'NPM_TOKEN') },
  });
  const ran = await runInventory(world);
  expect(ran.exitCode).toBe(1);
  // The two places, and what the organisation lends to one of them.
  expect(ran.seen.filter(({ service }) => service === 'rest').length).toBeLessThanOrEqual(3);
  expect(ran.report?.headline.says).toMatch(/^1981 requirements? missing/);
  expect(Buffer.byteLength(ran.summary)).toBeLessThan(1024 * 1024);
  expect(codesOf(ran).filter((code) => code === 'GITHUB_SECRETS_REQUIRED_MISSING')).toHaveLength(1981);

  world.configure({
    siblings: [],
    verify: { required: Array.from({ length: 10_000 }, (_, index) => `S${index}`) },
  });
  const refused = await runInventory(world);
  expect(refused.annotations.map(({ title }) => title)).toHaveLength(1);
  expect(refused.annotations[0]?.title).toMatch(/^CONFIG_/);
});

/** Each write of a secret is refused in these words. */
function refusing(message: string): Gate {
  return async ({ method, path }, { request, response }, next) => {
    if (method !== 'PUT' || !path.includes('/secrets')) return next();
    request.resume();
    response.writeHead(422, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message, success: false, result: null, errors: [{ code: 1, message }] }));
  };
}
