import { expect, test } from '@jest/globals';
import type { Fault } from '../../sandbox/faults.ts';
import { aWorld, codesOf, type Options, run, type ScenarioWorld, snapshotOf, TARGET } from './harness.ts';
import { leakScan } from './leak-scan.ts';
import { inGate } from './sample.ts';
import { billing } from './stories.ts';

/** Characters that mean something to shells, URLs, JSON, Markdown, regular expressions and the runner. */
const JOB_TOKEN = `job+/=%25&'"<>$1\\(*)[^|\`~;-0123456789`;
const SOURCE_TOKEN = 'source::%0A$({{x}})#?@:!,.-9876543210';

function tokenWorld(tell = billing): Promise<ScenarioWorld> {
  return aWorld({
    jobToken: JOB_TOKEN,
    sourceToken: SOURCE_TOKEN,
    siblings: { 'acme/billing': { private: true, tell } },
  });
}

/** Every detail is printed; the harness scans each run for the world's tokens and fails it when it finds one. */
const talkative: Options = { debug: true, inputs: { 'log-level': 'debug' } };

test('tokens made of special characters work, and show up nowhere', async () => {
  const world = await tokenWorld();
  const first = await run(world, talkative);
  expect(first.exitCode).toBe(0);
  expect(snapshotOf(world)[TARGET]?.pullRequests).toHaveLength(1);
});

const forms: Readonly<Record<string, (token: string) => string>> = {
  'as it is': (token) => token,
  base64: (token) => Buffer.from(token).toString('base64'),
  'base64 within a longer text': (token) => Buffer.from(`x:${token}`).toString('base64'),
  base64url: (token) => Buffer.from(token).toString('base64url'),
  hex: (token) => Buffer.from(token).toString('hex'),
  'URL-encoded': encodeURIComponent,
  'JSON-escaped': (token) => JSON.stringify(token),
};

/** Nothing turns a value round, so nothing masks it; but nothing may show it. */
const scanned = { ...forms, reversed: (token: string) => [...token].reverse().join('') };

test('a token that a sibling names in messages, people and paths is carried nowhere', async () => {
  const world = await tokenWorld((main) => {
    for (const [index, [name, form]] of Object.entries(forms).entries()) {
      for (const [kind, token] of [
        ['job', JOB_TOKEN],
        ['source', SOURCE_TOKEN],
      ] as const) {
        const text = form(token);
        main.withCommit(
          `feat(${kind}${index}): ${name} ${text}\n\nIt is ${text}.\n\nReviewed-by: ${text} <a@example.com>`,
          { [`src/${kind}${index}.ts`]: `export const a = ${index};\n` },
        );
      }
    }
    main.withCommit('feat: a path', { [`src/${forms.hex?.(JOB_TOKEN)}.ts`]: 'export const b = 1;\n' });
    main.withCommit(
      'feat: a person',
      { 'src/person.ts': 'export const c = 1;\n' },
      { author: { name: `Eve ${forms.base64?.(JOB_TOKEN)}`, email: 'eve@example.com' } },
    );
  });
  const first = await run(world, talkative);
  expect(codesOf(first)).not.toContain('INTERNAL');
  expect(new Set(first.report?.siblings[0]?.commits.map(({ result }) => result))).toEqual(
    new Set(['left out']),
  );
  expect(snapshotOf(world)[TARGET]?.pullRequests).toEqual([]);
});

test('a file of a sibling that holds a token of this run is not carried', async () => {
  const world = await tokenWorld((main) =>
    main
      .withCommit('feat: a secret in a file', { 'src/secret.ts': `export const key = '${JOB_TOKEN}';\n` })
      .withCommit('feat: a clean file', { 'src/clean.ts': 'export const d = 1;\n' }),
  );
  await run(world, talkative);
  expect(snapshotOf(world)[TARGET]?.pullRequests).toMatchObject([{ title: 'Sync acme/billing: 1 commit' }]);
});

const kinds = [
  '429',
  '403-secondary',
  '500',
  'reset-before',
  'reset-after',
  'truncated',
  'malformed',
] as const;

test.each(inGate(kinds, String, ['429', 'reset-after', 'malformed']))(
  'no token comes out when every request from some point on meets %s',
  async (kind) => {
    const lasting = { kind, times: 1000 } as const;
    const places: readonly Fault[] = [
      { ...lasting, at: 3, match: { service: 'git' } },
      { ...lasting, at: 2, match: { service: 'rest' } },
    ];
    for (const fault of places) {
      const world = await tokenWorld();
      const faulted = await run(world, { ...talkative, faults: [fault] });
      expect(faulted.fired).not.toEqual([]);
      await world.close();
    }
  },
);

test('the scan finds a token in each form and place, so that its silence means something', async () => {
  const world = await tokenWorld();
  const ran = await run(world);
  for (const form of Object.values(scanned)) {
    const raw = Buffer.from(`something ${form(JOB_TOKEN)} something`);
    expect(leakScan(world, { ...ran, raw }, [JOB_TOKEN])).not.toEqual([]);
  }
  expect(leakScan(world, { ...ran, raw: Buffer.from(`::add-mask::${JOB_TOKEN}\n`) }, [JOB_TOKEN])).toEqual(
    [],
  );
  // Texts that the run did send, print or push, looked for as if they were secret.
  for (const text of ['Sync acme/billing', 'Synced-From'])
    expect(leakScan(world, ran, [text])).not.toEqual([]);
});
