import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { aBranch } from '../../sandbox/git/branch.ts';
import { type RunOptions, type RunResult, runAction } from '../../sandbox/runner/run.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
  aBranch(aRepository(sandbox.world, 'acme/app')).withCommit('feat: a', { 'src/a.ts': 'export {};\n' });
  aToken(sandbox.world, 'job-token');
});
afterEach(() => sandbox.close());

const MANIFEST = `
inputs:
  token: { default: '\${{ github.token }}' }
  config-file: { default: .github/sync.yml }
  plain: {}
runs: { using: node24, main: index.mjs }
`;

/** Runs a program as the action of a job on acme/app. */
function run(program: string, options: Partial<RunOptions> = {}): Promise<RunResult> {
  const folder = mkdtempSync(join(sandbox.world.root, 'action-'));
  writeFileSync(join(folder, 'action.yml'), MANIFEST);
  const imports = "import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';\n";
  writeFileSync(join(folder, 'index.mjs'), `${imports}const { env } = process;\n${program}`);
  return runAction(sandbox, { repository: 'acme/app', action: folder, ...options });
}

test('gives inputs with defaults, the surroundings of a job, and nothing else of ours', async () => {
  process.env.SANDBOX_TEST_LEFTOVER = 'x';
  const { outputs } = await run(
    `appendFileSync(env.GITHUB_OUTPUT, 'env<<E\\n' + JSON.stringify(env) + '\\nE\\n');`,
    { inputs: { plain: 'given' }, event: { name: 'schedule' } },
  );
  const env = JSON.parse(outputs.env ?? '{}');
  expect(env).toMatchObject({
    INPUT_TOKEN: 'job-token',
    'INPUT_CONFIG-FILE': '.github/sync.yml',
    INPUT_PLAIN: 'given',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_API_URL: `${sandbox.server.origin}/api/v3`,
    GITHUB_SERVER_URL: sandbox.server.serverUrl,
  });
  expect(env.GITHUB_SHA).toMatch(/^[0-9a-f]{40}$/);
  expect(env).not.toHaveProperty('SANDBOX_TEST_LEFTOVER');
  expect(env).not.toHaveProperty('GITHUB_TOKEN');
});

test('starts in a checkout whose git sends the token', async () => {
  const { outputs, log } = await run(`
    import { execFileSync } from 'node:child_process';
    const refs = execFileSync('git', ['ls-remote', 'origin'], { encoding: 'utf8' });
    console.log(readFileSync('src/a.ts', 'utf8').trim(), readFileSync('.git/config', 'utf8'));
    appendFileSync(env.GITHUB_OUTPUT, 'same=' + refs.includes(env.GITHUB_SHA) + '\\n');`);
  expect(outputs.same).toBe('true');
  expect(log).toContain('export {};');
});

test('collects log, annotations, outputs, state, summary and exit code', async () => {
  const result = await run(
    `console.log('token ' + env.INPUT_TOKEN + ' and ' + env.INPUT_PLAIN);
     console.log('::warning file=.github/sync.yml,line=3::mind%0Athis');
     console.error('::error::failed');
     appendFileSync(env.GITHUB_OUTPUT, 'risk=3\\n');
     appendFileSync(env.GITHUB_STATE, 'id=7\\n');
     writeFileSync(env.GITHUB_STEP_SUMMARY, '# Done with ' + env.INPUT_PLAIN);
     process.exitCode = 1;`,
    { inputs: { plain: 'hush-hush' }, secrets: ['hush-hush'] },
  );
  expect(result).toMatchObject({
    exitCode: 1,
    signal: null,
    outputs: { risk: '3' },
    state: { id: '7' },
    summary: '# Done with ***',
  });
  expect(result.log).toContain('token *** and ***\n');
  expect(result.raw.toString()).toContain('token job-token and hush-hush\n');
  expect(result.annotations).toHaveLength(2);
  expect(result.annotations).toContainEqual({
    level: 'warning',
    message: 'mind\nthis',
    file: '.github/sync.yml',
    line: 3,
  });
  expect(sandbox.runs).toEqual([result]);
});

test('refuses a summary over one mebibyte, as GitHub does', async () => {
  const result = await run(`writeFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1));`);
  expect(result.summary).toBe('');
  expect(result.annotations[0]?.message).toContain('upload aborted');
});

test('a line ends where the runner ends it', async () => {
  const { log } = await run(String.raw`process.stdout.write('a\u2028::error::b\r\nc\rd\n\ne');`);
  expect(log).toBe('a\u2028::error::b\nc\nd\n\ne\n');
});

test('a run can be killed with all its children while another goes on', async () => {
  let kill: ((signal?: NodeJS.Signals) => void) | undefined;
  const child = "['-e', 'console.log(\"up\");setInterval(() => {}, 1000)']";
  const stuck = run(
    `import { spawn } from 'node:child_process';
     spawn(process.execPath, ${child}, { stdio: 'inherit' });
     setInterval(() => fetch(env.GITHUB_API_URL), 20);`,
    {
      onStart: (killer) => {
        kill = killer;
      },
    },
  );
  sandbox.server.setGate(async (_, exchange) => {
    exchange.response.end();
    kill?.();
  });
  const other = run(`console.log('fine');`, { signal: new AbortController().signal });
  expect(await stuck).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  expect(await other).toMatchObject({ exitCode: 0, log: 'fine\n' });
  expect(new Set(sandbox.runs.map(({ runNumber }) => runNumber)).size).toBe(2);
});
