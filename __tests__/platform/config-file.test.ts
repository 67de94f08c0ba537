/** Where the configuration is read from: the checkout, a commit through the API, or the default branch alone. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aHistory } from '../../sandbox/history.ts';
import { readConfigFile } from '../../src/platform/config-file.ts';
import { type Job, readJob } from '../../src/platform/job.ts';
import { aGitHubWorld } from './github-world.ts';

const world = aGitHubWorld();
const PATH = '.github/sync.yml';
const trusted = [
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'push',
  'pull_request',
  'merge_group',
];
const untrusted = ['pull_request_target', 'issue_comment', 'issues', 'workflow_run', 'fork', ''];

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function checkOut(content: string, path = PATH): void {
  mkdirSync(join(workspace, '.git'), { recursive: true });
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), content);
}

const jobOf = (eventName: string, repository = 'acme/app', sha = ''): Job =>
  readJob({
    GITHUB_REPOSITORY: repository,
    GITHUB_EVENT_NAME: eventName,
    GITHUB_SHA: sha,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: workspace,
  });

async function read(job: Job, path = PATH): Promise<string> {
  return Buffer.from(await readConfigFile(path, job, async () => world.client())).toString('utf8');
}

let repositories = 0;
/** A repository with one configuration on its default branch and another on `topic`. */
function aRepositoryWithConfig() {
  repositories += 1;
  const name = `acme/config-${repositories}`;
  const repository = world.aRepository(name);
  const commit = (branch: string, content: string) =>
    aHistory(
      world.bench.world,
      repository,
      branch,
      [{ message: 'chore: configure', files: { [PATH]: content } }],
      'main',
    );
  const [topic = ''] = commit('topic', 'from topic\n');
  commit('main', 'from main\n');
  return { name, topic };
}

describe('in the checkout', () => {
  test.each(trusted)('it is read on %s, without a request', async (event) => {
    checkOut('from the checkout: ä\n');
    expect(await read(jobOf(event))).toBe('from the checkout: ä\n');
    expect(world.seen()).toEqual([]);
  });

  test.each([
    ['is missing', PATH, () => checkOut('x', 'other.yml'), /does not exist in the checkout/],
    ['lies below a file', 'file/sync.yml', () => checkOut('x', 'file'), /does not exist in the checkout/],
    ['is a folder', 'folder', () => checkOut('x', 'folder/sync.yml'), /is not a file/],
    [
      'leads nowhere',
      PATH,
      () => {
        checkOut('x', '.github/other.yml');
        symlinkSync('nowhere.yml', join(workspace, PATH));
      },
      /does not exist in the checkout/,
    ],
  ] as const)(
    'that %s, it is missing, and the default branch is not asked',
    async (_, path, make, message) => {
      make();
      await expect(read(jobOf('push'), path)).rejects.toMatchObject({
        code: 'CONFIG_MISSING',
        message: expect.stringMatching(message),
        hint: expect.stringContaining(`Create \`${path}\``),
      });
      expect(world.seen()).toEqual([]);
    },
  );

  test('it is read as far as the loader needs to see that it is too large', async () => {
    checkOut('#'.repeat(3 * 1024 * 1024));
    const { length } = await read(jobOf('push'));
    expect(length).toBeGreaterThan(256 * 1024);
    expect(length).toBeLessThan(3 * 1024 * 1024);
  });
});

describe('through the API', () => {
  test.each(trusted)('it is read at the commit of %s where nothing is checked out', async (event) => {
    const { name, topic } = aRepositoryWithConfig();
    expect(await read(jobOf(event, name, topic))).toBe('from topic\n');
    expect(world.seen()).toHaveLength(1);
  });

  test.each(untrusted)('it is read from the default branch on %j, whatever is checked out', async (event) => {
    const { name, topic } = aRepositoryWithConfig();
    checkOut('from somebody else\n');
    expect(await read(jobOf(event, name, topic))).toBe('from main\n');
  });

  test.each([
    ['is missing', 'none.yml'],
    ['is a folder', '.github'],
  ])('that %s, it is missing', async (_, path) => {
    const { name } = aRepositoryWithConfig();
    await expect(read(jobOf('issue_comment', name), path)).rejects.toMatchObject({
      code: 'CONFIG_MISSING',
      message: expect.stringContaining(`${name} on its default branch`),
    });
  });

  test('a request that fails is no missing configuration', async () => {
    const { name } = aRepositoryWithConfig();
    world.faults({ at: 1, kind: '502', times: 9 });
    await expect(read(jobOf('issue_comment', name))).rejects.toMatchObject({ code: 'NETWORK' });
  });

  test('a file of more than a megabyte, which GitHub sends without its content, is too large and not empty', async () => {
    const body = {
      type: 'file',
      encoding: 'none',
      size: 1_500_000,
      content: '',
      path: PATH,
      name: 'sync.yml',
    };
    world.gate(async (_, { response }) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await expect(read(jobOf('issue_comment'))).rejects.toMatchObject({
      code: 'CONFIG_UNREADABLE',
      message: expect.stringContaining('1500000 bytes'),
    });
  });
});
