/** Steps as they come in real projects: flaky, slow, loud, with a setup, with an application to start. */
import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { codesOf, type Run, run } from './harness.ts';
import { aMergingWorld, bodyOf, type MergingSpec, pullRequests, quickSteps } from './merging-world.ts';
import { processesOf } from './processes.ts';

const [typeCheck] = quickSteps;
const passing = { kind: 'test', run: 'true' } as const;
const random = "tr -dc 'g-z' </dev/urandom | head -c 12";

function whyOf({ report }: Run): string {
  return JSON.stringify(report?.findings);
}

describe('a step', () => {
  test('that fails once and passes then is flaky: told, and no harm', async () => {
    const world = await aMergingWorld({
      validation: {
        steps: [
          typeCheck,
          { kind: 'test', run: 'test -e "$HOME/again" || { touch "$HOME/again"; exit 1; }' },
        ],
      },
    });
    const first = await run(world);
    expect(codesOf(first)).toContain('STEP_FLAKY');
    expect(first.report?.proofs).toBe(1);
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });

  test.each([
    ['that never ends', { kind: 'test', run: 'sleep 600', timeout: '1s' }, {}],
    ['that prints without end', { kind: 'test', run: 'yes' }, { limits: { output: 1 } }],
    ['that starts what does not end, and then fails', { kind: 'test', run: '(sleep 600 &) ; exit 1' }, {}],
  ] as const)('%s is ended and has not passed', async (_, step, more) => {
    const world = await aMergingWorld({ validation: { mode: 'final', steps: [typeCheck, step], ...more } });
    const first = await run(world);
    expect(first.exitCode).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open']);
    expect(whyOf(first)).toContain('`test`');
    expect(processesOf(world)).toEqual([]);
  });

  test('of prisma, where nothing of the schema changes, is not needed', async () => {
    const world = await aMergingWorld({
      validation: {
        steps: [...quickSteps, { kind: 'prisma' }, { kind: 'lint', run: 'false', when: 'docs/**' }],
      },
    });
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });

  test('of prisma without the CLI is a finding', async () => {
    const world = await aMergingWorld({
      siblings: {
        'acme/ui-kit': (main) =>
          main.withCommit('feat: a schema', { 'prisma/schema.prisma': 'model A {\n  id Int @id\n}\n' }),
      },
      validation: { steps: [...quickSteps, { kind: 'prisma' }] },
    });
    const first = await run(world);
    expect(codesOf(first)).toContain('STEP_NOT_RUN');
    expect(pullRequests(world)).toEqual(['#1 open']);
  });
});

describe('the setup', () => {
  /** An error that is new each time that the setup is run. */
  function stamped(file: string): MergingSpec {
    return {
      siblings: {
        'acme/ui-kit': (main) =>
          main.withCommit('feat: one', { [file]: '{ "name": "starter", "version": "1.0.1" }\n' }),
      },
      validation: {
        mode: 'final',
        setup: `mkdir -p node_modules && ${random} > node_modules/stamp`,
        steps: [
          {
            kind: 'type-check',
            run: `echo "src/a.js(1,1): error TS2304: Cannot find name '$(cat node_modules/stamp)'."; exit 2`,
          },
          passing,
        ],
      },
    };
  }

  test('of the candidate leaves nothing for the target, whose errors excuse those of the candidate', async () => {
    const world = await aMergingWorld(stamped('src/other.js'));
    const first = await run(world);
    expect(first.report?.proofs).toBe(2);
    expect(pullRequests(world)).toEqual(['#1 open']);
    expect(bodyOf(world)).toContain('1 new type error');
  });

  test('that fails keeps the steps from being run', async () => {
    const world = await aMergingWorld({ validation: { mode: 'final', setup: 'exit 3' } });
    const first = await run(world);
    expect(first.exitCode).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open']);
    expect(bodyOf(world)).toContain('setup');
  });
});

describe('a smoke test', () => {
  const app = (port: number, answer: string) =>
    `require('node:http').createServer((q, a) => { a.statusCode = q.url === '/health' ? 200 : 404; a.end('${answer}'); }).listen(${port}, '127.0.0.1');\n`;

  async function smoking(answer: string, within: string) {
    const port = await freePort();
    const world = await aMergingWorld({
      siblings: { 'acme/ui-kit': (main) => main.withCommit('feat: one', { 'src/one.js': 'x\n' }) },
      target: { tell: (main) => main.withCommit('chore: an app', { 'src/app.cjs': app(port, answer) }) },
      validation: {
        mode: 'final',
        steps: [
          ...quickSteps,
          {
            kind: 'smoke',
            start: 'node src/app.cjs',
            check: [{ url: `http://127.0.0.1:${port}/health`, body: 'all is well', within }],
          },
        ],
      },
    });
    const first = await run(world);
    expect(first.exitCode).toBe(0);
    expect(processesOf(world)).toEqual([]);
    expect(await isFree(port)).toBe(true);
    return { world, first };
  }

  test('passes when the application answers as it should, and leaves its port free', async () => {
    const { world } = await smoking('all is well', '60s');
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });

  test('fails when it does not; the target does no better, so nobody is blamed', async () => {
    const { world, first } = await smoking('something else', '8s');
    expect(pullRequests(world)).toEqual(['#1 merged']);
    expect(first.report?.proofs).toBe(2);
  });
});

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((done) => {
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

test('steps that print all that they find show no token', async () => {
  const curious = [
    'env',
    "cat /proc/*/environ /proc/*/cmdline 2>/dev/null | tr '\\0' '\\n'",
    'find .. "$HOME" "$TMPDIR" /tmp /home /root -type f -size -64k -newer /proc/1 2>/dev/null | head -n 400 | while read -r file; do cat "$file"; done 2>/dev/null',
    'git config --list --show-origin 2>/dev/null',
    'cat ~/.netrc ~/.npmrc ~/.gitconfig ~/.git-credentials 2>/dev/null',
    'exit 1',
  ].join('; ');
  const world = await aMergingWorld({
    validation: {
      mode: 'final',
      steps: [
        { ...typeCheck, run: curious },
        { kind: 'test', run: curious },
      ],
    },
  });
  // The harness looks for the tokens in all that comes out, and fails the test.
  const first = await run(world, { debug: true, inputs: { 'log-level': 'debug' } });
  expect(first.exitCode).toBe(0);
  expect(first.summary + bodyOf(world)).toContain('PATH=');
  expect(pullRequests(world)).toEqual(['#1 open']);
});
