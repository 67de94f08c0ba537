/** Which commits are carried: the reason for each one left out stands in the report. */
import { expect, test } from '@jest/globals';
import { git } from '../../sandbox/git/plumbing.ts';
import { aWorld, type Run, run, type ScenarioWorld } from './harness.ts';
import { pullRequest, subjects } from './target.ts';

/** `subject: result: why` for each commit of a sibling, as the report has them. */
function verdicts(world: ScenarioWorld, result: Run, sibling: string): readonly string[] {
  const { gitDir } = world.repository(sibling);
  const found = result.report?.siblings.find(({ subject }) => subject.startsWith(sibling));
  return (found?.commits ?? []).map(({ sha, result: what, why }) => {
    const subject = git(gitDir, ['log', '-1', '--format=%s', sha]);
    return why ? `${subject}: ${what}: ${why}` : `${subject}: ${what}`;
  });
}

const file = (name: string) => ({ [`src/${name}.ts`]: `export const ${name} = 1;\n` });
const robot = { name: 'renovate[bot]', email: 'renovate@example.com' };
const grace = { name: 'Grace Hopper', email: 'grace@acme.example' };

test('commits are chosen by type, with breaking ones and the reverts of what was carried', async () => {
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main) => {
        const b = main.withCommit('feat(ui): a', file('a')).withCommit('feat!: b', file('b')).head();
        const c = main.withCommit('docs: c', file('c')).head();
        main
          .withCommit('perf(list)!: d', file('d'))
          .withCommit('Refactor: e', file('e'))
          .withCommit('chore(deps): f', file('f'))
          .withCommit('no type at all', file('g'))
          .withCommit('docs!: h', file('h'))
          .withRevert(b)
          .withRevert(c)
          .withCommit('feat: only a readme\n\nand nothing else', {});
      },
    },
  });
  const result = await run(world);
  expect(verdicts(world, result, 'acme/ui-kit')).toEqual([
    'feat(ui): a: carried',
    'feat!: b: carried',
    'perf(list)!: d: carried',
    'Refactor: e: carried',
    'Revert "feat!: b": carried',
    'docs: c: left out: type docs is not selected',
    'chore(deps): f: left out: type chore is not selected',
    'no type at all: left out: its subject names no type',
    'docs!: h: left out: type docs is not selected',
    expect.stringMatching(/^Revert "docs: c": left out: it reverts [0-9a-f]{10}, which was not carried$/),
    'feat: only a readme: left out: no file of it may be carried',
  ]);
  expect(pullRequest(world, 1).body).toContain('**breaking**');
  expect(pullRequest(world, 1).body).toContain('6 commits left out');
});

test('commits are chosen by scope, author and date, and types are what the configuration says', async () => {
  const world = await aWorld({
    siblings: {
      'acme/scoped': (main) =>
        main
          .withCommit('feat(ui): in scope', file('a'))
          .withCommit('feat(api, forms): one of two', file('b'))
          .withCommit('feat(db): elsewhere', file('c'))
          .withCommit('feat: none', file('d')),
      'acme/authored': (main) =>
        main
          .withCommit('fix: by grace', file('a'), { author: grace })
          .withCommit('fix: by a robot', file('b'), { author: robot })
          .withCommit('fix: by ada', file('c')),
      'acme/dated': (main) =>
        main
          .withCommit('docs: too old', file('a'), { date: new Date('2026-01-10T23:59:59Z') })
          .withCommit('docs: first day', file('b'), { date: new Date('2026-01-11T00:00:00Z') })
          .withCommit('docs: last day', file('c'), { date: new Date('2026-01-12T23:59:59Z') })
          .withCommit('docs: too new', file('d'), { date: new Date('2026-01-13T00:00:00Z') })
          .withCommit('feat: of a type that is not listed', file('e'), {
            date: new Date('2026-01-13T00:00:01Z'),
          }),
    },
    config: {
      siblings: [
        { repo: 'acme/scoped', scopes: ['ui', 'forms'] },
        { repo: 'acme/authored', authors: { allow: ['*@acme.example', 'ada*'], deny: ['*[[]bot]'] } },
        {
          repo: 'acme/dated',
          types: ['docs'],
          start: '3650 days',
          since: '2026-01-11',
          until: '2026-01-12',
        },
      ],
    },
  });
  const result = await run(world);
  expect(verdicts(world, result, 'acme/scoped')).toEqual([
    'feat(ui): in scope: carried',
    'feat(api, forms): one of two: carried',
    'feat(db): elsewhere: left out: scope db is not selected',
    'feat: none: left out: it has no scope',
  ]);
  expect(verdicts(world, result, 'acme/authored')).toEqual([
    'fix: by grace: carried',
    'fix: by ada: carried',
    'fix: by a robot: left out: its author is not selected',
  ]);
  expect(verdicts(world, result, 'acme/dated').filter((line) => !line.startsWith('chore'))).toEqual([
    'docs: first day: carried',
    'docs: last day: carried',
    'docs: too old: left out: it is outside the dates selected',
    'docs: too new: left out: it is outside the dates selected',
    'feat: of a type that is not listed: left out: type feat is not selected',
  ]);
});

test('the first run begins where start says, and later runs go on from there', async () => {
  const world = await aWorld({
    siblings: {
      'acme/by-date': (main) =>
        main
          .withCommit('feat: a month ago', file('a'), { date: new Date(Date.now() - 40 * 86_400_000) })
          .withCommit('feat: a week ago', file('b')),
      'acme/by-sha': (main) =>
        main.withCommit('feat: before', file('a')).withCommit('feat: after', file('b')),
      'acme/by-head': (main) => main.withCommit('feat: history', file('a')),
      'acme/nowhere': (main) => main.withCommit('feat: history', file('a')),
    },
    config: null,
  });
  const start = git(world.repository('acme/by-sha').gitDir, ['rev-parse', 'main~1']);
  world.configure({
    siblings: [
      'acme/by-date',
      { repo: 'acme/by-sha', start },
      { repo: 'acme/by-head', start: 'head' },
      { repo: 'acme/nowhere', start: 'f'.repeat(40) },
    ],
  });
  const first = await run(world);
  expect(first.annotations.find(({ title }) => title === 'START_NOT_FOUND')).toMatchObject({
    level: 'error',
  });
  expect(subjects(world, 'main..sync/acme/by-date/main')).toEqual(['feat: a week ago']);
  expect(subjects(world, 'main..sync/acme/by-sha/main')).toEqual(['feat: after']);
  expect(first.report?.siblings[2]?.status).toBe('nothing to carry');

  world.branch('acme/by-head').withCommit('feat: news', file('b'));
  await run(world);
  expect(subjects(world, 'main..sync/acme/by-head/main')).toEqual(['feat: news']);
});
