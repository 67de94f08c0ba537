/** Directions, filters and what becomes of items whose counterpart is gone. */
import { describe, expect, test } from '@jest/globals';
import { writesOf } from './harness.ts';
import { sidesOf } from './issues-sides.ts';
import { anIssuesWorld, linearAndGitHub, systems } from './issues-world.ts';

/** In the direction of the pair. */
const fields = { title: {}, description: {} } as const;
const between = ['linear', 'github'] as const;

function pairWith(more: object): object {
  return { systems, pairs: [{ ...linearAndGitHub, ...more }] };
}

test('a system that is only read is never written, whatever changes there', async () => {
  const at = await anIssuesWorld(pairWith({ direction: 'linear-to-github', comments: true, fields }));
  const [linear, github] = sidesOf(at, between);
  await linear?.add('Of Linear');
  linear?.comment('Of Linear', 'Said in Linear.');
  await github?.add('Of GitHub');
  const first = await at.sync();
  await github?.edit('Of Linear', { description: 'Changed on GitHub.' });
  github?.comment('Of Linear', 'Said on GitHub.');
  await linear?.edit('Of Linear', { title: 'Of Linear, renamed' });
  const runs = [first, await at.sync(), await at.sync(), await at.sync()];
  expect(runs.flatMap(writesOf).filter((write) => write.startsWith('linear'))).toEqual([]);
  expect(linear?.seen()).toMatchObject([{ title: 'Of Linear, renamed', comments: ['Said in Linear.'] }]);
  expect(github?.seen().map(({ title }) => title)).toEqual(['Of GitHub', 'Of Linear, renamed']);
  expect(writesOf(runs[3] ?? first)).toEqual([]);
});

test('of two pairs that one issue fits, the first has it: in a dry run, in the run that makes it, and without a state', async () => {
  const pairs = ['bug', 'feature'].map((label) => {
    const filter = { linear: { label }, github: { label } };
    return { name: label, between, filter, fields: { title: 'both' } };
  });
  const at = await anIssuesWorld({ systems, pairs });
  const sides = sidesOf(at, between);
  for (const side of sides) {
    await side.add('Of both', { labels: ['bug', 'feature'] });
    await side.add('Of each', { labels: ['bug', 'feature'] });
  }
  const [, github] = sides;
  await github?.add('Another', { labels: ['feature', 'bug'] });
  for (const more of [{ 'dry-run': 'true' }, {}, {}]) {
    const { report } = await at.sync({ inputs: { state: 'none', ...more } });
    expect(report?.findings.filter(({ code }) => code === 'ISSUES_PAIRS_OVERLAP')).toMatchObject([
      {
        severity: 'notice',
        what: expect.stringContaining('fits the pair `feature`, too, and stays with `bug`'),
      },
    ]);
    const titles = ['Another', 'Of both', 'Of each'];
    const seen = sides.map((side) => side.seen().map(({ title }) => title));
    expect(seen).toEqual('dry-run' in more ? [titles.slice(1), titles] : [titles, titles]);
    if ('dry-run' in more) expect(report?.headline.says).toContain('1 issue to create');
  }
});

test('a field that goes one way is not carried the other, and stands where it is written to', async () => {
  const rules = { fields: { title: 'linear-to-github', description: 'github-to-linear' } };
  const at = await anIssuesWorld(pairWith(rules));
  const [linear, github] = sidesOf(at, between);
  await linear?.add('One', { description: 'As Linear has it.' });
  await at.sync();
  await github?.edit('One', { title: 'Renamed on GitHub', description: 'As GitHub has it.' });
  await at.sync();
  expect(linear?.seen()).toMatchObject([{ title: 'One', description: 'As GitHub has it.' }]);
  await linear?.edit('One', { title: 'Renamed in Linear', description: 'Changed in Linear.' });
  await at.sync();
  expect(linear?.seen()).toMatchObject([{ title: 'Renamed in Linear', description: 'As GitHub has it.' }]);
  expect(github?.seen()).toMatchObject([{ title: 'Renamed in Linear', description: 'As GitHub has it.' }]);
});

test('only what the filter names is picked up, and what is linked is followed out of it', async () => {
  const rules = { filter: { linear: { label: 'bug' }, github: { label: 'synced' } } };
  const at = await anIssuesWorld(pairWith(rules));
  const [linear, github] = sidesOf(at, between);
  await linear?.add('A bug', { labels: ['bug'] });
  await linear?.add('A secret plan', { labels: ['feature'] });
  await github?.add('Synced', { labels: ['synced'] });
  await github?.add('Not for Linear');
  await at.sync();
  const titles = () => [linear, github].map((side) => side?.seen().map(({ title }) => title));
  expect(titles()).toEqual([
    ['A bug', 'A secret plan', 'Synced'],
    ['A bug', 'Not for Linear', 'Synced'],
  ]);
  // A copy has the label by which it is picked up again.
  expect(github?.seen()).toMatchObject([{ labels: ['synced'] }, {}, { labels: ['synced'] }]);
  await linear?.edit('A bug', { labels: [], title: 'No bug at all' });
  await at.sync();
  await at.sync({ inputs: { items: 'all' } });
  expect(titles()).toEqual([
    ['A secret plan', 'No bug at all', 'Synced'],
    ['No bug at all', 'Not for Linear', 'Synced'],
  ]);
});

describe('when items are gone', () => {
  const policies = {
    ignore: { linear: ['Kept', 'Gone on GitHub'], github: ['Kept', 'Gone in Linear'], closed: [] },
    close: {
      linear: ['Kept', 'Gone on GitHub'],
      github: ['Kept', 'Gone in Linear'],
      closed: ['Gone in Linear', 'Gone on GitHub'],
    },
    archive: { linear: ['Kept'], github: ['Kept', 'Gone in Linear'], closed: ['Gone in Linear'] },
    propagate: { linear: ['Kept'], github: ['Kept'], closed: [] },
  } as const;

  test.each(Object.keys(policies) as (keyof typeof policies)[])(
    '`on-delete: %s` holds, and nothing is made again',
    async (policy) => {
      const at = await anIssuesWorld(pairWith({ 'on-delete': policy, guard: '100%' }));
      // The workflow's own token may delete no issue.
      const permissions = { administration: 'write', issues: 'write', contents: 'write' };
      Object.assign(at.world.sandbox.world.tokens.get(at.world.tokens.job) ?? {}, {
        kind: 'app',
        permissions,
      });
      const [linear, github] = sidesOf(at, between);
      for (const title of ['Kept', 'Gone in Linear', 'Gone on GitHub']) await linear?.add(title);
      await at.sync();
      linear?.remove('Gone in Linear');
      github?.remove('Gone on GitHub');
      // That something is missing is seen where everything is listed.
      for (let run = 0; run < 2; run += 1) await at.sync({ inputs: { items: 'all' } });
      const titles = (side: typeof linear) => side?.seen().map(({ title }) => title);
      const wanted = policies[policy];
      expect(titles(linear)).toEqual([...wanted.linear].sort());
      expect(titles(github)).toEqual([...wanted.github].sort());
      const isClosed = ({ state }: { readonly state?: string }) => state === 'closed' || state === 'Done';
      const closed = [linear, github].flatMap((side) => side?.seen().filter(isClosed) ?? []);
      expect(closed.map(({ title }) => title).sort()).toEqual([...wanted.closed].sort());
      const last = await at.sync({ inputs: { items: 'all' } });
      expect(writesOf(last).filter((write) => !write.startsWith('cache'))).toEqual([]);
    },
  );
});
