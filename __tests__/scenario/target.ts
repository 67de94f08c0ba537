/** Looking at the target, and what people do to it with git and with buttons. */
import { aBranch, type Branch } from '../../sandbox/git/branch.ts';
import { git, gitBytes } from '../../sandbox/git/plumbing.ts';
import type { Issue, Pull } from '../../sandbox/world.ts';
import { asPerson } from './people.ts';
import { type ScenarioWorld, TARGET } from './world.ts';

/** A request to the target as a person: `api(world, 'PATCH', '/pulls/1', { title })`. */
export function api(
  world: ScenarioWorld,
  method: string,
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  world.nextHour();
  return asPerson(world, method, `/repos/${TARGET}${path}`, body);
}

/** A branch of the target, to commit to as a person who pushes. */
export function pushTo(world: ScenarioWorld, branch: string): Branch {
  return aBranch(world.target, branch);
}

/** The button "Update branch": a merge of the base into the head. */
export function updateBranch(world: ScenarioWorld, number: number): void {
  const { headRef, baseRef } = pullRequest(world, number).pull;
  pushTo(world, headRef).withMerge(baseRef, `Merge branch '${baseRef}' into ${headRef}`);
}

/** A pull request of the target, as it stands in the world. */
export function pullRequest(world: ScenarioWorld, number: number): Issue & { readonly pull: Pull } {
  const issue = world.target.issues.get(number);
  if (!issue?.pull) throw new Error(`there is no pull request #${number}`);
  return { ...issue, pull: issue.pull };
}

/** `#1 open sync/acme/ui-kit/main` for each pull request, oldest first. */
export function pullRequests(world: ScenarioWorld): readonly string[] {
  return [...world.target.issues.values()].flatMap(({ number, state, pull }) =>
    pull ? [`#${number} ${pull.merged ? 'merged' : state} ${pull.headRef}`] : [],
  );
}

/** `branch id` of each branch of the target. */
export function branches(world: ScenarioWorld): readonly string[] {
  return git(world.target.gitDir, ['for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads'])
    .split('\n')
    .filter(Boolean);
}

/** Subjects of the commits in a range of the target, oldest first. */
export function subjects(world: ScenarioWorld, range: string): readonly string[] {
  return show(world, '%s', range);
}

/** Any format of `git log` for the commits in a range of the target, oldest first. */
export function show(world: ScenarioWorld, format: string, range: string): readonly string[] {
  const listed = git(world.target.gitDir, [
    'log',
    '-z',
    '--reverse',
    '--topo-order',
    `--format=${format}`,
    range,
  ]);
  return listed.split('\0').filter(Boolean);
}

/** Content of a file of the target, or undefined where it is not there. */
export function fileAt(world: ScenarioWorld, revision: string, path: string): string | undefined {
  const listing = git(world.target.gitDir, ['ls-tree', '-z', revision, '--', path]);
  const id = /^\d+ blob ([0-9a-f]+)/.exec(listing)?.[1];
  return id && gitBytes(world.target.gitDir, ['cat-file', 'blob', id]).toString('utf8');
}

/** `mode path` of all files at a revision of the target. */
export function filesAt(world: ScenarioWorld, revision: string): readonly string[] {
  const listing = git(world.target.gitDir, ['ls-tree', '-r', '-z', revision]);
  return listing
    .split('\0')
    .filter(Boolean)
    .map((line) => line.replace(/^(\d+) \w+ [0-9a-f]+\t/, '$1 '));
}
