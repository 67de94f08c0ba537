/** Worlds in which one more run has something to do, one for each way a pull request can go; and of the inventory. */
import { aWorld, mergePullRequest, type Options, type Run, run, snapshotOf } from './harness.ts';
import { inventoryJourneys } from './inventory-journeys.ts';
import { aMergingWorld, guarded, pass } from './merging-world.ts';
import { pullRequestRules, uiKit } from './stories.ts';
import { edited } from './template.ts';
import type { ScenarioWorld, Story } from './world.ts';

export interface Journey {
  readonly name: string;
  /** Leads up to the run in question. */
  prepare(): Promise<ScenarioWorld>;
  run(world: ScenarioWorld, options?: Options): Promise<Run>;
  /** What has to come out the same, however the run was disturbed. */
  snapshotOf(world: ScenarioWorld): unknown;
  /** What it does rests on the state: while that cannot be read, all stays as it was, for the next run. */
  readonly waitsForState?: true;
}

/** A second conflict, in another file, and a clean commit. */
const more: Story = (main) =>
  main
    .withCommit('feat(theme): a darker theme', { 'src/theme.ts': edited('src/theme.ts', { theme3: 30 }) })
    .withCommit('perf(button): faster', {
      'src/button.ts': edited('src/button.ts', { button2: 20, button9: 90 }),
    });

async function opened(): Promise<ScenarioWorld> {
  const world = await firstRun();
  await run(world);
  return world;
}

function firstRun(): Promise<ScenarioWorld> {
  return aWorld({
    target: {
      milestones: ['v1'],
      tell: (main) =>
        main.withCommit('fix(tax): our own rate', { 'src/tax.ts': edited('src/tax.ts', { tax5: 50 }) }),
    },
    siblings: { 'acme/ui-kit': uiKit },
    config: { 'pull-request': { ...pullRequestRules, reviewers: ['octocat'] } },
  });
}

export interface Calm {
  readonly undisturbed: Run;
  /** The world that every disturbed run has to end in. */
  readonly expected: unknown;
}

const calm = new Map<Journey, Promise<Calm>>();

/** The journey's run with nothing in its way; made once. */
export function calmRun(journey: Journey): Promise<Calm> {
  const known = calm.get(journey);
  if (known) return known;
  const made = journey.prepare().then(async (world) => {
    const undisturbed = await journey.run(world);
    return { undisturbed, expected: journey.snapshotOf(world) };
  });
  calm.set(journey, made);
  return made;
}

const siblingJourneys = [
  { name: 'a first run', prepare: firstRun },
  {
    name: 'a run with new commits for an open pull request',
    async prepare() {
      const world = await opened();
      more(world.branch('acme/ui-kit'), world.repository('acme/ui-kit'));
      return world;
    },
  },
  {
    name: 'a run with new commits after a merge',
    async prepare() {
      const world = await opened();
      await mergePullRequest(world, 1, 'squash');
      more(world.branch('acme/ui-kit'), world.repository('acme/ui-kit'));
      return world;
    },
  },
  {
    name: 'a run that finds its pull request obsolete',
    async prepare() {
      const world = await opened();
      world.branch('acme/app').withCommit('feat: a bigger button and the rate of 2026, by hand', {
        'src/button.ts': edited('src/button.ts', { button2: 20 }),
        'src/tax.ts': edited('src/tax.ts', { tax5: 55 }),
      });
      world.branch('acme/ui-kit').withCommit('docs: say even more', { 'README.md': '# The UI kit\n' });
      return world;
    },
  },
  {
    name: 'a run that proves, opens and merges',
    prepare: () => aMergingWorld(),
  },
  {
    name: 'a run with new commits for an armed pull request',
    async prepare() {
      const world = await aMergingWorld({ target: { ...guarded, allowAutoMerge: true } });
      await run(world);
      world.branch('acme/ui-kit').withCommit('feat: more', { 'src/more.js': 'export {};\n' });
      return world;
    },
  },
  {
    name: 'a run that merges what has waited',
    async prepare() {
      const world = await aMergingWorld({ target: guarded });
      await run(world);
      pass(world);
      return world;
    },
  },
].map((journey) => ({ run, snapshotOf, ...journey }));

export const journeys: readonly Journey[] = [...siblingJourneys, ...inventoryJourneys];
