import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../sandbox/faults.ts';
import { aSecret } from '../../sandbox/inventory/build.ts';
import { valuesOf } from '../../sandbox/inventory/reading.ts';
import type { Gate } from '../../sandbox/server.ts';
import { codesOf, type Options, type Run, run, type ScenarioWorld } from './harness.ts';
import { aTeamWithEverything, inventoryTokens } from './inventory-journeys.ts';
import { sample } from './sample.ts';

const noise = (length: number, seed: string) => {
  let text = '';
  while (text.length < length)
    text += createHash('sha256').update(`${seed}${text.length}`).digest('base64url');
  return text.slice(0, length);
};

const pem = `-----BEGIN PRIVATE KEY-----\n${noise(64, 'a')}\n${noise(64, 'b')}\n${noise(20, 'c')}=\n-----END PRIVATE KEY-----\n`;

/** Each value is looked for in every form after every run. */
const telling: Readonly<Record<string, string>> = {
  NPM_TOKEN: 'npm-value-6f1c0f7e2b9d',
  NPM_TOKEN_LONGER: 'npm-value-6f1c0f7e2b9d-and-more-of-it',
  DATABASE_URL: `postgres://app:p%40ss'w0rd"::error::&<b>$1@db.internal/?a=\`b\`|c`,
  STAGING_BRANCH: 'br-quiet-meadow-11',
  PEM: pem,
  DOCUMENT: JSON.stringify({ type: 'service', key: pem, nested: [{ id: 'inner-value-8d7c6b5a' }] }, null, 2),
  COMMANDS: '::stop-commands::x\n::error::gone\n##[group]y\n%0A::set-output name=a::b',
  UNICODE: 'pässwörd-ключ-🔑-密码-\u202e-x',
  LARGE: noise(48 * 1024, 'large'),
};

/** These are everywhere, and nobody can tell them from the word; the report has to stay readable. */
const ordinary: Readonly<Record<string, string>> = {
  BRANCH: 'main',
  WORD: 'token',
  OWNER: 'acme',
  SWITCH: 'true',
  LEVEL: 'error',
  COUNT: '3',
  PORT: '8080',
  LETTER: 'a',
  PAIR: 'xy',
  THREE: 'q7z',
  DASHES: '---',
  BRACE: '{',
};

async function aTellingTeam(values = { ...telling, ...ordinary }): Promise<ScenarioWorld> {
  const world = await aTeamWithEverything();
  const { actions } = world.target.secrets;
  const updatedAt = new Date(world.sandbox.world.now().getTime() - 864_000_000);
  for (const [name, value] of Object.entries(values)) {
    aSecret(world.sandbox.world, actions, name, value, { updatedAt });
  }
  return world;
}

/** Everything is printed, and the harness fails what gives one of the telling values away. */
function tell(world: ScenarioWorld, options: Options = {}): Promise<Run> {
  const secrets = JSON.stringify(valuesOf(world.target.secrets.actions), null, 2);
  return run(world, {
    debug: true,
    ...options,
    inputs: { ...inventoryTokens, 'log-level': 'debug', secrets, ...options.inputs },
    secrets: [...Object.values(inventoryTokens), ...Object.values(telling)],
  });
}

const names = Object.keys({ ...telling, ...ordinary }).filter((name) => !name.endsWith('_BRANCH'));

test('values of every kind arrive and show up nowhere, and the report stays readable and whole', async () => {
  const world = await aTellingTeam();
  const ran = await tell(world);
  expect([ran.exitCode, codesOf(ran)]).toEqual([0, []]);
  expect(valuesOf(world.target.secrets.codespaces)).toEqual(
    Object.fromEntries(names.map((name) => [name, { ...telling, ...ordinary }[name]])),
  );
  const written = 2 * names.length + 5;
  expect(ran.report?.headline.says).toContain(
    `secrets written in ${written} places; 3 environments created; 5 requirements met`,
  );
  expect(ran.outputs.changed).toBe('true');
  expect(new Set(ran.report?.changes.map(({ status }) => status))).toEqual(new Set(['applied']));
  expect(ran.summary).toMatch(/^\| Secret \| .*Codespaces \| Dependabot/m);
  for (const name of names) expect(ran.summary).toContain(name.replaceAll('_', '\\_'));
  expect(ran.summary).toMatch(/^\|(?: --- \|)+$/m);
  const html = readFileSync(ran.outputs['report-html'] ?? '', 'utf8');
  expect(html.match(/<table>/g)?.length).toBeGreaterThan(1);
  expect(html).toContain('</html>');
});

test('a value that is the word for what went wrong does not make it pass', async () => {
  const world = await aTellingTeam({ LEVEL: 'error', OTHER: 'failed', MORE: 'missing' });
  const inputs = { 'neon-api-key': 'a-key-that-neon-does-not-know' };
  const ran = await tell(world, { inputs });
  expect([ran.exitCode, ran.report?.findings.map(({ severity }) => severity)]).toEqual([1, ['error']]);
});

describe('no value comes out', () => {
  test.each<[string, (given: string) => string]>([
    ['is cut off', (given) => given.slice(0, -20)],
    ['is a list', (given) => `[${given}]`],
    ['is text', () => Object.values(telling).join('\n')],
    [
      'has values that are no texts',
      (given) => given.replace('{', '{ "NUMBER": 123456789, "DEEP": { "a": "deep-value-1a2b3c" },'),
    ],
  ])('when the input %s', async (_, spoil) => {
    const world = await aTellingTeam(telling);
    const secrets = spoil(JSON.stringify(valuesOf(world.target.secrets.actions), null, 2));
    const ran = await tell(world, { inputs: { secrets } });
    expect(ran.log + ran.summary).not.toContain('deep-value');
    expect(codesOf(ran).join()).toMatch(/INPUT_INVALID|VALUE_UNUSABLE/);
  });

  test.each(['refuses', 'refuses at length', 'is malformed'])(
    'when a server that %s says what it was sent',
    async (how) => {
      const world = await aTellingTeam(telling);
      const ran = await tell(world, { gate: echo(how), offContract: true });
      expect(ran.exitCode).toBe(1);
      expect(codesOf(ran).length).toBeGreaterThan(0);
    },
  );

  const kinds = ['429', '500', 'reset-after', 'truncated', 'malformed'] as const;
  const places = [
    { method: 'PUT' },
    { service: 'cloudflare' },
    { service: 'rest', method: 'GET', path: /secrets/ },
  ];
  const cases = kinds.flatMap((kind) => places.map((match) => ({ kind, match })));
  test.each(sample(cases, 3))('when $kind goes on at $match', async ({ kind, match }) => {
    const world = await aTellingTeam(telling);
    const fault: Fault = { kind, at: 2, times: 1000, match };
    const faulted = await tell(world, { faults: [fault] });
    expect(faulted.fired).not.toEqual([]);
    expect(faulted.summary).not.toBe('');
  });
});

/** Answers each write with what came in, as a server in debugging mode might; at length: in the middle of words. */
function echo(how: string): Gate {
  const asError = how !== 'is malformed';
  let before = how === 'refuses at length' ? 150 : 0;
  return async ({ method }, { request, response }, next) => {
    if (method !== 'PUT') return next();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString('utf8');
    const dashes = '-'.repeat(before);
    if (before > 0) before += 7;
    const said = `cannot take ${request.url} ${dashes} ${body} of ${JSON.stringify(request.headers)}`;
    const json = { message: said, success: false, result: said, errors: [{ code: 1, message: said }] };
    response.writeHead(asError ? 422 : 200, { 'content-type': 'application/json' });
    response.end(asError ? JSON.stringify(json) : `${said}{`);
  };
}
