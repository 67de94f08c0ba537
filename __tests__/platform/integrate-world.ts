/** Carries commits from the world's sibling to its target, as the action does, on real repositories. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { aHistory, type CommitSpec } from '../../sandbox/history.ts';
import type { SafeText } from '../../src/model/safe-text.ts';
import type { Commit } from '../../src/siblings/commit.ts';
import { type IntegrateInput, integrate } from '../../src/siblings/integrate.ts';
import type { Integration } from '../../src/siblings/integration.ts';
import type { NotSelected, Selected } from '../../src/siblings/selection.ts';
import type { GitWorld } from './git-world.ts';

export interface CarryInput {
  /** What both sides begin with. */
  readonly shared?: CommitSpec['files'];
  readonly sibling: readonly CommitSpec[];
  readonly target?: readonly CommitSpec[];
  /** Messages of sibling commits that selection leaves out. */
  readonly leftOut?: readonly string[];
  readonly onConflict?: IntegrateInput['onConflict'];
  /** From the sibling's path to the target's. */
  readonly map?: (path: string) => string;
}

export interface Carried {
  readonly integration: Integration;
  readonly commits: readonly Commit[];
  readonly baseline: string;
  readonly base: string;
  /** Content of a file at the new tip; undefined where there is none. */
  show(path: string, commit?: string): string | undefined;
  /** `<mode> <path>` of every file at the new tip. */
  files(): readonly string[];
  /** Text of the commit object. */
  raw(commit: string): string;
  /** What became of each pick, by its message. */
  results(): Readonly<Record<string, string>>;
  again(change?: Partial<IntegrateInput>): Promise<Integration>;
}

export function selected(commit: Commit, map: (path: string) => string = (path) => path): Selected {
  return {
    commit,
    type: 'feat',
    breaking: false,
    files: commit.files.flatMap((change) =>
      change.path === undefined ? [] : [{ change, path: map(change.path) }],
    ),
    dropped: [],
  };
}

export function messageOf({ commit }: Selected): SafeText {
  return `${commit.message.trimEnd()}\n\nSynced-From: acme/ui@${commit.sha}\n` as SafeText;
}

export async function carry(world: GitWorld, input: CarryInput): Promise<Carried> {
  const shared = { message: 'chore: begin', files: input.shared ?? { 'readme.md': 'hello\n' } };
  const ids = aHistory(world.world, world.sibling, 'main', [shared, ...input.sibling]);
  const targets = aHistory(world.world, world.target, 'main', [shared, ...(input.target ?? [])]);
  const [baseline = '', head = '', base = ''] = [ids[0], ids.at(-1), targets.at(-1)];
  const git = world.git();
  const sibling = await git.openSibling(world.remote('acme/ui', 'sibling'));
  await sibling.fetch({ head, depth: input.sibling.length + 1 });
  const commits = await sibling.log({ baseline, head, firstParent: true });
  const target = await git.openTarget(world.remote('acme/app', 'target'));
  await target.fetchBase(base);
  await target.borrow(sibling);
  const isLeftOut = (commit: Commit) => input.leftOut?.includes(commit.message) === true;
  const leftOut: NotSelected[] = commits
    .filter(isLeftOut)
    .map((commit) => ({ commit, why: { reason: 'type', type: 'chore' }, dropped: [] }));
  const whole: IntegrateInput = {
    selection: {
      selected: commits.filter((commit) => !isLeftOut(commit)).map((commit) => selected(commit, input.map)),
      leftOut,
    },
    order: commits.map(({ sha }) => sha),
    onto: base,
    sibling,
    target,
    onConflict: input.onConflict ?? 'draft',
    label: 'acme/ui',
    messageOf,
  };
  const integration = await integrate(whole);
  // Blobs that were never fetched are read from the target itself.
  const env = { ...process.env, GIT_ALTERNATE_OBJECT_DIRECTORIES: join(world.target.gitDir, 'objects') };
  const read = (args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: target.dir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env,
    });
  return {
    integration,
    commits,
    baseline,
    base,
    show: (path, commit = integration.tip) => {
      try {
        return read(['cat-file', 'blob', `${commit}:${path}`]);
      } catch {
        return undefined;
      }
    },
    files: () =>
      read(['ls-tree', '-r', '-z', integration.tip])
        .split('\0')
        .filter(Boolean)
        .map((line) => `${line.slice(0, 6)} ${line.slice(line.indexOf('\t') + 1)}`),
    raw: (commit) => read(['cat-file', 'commit', commit]),
    results: () =>
      Object.fromEntries(
        integration.picks.map((pick) => [pick.selected.commit.message.split('\n')[0] ?? '', pick.result]),
      ),
    again: (change) => integrate({ ...whole, ...change }),
  };
}
