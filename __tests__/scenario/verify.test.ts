/** `commands: verify`: what is required, held against what is there. */
import { expect, test } from '@jest/globals';
import { anOwner, aToken } from '../../sandbox/build.ts';
import { aSecret, aVariable, valuesOf } from '../../sandbox/inventory/build.ts';
import type { Vault } from '../../sandbox/inventory/vault.ts';
import { aWorld, codesOf, impatient, type Options, type Run, run, type ScenarioWorld } from './harness.ts';

const secretsToken = 'github_pat_11VERIFY0_sandboxTokenForSecrets';
const day = 24 * 3_600_000;
const values = {
  NPM_TOKEN: 'npm-value-6f1c0f7e2b9d',
  DB_URL: 'database-value-9a8b7c6d5e4f',
  SIGNING_KEY: 'signing-value-0f1e2d3c4b5a',
};

const config = `version: 1
secrets: { to: [codespaces, dependabot] }
environments:
  production:
    secrets: { DB: DB_URL }
    variables: { REGION: eu }
verify:
  required:
    - { secret: NPM_TOKEN, in: [actions, codespaces, dependabot] }
    - { secret: SIGNING_KEY, in: [actions, dependabot], stale-after: 90 days }
    - { secret: DB, environments: [production] }
    - { variable: REGION, environments: [production], value: eu }
retries: ${JSON.stringify(impatient)}
`;

/** Values in Actions, ten days old; nothing is anywhere else. */
async function aTeam(written = config): Promise<ScenarioWorld> {
  // Values are those of when the runner took the job: after all that happens in here.
  const world = await aWorld({ day: new Date(Date.now() - day), config: written });
  const inside = world.sandbox.world;
  aToken(inside, secretsToken, {
    kind: 'fine-grained',
    permissions: {
      metadata: 'read',
      contents: 'read',
      actions: 'read',
      administration: 'write',
      environments: 'write',
      secrets: 'write',
      codespaces_secrets: 'write',
      dependabot_secrets: 'write',
    },
  });
  const updatedAt = new Date(inside.now().getTime() - 10 * day);
  for (const [name, value] of Object.entries(values)) {
    aSecret(inside, world.target.secrets.actions, name, value, { updatedAt });
  }
  return world;
}

function start(world: ScenarioWorld, commands: string, options: Options = {}): Promise<Run> {
  const given = valuesOf(world.target.secrets.actions);
  const secrets = commands.includes('secrets') ? { secrets: JSON.stringify(given) } : {};
  return run(world, {
    ...options,
    inputs: { commands, 'secrets-token': secretsToken, ...secrets, ...options.inputs },
    secrets: [secretsToken, ...Object.values(values), ...Object.values(given)],
  });
}

/** All is as required, an hour later. */
async function aSoundTeam(): Promise<ScenarioWorld> {
  const world = await aTeam();
  await start(world, 'secrets,environments');
  world.nextHour();
  return world;
}

interface Row {
  readonly lastWritten?: string;
  readonly name: string;
  readonly scope: string;
  readonly verdict: string;
  readonly cure: string;
}

function rowsOf({ outputs, report }: Run): readonly Row[] {
  expect(outputs.report).toBeDefined();
  const { inventory } = report as unknown as { inventory: { verification: { rows: readonly Row[] } } };
  return inventory.verification.rows;
}

const amissIn = (one: Run) =>
  rowsOf(one)
    .filter(({ verdict }) => verdict !== 'valid')
    .map(({ name, scope, verdict }) => `${name} in ${scope}: ${verdict}`);

const curesIn = (one: Run) => rowsOf(one).flatMap(({ cure }) => (cure === '' ? [] : [cure]));

function remove({ secrets }: Vault, name: string): void {
  expect(secrets.remove(name)).toBe(true);
}

/** Requests but those of the state and the configuration. */
const askedIn = ({ seen }: Run) =>
  seen.filter(({ service, path }) => service === 'rest' || path.includes('secrets')).map(({ path }) => path);

test('does not call an old value valid where the new one cannot be written', async () => {
  const world = await aSoundTeam();
  aSecret(world.sandbox.world, world.target.secrets.actions, 'NPM_TOKEN', 'npm-value-rotated-1');
  world.nextHour();
  const given = JSON.stringify({ ...values, NPM_TOKEN: 'x1-'.repeat(17_000) });
  const found = await start(world, 'secrets,verify', { inputs: { secrets: given, 'fail-on': 'conflict' } });
  expect([found.exitCode, amissIn(found)]).toEqual([
    1,
    ['NPM_TOKEN in Codespaces: conflicting', 'NPM_TOKEN in Dependabot: conflicting'],
  ]);
});

test('does not call a secret valid that something else has written over in the same run', async () => {
  const world = await aTeam();
  const { codespaces } = world.target.secrets;
  const isWrite = (one: { method: string; path: string }) =>
    one.method === 'PUT' && one.path.endsWith('/codespaces/secrets/NPM_TOKEN');
  const found = await start(world, 'secrets,environments,verify', {
    gate: async (seen, _, next) => {
      await next();
      if (!isWrite(seen)) return;
      world.nextHour();
      aSecret(world.sandbox.world, codespaces, 'NPM_TOKEN', 'npm-value-of-a-person');
    },
  });
  expect(amissIn(found)).toEqual(['NPM_TOKEN in Codespaces: conflicting']);
  const told = found.report?.findings.filter(({ what, subject = '' }) => /NPM_TOKEN/.test(subject + what));
  expect(told?.map(({ code }) => code)).toEqual(['GITHUB_SECRETS_DRIFTED']);
});

test('does not call a secret valid that was taken and is not listed', async () => {
  const world = await aTeam();
  const { codespaces } = world.target.secrets;
  const found = await start(world, 'secrets,environments,verify', {
    gate: async ({ method, path }, _, next) => {
      await next();
      if (method === 'PUT' && path.endsWith('/codespaces/secrets/NPM_TOKEN')) remove(codespaces, 'NPM_TOKEN');
    },
  });
  expect([found.exitCode, amissIn(found)]).toEqual([1, ['NPM_TOKEN in Codespaces: unreadable']]);
});

test('lists no variables that the run has listed already', async () => {
  const world = await aSoundTeam();
  const lists = ({ seen }: Run) =>
    seen.filter(
      ({ method, path }) => method === 'GET' && path.endsWith('/environments/production/variables'),
    );
  const same = await start(world, 'environments,verify');
  expect([amissIn(same), lists(same).length]).toEqual([[], 1]);

  world.nextHour();
  const alone = await start(world, 'verify');
  expect([amissIn(alone), lists(alone).length]).toEqual([[], 1]);
});

test('finds what is missing, drifted, stale and of another value, each on its line and with what mends it', async () => {
  const world = await aSoundTeam();
  const inside = world.sandbox.world;
  const { actions, codespaces, dependabot } = world.target.secrets;
  const production = world.target.environments.get('production');
  if (!production) throw new Error('production was not made');
  aSecret(inside, codespaces, 'NPM_TOKEN', 'npm-value-of-a-person');
  remove(dependabot, 'NPM_TOKEN');
  const updatedAt = new Date(Date.now() - 100 * day);
  aSecret(inside, actions, 'SIGNING_KEY', values.SIGNING_KEY, { updatedAt });
  aVariable(inside, production.variables, 'REGION', 'us');

  const found = await start(world, 'verify');
  expect(amissIn(found)).toEqual([
    'NPM_TOKEN in Codespaces: conflicting',
    'NPM_TOKEN in Dependabot: missing',
    'SIGNING_KEY in Actions: stale',
    'REGION in production: conflicting',
  ]);
  expect(curesIn(found)).toEqual([
    'Find out who changed NPM_TOKEN; run `secrets` with `force: true` to write the value again.',
    'Run `gh secret set NPM_TOKEN --repo acme/app --app dependabot`, or add it to what is synced.',
    'Rotate it: `gh secret set SIGNING_KEY --repo acme/app --app actions`.',
    'Run `gh variable set REGION --repo acme/app --env production --body eu`, or correct `value` in the configuration.',
  ]);
  const lines = found.annotations.map(({ level, file, line }) => `${level} ${file}:${line}`);
  const at = (text: string) => config.split('\n').findIndex((one) => one.includes(text)) + 1;
  expect(lines).toEqual([
    `warning .github/sync.yml:${at('secret: NPM_TOKEN')}`,
    `error .github/sync.yml:${at('secret: NPM_TOKEN')}`,
    `warning .github/sync.yml:${at('secret: SIGNING_KEY')}`,
    `warning .github/sync.yml:${at('variable: REGION')}`,
  ]);
  expect(found.report?.headline.says).toBe('1 requirement missing, 2 conflicting, 1 stale');
  expect(found.exitCode).toBe(1);

  // What was amiss is looked at again, whenever: here it is mended.
  world.nextHour();
  const mended = await start(world, 'secrets,environments,verify', { inputs: { force: 'true' } });
  expect(amissIn(mended)).toEqual(['SIGNING_KEY in Actions: stale']);
  expect(mended.exitCode).toBe(0);
});

test.each<[string, (world: ScenarioWorld) => void, Readonly<Record<string, number>>]>([
  [
    'is missing',
    ({ target }) => remove(target.secrets.dependabot, 'NPM_TOKEN'),
    { missing: 1, error: 1, drift: 0, conflict: 0, never: 0 },
  ],
  [
    'was changed outside',
    ({ sandbox, target }) => aSecret(sandbox.world, target.secrets.codespaces, 'NPM_TOKEN', 'of-a-person'),
    { missing: 0, error: 0, drift: 1, conflict: 1, never: 0 },
  ],
])('fail-on says whether a secret that %s makes the run fail', async (_, spoil, expected) => {
  const world = await aSoundTeam();
  spoil(world);
  const ended: Record<string, number | null> = {};
  for (const failOn of Object.keys(expected)) {
    const found = await start(world, 'verify', { inputs: { 'fail-on': failOn } });
    expect(amissIn(found)).toHaveLength(1);
    ended[failOn] = found.exitCode;
  }
  expect(ended).toEqual(expected);
});

test('what cannot be looked at is told as such, and no gate opens on it', async () => {
  const world = await aTeam(`version: 1
verify:
  required:
    - { secret: NPM_TOKEN, in: [actions, agents] }
    - { secret: NPM_TOKEN, in: [actions], repos: [acme/app, acme/gone-*] }
    - { secret: NPM_TOKEN, in: [actions], organisation: acme }
    - { variable: REGION, in: [actions] }
retries: ${JSON.stringify(impatient)}
`);
  const found = await start(world, 'verify', { inputs: { 'fail-on': 'missing' } });
  expect(found.exitCode).toBe(1);
  expect(amissIn(found)).toEqual([
    'NPM_TOKEN in Agents: unreadable',
    'NPM_TOKEN in Actions: unreadable',
    'NPM_TOKEN in Actions: unreadable',
    'REGION in Actions: unreadable',
  ]);
  expect(curesIn(found).map((cure) => /"(.+?)"/.exec(cure)?.[1])).toEqual([
    'Agent secrets',
    undefined,
    'Organization secrets',
    'Variables',
  ]);
  // To verify is to read: nobody gives more than that for it.
  expect(curesIn(found).join(' ')).not.toContain('(write)');
  // Each on the line that asks for it; nothing else is told of a place that is only verified.
  const told = found.report?.findings.map(({ code, where }) => `${where?.line} ${code}`);
  expect(told?.toSorted()).toEqual([
    '4 GITHUB_SECRETS_REQUIRED_UNREADABLE',
    '5 GITHUB_SECRETS_REPOSITORY_NOT_FOUND',
    '5 GITHUB_SECRETS_REQUIRED_UNREADABLE',
    '6 GITHUB_SECRETS_REQUIRED_UNREADABLE',
    '7 GITHUB_SECRETS_REQUIRED_UNREADABLE',
  ]);
});

test('a dry run verifies what it would reach', async () => {
  const world = await aTeam();
  const planned = await start(world, 'secrets,environments,verify', { inputs: { 'dry-run': 'true' } });
  expect([planned.exitCode, codesOf(planned), amissIn(planned)]).toEqual([0, [], []]);
  const written = rowsOf(planned).map(({ scope, lastWritten }) => [scope, lastWritten !== undefined]);
  expect(Object.fromEntries(written)).toEqual({
    Actions: true,
    Codespaces: false,
    Dependabot: false,
    production: false,
  });
  expect(valuesOf(world.target.secrets.dependabot)).toEqual({});
  // Without what would mend it, it is missing; and that a dry run found nothing is not kept.
  const alone = await start(world, 'verify');
  expect(amissIn(alone)).toHaveLength(5);
  expect(curesIn(alone).at(-1)).toMatch(/^Create the environment production, .*; then run `gh variable set/);
});

test('one run makes everything that is required, though what it wrote is listed late', async () => {
  const world = await aTeam();
  world.sandbox.world.readsBehind = 2;
  const all = await start(world, 'secrets,environments,verify');
  expect([all.exitCode, amissIn(all)]).toEqual([0, []]);
});

test('for five minutes nothing is asked again, unless something was amiss or done', async () => {
  const world = await aSoundTeam();
  const first = await start(world, 'verify');
  expect([first.exitCode, amissIn(first)]).toEqual([0, []]);
  expect(askedIn(first).length).toBeGreaterThan(0);
  const second = await start(world, 'verify');
  expect([second.exitCode, amissIn(second), askedIn(second)]).toEqual([0, [], []]);
  expect(second.summary).toContain('as required');

  // A run that writes makes what was known before worthless.
  aSecret(world.sandbox.world, world.target.secrets.actions, 'NPM_TOKEN', 'npm-value-rotated-1');
  world.nextHour();
  await start(world, 'secrets');
  expect(askedIn(await start(world, 'verify')).length).toBeGreaterThan(0);
  expect(askedIn(await start(world, 'verify'))).toEqual([]);
});

test('a run that verifies beside other work keeps no result, and one with trouble none either', async () => {
  const world = await aTeam();
  await start(world, 'secrets,environments,verify');
  world.nextHour();
  expect(askedIn(await start(world, 'secrets,environments,verify')).length).toBeGreaterThan(0);
  remove(world.target.secrets.dependabot, 'NPM_TOKEN');
  for (const _ of [1, 2]) expect(amissIn(await start(world, 'verify'))).toHaveLength(1);
  aSecret(world.sandbox.world, world.target.secrets.dependabot, 'NPM_TOKEN', 'npm-value-of-a-person');
  expect(amissIn(await start(world, 'verify'))).toEqual(['NPM_TOKEN in Dependabot: conflicting']);
});

test('a secret that the organisation lends to the repository is there; one that it lends to others is not', async () => {
  const world = await aTeam(`version: 1
secrets: { to: [codespaces], include: [LENT] }
verify: { required: [{ secret: NPM_TOKEN }, { secret: LENT }, { secret: KEPT }] }
retries: ${JSON.stringify(impatient)}
`);
  const inside = world.sandbox.world;
  const { actions } = anOwner(inside, 'acme').secrets;
  aSecret(inside, actions, 'LENT', 'lent-value-6f1c0f7e2b9d', {
    visibility: 'selected',
    selected: [world.target],
  });
  aSecret(inside, actions, 'KEPT', 'kept-value-6f1c0f7e2b9d', { visibility: 'selected', selected: [] });
  const one = await start(world, 'verify');
  expect(amissIn(one)).toEqual(['KEPT in Actions: missing']);
  // One list of the repository's own and one of what it is lent.
  expect(askedIn(one).filter((path) => path.includes('secrets'))).toHaveLength(2);

  const lent = JSON.stringify({ LENT: 'lent-value-6f1c0f7e2b9d' });
  const both = await start(world, 'secrets,verify', { inputs: { secrets: lent } });
  expect(amissIn(both)).toEqual(['KEPT in Actions: missing']);
  expect(valuesOf(world.target.secrets.codespaces)).toEqual({ LENT: 'lent-value-6f1c0f7e2b9d' });
  // Where the value comes from is told by the same list.
  expect(askedIn(both).filter((path) => path.includes('organization-secrets'))).toHaveLength(1);
});

test('a gate without anything to verify is not open: the section is missing, in this file or at all', async () => {
  const world = await aTeam(`version: 1
secrets: { to: [codespaces] }
retries: ${JSON.stringify(impatient)}
`);
  const gate = await start(world, 'verify', { inputs: { 'fail-on': 'error, missing' } });
  expect([gate.exitCode, codesOf(gate)]).toEqual([1, ['CONFIG_INVALID']]);
});
