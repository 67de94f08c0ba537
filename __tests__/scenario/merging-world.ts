/** Worlds in which pull requests may merge by themselves: checks of the target's own that take no time. */
import { passCheck } from '../../sandbox/github/checks.ts';
import type { Gate } from '../../sandbox/server.ts';
import type { Issue, Pull } from '../../sandbox/world.ts';
import { aWorld, type Run, type ScenarioWorld, type Story, TARGET } from './harness.ts';
import { asPerson } from './people.ts';
import type { RepositorySpec } from './world.ts';

/** Fail where a file says `WRONG` or `BROKEN`; as quick as a shell. */
export const quickSteps = [
  { kind: 'type-check', run: '! grep -rn WRONG src', format: 'exit-code' },
  { kind: 'test', run: '! grep -rn BROKEN src' },
] as const;

export const aButton: Story = (main) =>
  main.withCommit('feat: a button', { 'src/button.js': 'export {};\n' });

export interface MergingSpec {
  readonly target?: RepositorySpec;
  readonly siblings?: Readonly<Record<string, Story>>;
  /** Sections beside `siblings` and `validation`. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** What each sibling's entry says beside its name. Default: trusted. */
  readonly entry?: Readonly<Record<string, unknown>>;
  readonly validation?: Readonly<Record<string, unknown>> | null;
}

/** One trusted sibling with one harmless commit, unless told otherwise. */
export function aMergingWorld(spec: MergingSpec = {}): Promise<ScenarioWorld> {
  const { siblings = { 'acme/ui-kit': aButton }, target } = spec;
  return aWorld({ siblings, config: configOf(spec), ...(target && { target }) });
}

export function configOf({ siblings, config, entry, validation }: MergingSpec): Record<string, unknown> {
  const names = Object.keys(siblings ?? { 'acme/ui-kit': aButton });
  return {
    siblings: names.map((repo) => ({ repo, trusted: true, ...entry })),
    ...(validation === null ? {} : { validation: { steps: quickSteps, ...validation } }),
    ...config,
  };
}

/** The one required check. */
export const CHECK = 'ci';
export const guarded = { protections: { main: { checks: [CHECK] } } } as const;

export type PullIssue = Issue & { readonly pull: Pull };

export function pullRequest(world: ScenarioWorld, number = 1): PullIssue {
  const issue = world.target.issues.get(number);
  if (!issue?.pull) throw new Error(`there is no pull request #${number}`);
  return issue as PullIssue;
}

/** Each in a few words: `#1 open`, `#2 open armed`, `#3 merged`. */
export function pullRequests(world: ScenarioWorld): readonly string[] {
  return [...world.target.issues.values()].map(({ number, state, pull }) => {
    const words = [pull?.merged ? 'merged' : state, pull?.draft && 'draft', pull?.autoMerge && 'armed'];
    return [`#${number}`, ...words.filter(Boolean)].join(' ');
  });
}

export function pass(world: ScenarioWorld, number = 1, name: string = CHECK): void {
  passCheck(world.target, pullRequest(world, number).pull.headSha, name);
}

/** Anyone who looks at it, as the page of a pull request does: GitHub computes and carries out what is due. */
export async function look(world: ScenarioWorld, number = 1): Promise<void> {
  await asPerson(world, 'GET', `/repos/${TARGET}/pulls/${number}`);
  await asPerson(world, 'GET', `/repos/${TARGET}/pulls/${number}`);
}

/** What the decision and each change came to, for people: everything that the body of a pull request says. */
export function bodyOf(world: ScenarioWorld, number = 1): string {
  return pullRequest(world, number).body;
}

/** What became of the merge. */
export function mergeOf({ report }: Run): string | undefined {
  return report?.changes.find(({ kind }) => kind === 'merge')?.status;
}

/** Something happens once, just before the first request that fits. */
export function justBefore(fits: (request: Parameters<Gate>[0]) => boolean, act: () => unknown): Gate {
  let done = false;
  return async (seen, _exchange, next) => {
    if (!done && fits(seen)) {
      done = true;
      await act();
    }
    return next();
  };
}

/** The request that merges. */
export const isMerge = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  method === 'PUT' && /\/pulls\/\d+\/merge$/.test(path);

/** The request that opens a pull request. */
export const isOpening = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  method === 'POST' && /\/pulls$/.test(path);
