/** The run that brings something: fifty commits of a sibling that is known, to a pull request with its labels. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { aRepository, aToken } from '../sandbox/build.ts';
import { type CommitSpec, commitAll } from '../sandbox/git/commit.ts';
import type { Transfer } from '../sandbox/git/host.ts';
import { git, gitBytes } from '../sandbox/git/plumbing.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import type { Repository } from '../sandbox/world.ts';
import { type MeasuredRun, measureRun } from './action-run.ts';
import { atMost, type Figure, figure, type Measurement } from './figure.ts';
import { pathOf, sourceText, withLine } from './source-text.ts';

const COMMITS = 50;
/** Commits that the sibling had long before. */
const PAST = 1000;
const FILES = 400;
const LINES = 150;
const title = '50 clean commits to a labelled pull request';

export const fiftyCommits: Measurement = {
  title,
  measure: async () => [...(await measure('known sibling')), ...(await measure('first run'))],
};

type Kind = 'known sibling' | 'first run';

async function measure(kind: Kind): Promise<readonly Figure[]> {
  const sandbox = await startSandbox();
  try {
    const { options, sibling, target, baseline } = build(sandbox);
    // The state then knows the sibling, as in every run of a schedule but the first.
    if (kind === 'known sibling') await measureRun(sandbox, options);
    addCommits(sibling);
    const run = await measureRun(sandbox, options);
    check(target);
    const name = (what: string) => `${title}, ${kind}: ${what}`;
    const api = run.requests.filter(({ service }) => service === 'rest' || service === 'graphql').length;
    const operations = run.transfers.filter(({ step }) => step === 'refs').length;
    const figures = [
      figure(name('API requests'), api, 'requests', atMost(10)),
      figure(name('git network operations'), operations, 'operations', atMost(4)),
    ];
    if (kind === 'first run') return figures;
    return [...figures, ...(await transferred(sandbox, run, { sibling, target, baseline }, name))];
  } finally {
    await sandbox.close();
  }
}

interface Repositories {
  readonly sibling: Repository;
  readonly target: Repository;
  /** The sibling's last commit that was there before. */
  readonly baseline: string;
}

function build({ world }: Sandbox) {
  const template = Array.from({ length: FILES }, (_, file) => [pathOf(file), text(file)] as const);
  const sibling = aRepository(world, 'acme/ui');
  const grown = [{ message: 'chore: begin', files: template }, ...past()];
  const baseline = commitAll(sibling, 'main', grown).at(-1) ?? '';
  const target = aRepository(world, 'acme/app');
  const config = `siblings:\n  - repo: acme/ui\n    start: ${baseline}\nretries: { pace: 0 }\n`;
  commitAll(target, 'main', [...grown, { message: 'ci: sync', files: { '.github/sync.yml': config } }]);
  const { token } = aToken(world, 'bench-job-token-0123456789');
  return {
    sibling,
    target,
    baseline,
    options: { repository: 'acme/app', inputs: { token }, secrets: [token] },
  };
}

/** History of both, which nobody needs to fetch. */
function past(): readonly CommitSpec[] {
  return Array.from({ length: PAST }, (_, index) => ({
    message: `fix: change ${index} of long ago`,
    files: { [`docs/page-${index % 40}.md`]: text(10 * FILES + index) },
  }));
}

/** Each changes a file of the template and adds one. */
function addCommits(sibling: Repository): void {
  const specs = Array.from({ length: COMMITS }, (_, index) => {
    const file = (index * 7) % FILES;
    return {
      message: `feat: change ${index}`,
      files: {
        [pathOf(file)]: withLine(text(file), 10, `changed(${index});`),
        [`${pathOf(file)}.test.ts`]: text(FILES + index),
      },
    };
  });
  commitAll(sibling, 'main', specs);
}

function text(file: number): string {
  return sourceText(file, LINES);
}

function check({ gitDir, issues }: Repository): void {
  const pulls = [...issues.values()];
  const labels = pulls.flatMap((issue) => [...issue.labels]);
  const count = Number(git(gitDir, ['rev-list', '--count', 'main..sync/acme/ui/main']));
  if (pulls.length === 1 && labels.length === 3 && count === COMMITS) return;
  throw new Error(`${pulls.length} pull requests with labels ${labels} and ${count} commits`);
}

/** Bytes on the wire, against the pack that git itself makes of the blobs and trees that the commits brought. */
async function transferred(
  sandbox: Sandbox,
  run: MeasuredRun,
  { sibling, target, baseline }: Repositories,
  name: (what: string) => string,
): Promise<readonly Figure[]> {
  const fetched = fetchedBytes(run.transfers);
  const news = packed(sibling, objects(sibling, [`${baseline}..main`], ['blob', 'tree']));
  const before = sandbox.git.transfers.length;
  for (const { owner, name: repo } of [sibling, target]) {
    const url = `${sandbox.server.serverUrl}/${owner}/${repo}`;
    const clone = join(sandbox.world.root, 'clones', repo);
    // Not synchronously: this process is the server.
    await promisify(execFile)('git', ['clone', '--quiet', '--bare', url, clone]);
  }
  const clones = fetchedBytes(sandbox.git.transfers.slice(before));
  return [
    figure(name('bytes fetched'), fetched / news, '× new objects', atMost(1.2)),
    figure(name('today, bytes of two full clones'), clones / news, '× new objects'),
  ];
}

function fetchedBytes(transfers: readonly Transfer[]): number {
  return transfers
    .filter(({ operation }) => operation === 'git-upload-pack')
    .reduce((sum, { sent }) => sum + sent, 0);
}

function objects(
  { gitDir }: Repository,
  range: readonly string[],
  types: readonly string[],
): readonly string[] {
  const listed = git(gitDir, ['rev-list', '--objects', '--no-object-names', ...range]);
  const typed = git(gitDir, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], listed);
  return typed
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([type = '', id = '']) => (types.includes(type) ? [id] : []));
}

function packed({ gitDir }: Repository, ids: readonly string[]): number {
  return gitBytes(gitDir, ['pack-objects', '--stdout', '--quiet'], `${ids.join('\n')}\n`).length;
}
