/** Carrying commits, against git's own ways to do it in a work tree. */
import { commitAll } from '../sandbox/git/commit.ts';
import { createRedactor } from '../src/report/redact.ts';
import { checkContents } from '../src/siblings/credentials-check.ts';
import { integrate } from '../src/siblings/integrate.ts';
import { carriedMessage } from '../src/siblings/message.ts';
import { selectCommits } from '../src/siblings/select.ts';
import { cloneTarget, type Way } from './cherry-pick.ts';
import { compare } from './clock.ts';
import { atMost, type Bar, type Figure, figure, type Measurement } from './figure.ts';
import { type GitWorld, startGitWorld } from './git-world.ts';
import { siblingName, targetName } from './names.ts';
import { siblingRules } from './sibling-rules.ts';
import { pathOf, sourceText, withLine } from './source-text.ts';

const FILES = 2000;
const PICKS = 200;
const LINES = 60;
const ROUNDS = 3;
const today: readonly Way[] = ['cherry-pick, a process a pick', 'format-patch | am -3'];

interface Series {
  readonly title: string;
  /** The target has changed the same files, elsewhere in them. */
  readonly merges: boolean;
  readonly bar: Bar;
}

const series: readonly Series[] = [
  { title: `${PICKS} clean picks into 2,000 files`, merges: false, bar: atMost(0.1) },
  { title: `${PICKS} picks, a content merge each`, merges: true, bar: atMost(0.5) },
];

export const picks: readonly Measurement[] = series.map((one) => ({
  title: one.title,
  measure: () => measure(one),
}));

async function measure({ title, merges, bar }: Series): Promise<readonly Figure[]> {
  const world = await startGitWorld();
  try {
    const range = build(world, merges);
    const clone = cloneTarget(world, range);
    let tree = '';
    const ours = async () => {
      const carried = await carry(world, range);
      tree = carried.tree;
      return carried.milliseconds;
    };
    await ours();
    const range$ = 'cherry-pick of the range';
    const compared = await compare(ROUNDS, ours, () => clone.timeOf(range$));
    if (tree !== clone.tree()) throw new Error(`our tree ${tree} is not cherry-pick's ${clone.tree()}`);
    const others = today.map((way) => figure(`${title}: today, ${way}`, clone.timeOf(way), 'ms'));
    return [
      figure(`${title}: time`, compared.ratio, '× cherry-pick', bar),
      figure(`${title}: in time`, compared.ours, 'ms'),
      figure(`${title}: today, ${range$}`, compared.theirs, 'ms'),
      ...others,
    ];
  } finally {
    await world.close();
  }
}

interface Range {
  readonly baseline: string;
  readonly head: string;
  readonly base: string;
}

function build({ sibling, target }: GitWorld, merges: boolean): Range {
  const text = (file: number) => sourceText(file, LINES);
  const all = Array.from({ length: FILES }, (_, file) => [pathOf(file), text(file)] as const);
  const template = { message: 'chore: begin', files: all };
  const touched = Array.from({ length: PICKS }, (_, pick) => (pick * 7) % FILES);
  const [baseline = '', ...commits] = commitAll(sibling, 'main', [
    template,
    ...touched.map((file, pick) => ({
      message: `feat: change ${pick}`,
      files: { [pathOf(file)]: withLine(text(file), 10, `sibling(${pick});`) },
    })),
  ]);
  const own = merges
    ? touched.map((file) => [pathOf(file), withLine(text(file), 50, `target(${file});`)] as const)
    : [['readme.md', 'our own\n'] as const];
  const [, base = ''] = commitAll(target, 'main', [template, { message: 'feat: our own', files: own }]);
  return { baseline, head: commits.at(-1) ?? '', base };
}

/** From reading the history to the last commit written; all objects are here, as they are for cherry-pick. */
async function carry(world: GitWorld, { baseline, head, base }: Range) {
  const git = world.git();
  const sibling = await git.openSibling(world.remote('sibling'));
  await sibling.fetch({ head, depth: PICKS + 1 });
  const target = await git.openTarget(world.remote('target'));
  await target.fetchBase(base);
  await target.borrow(sibling);
  const known = await sibling.log({ baseline, head, firstParent: true });
  const files = known.flatMap((commit) => commit.files);
  await sibling.fetchBlobs(files.flatMap(({ before, after }) => [before.oid, after.oid]));
  const entries = await target.entries(base);
  await target.fetchBlobs(files.flatMap(({ path = '' }) => entries.get(path)?.oid ?? []));

  const rules = await siblingRules(PICKS);
  const redactor = createRedactor();
  const started = performance.now();
  const commits = await sibling.log({ baseline, head, firstParent: true });
  const chosen = selectCommits({
    commits,
    sibling: rules,
    synced: new Set(),
    target: targetName,
  });
  const selection = await checkContents(chosen, {
    sibling: rules,
    holdsSecret: () => false,
    readTarget: async () => [],
    readBlobs: sibling.readBlobs,
  });
  const { tree, picks: made } = await integrate({
    selection,
    onto: base,
    sibling,
    target,
    onConflict: 'draft',
    label: siblingName,
    messageOf: ({ commit: { message, sha } }) =>
      redactor.vouch(carriedMessage(message, { repo: siblingName, sha })),
  });
  const milliseconds = performance.now() - started;
  const clean = made.filter(({ result }) => result === 'picked').length;
  if (clean !== PICKS) throw new Error(`${clean} of ${PICKS} picks are clean`);
  return { milliseconds, tree };
}
