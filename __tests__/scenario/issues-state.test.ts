/** The state lost, broken, from the future or forged: links are found again by what stands on the items. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { editLinearIssue } from '../../sandbox/linear/people.ts';
import { codesOf, type Run, writesOf } from './harness.ts';
import { type Side, sidesOf } from './issues-sides.ts';
import { anIssuesWorld, type IssuesWorld, linearAndGitHub, systems } from './issues-world.ts';
import { storedState } from './stored-state.ts';

const between = ['linear', 'github'] as const;
const titles = ['One', 'Two', 'Three'];

interface Settled {
  readonly at: IssuesWorld;
  readonly linear: Side;
  readonly github: Side;
}

async function settled(more: object = {}, inputs: Readonly<Record<string, string>> = {}): Promise<Settled> {
  const pairs = [{ ...linearAndGitHub, comments: true, 'on-delete': 'propagate', guard: '100%', ...more }];
  const at = await anIssuesWorld({ systems, pairs });
  const [linear, github] = sidesOf(at, between);
  if (linear === undefined || github === undefined) throw new Error('there are two sides');
  for (const title of titles) await linear.add(title, { state: 'Todo', description: `Text of ${title}.` });
  linear.comment('One', 'Said.');
  await at.sync({ inputs });
  await at.sync({ inputs });
  return { at, linear, github };
}

function trackerWrites(run: Run): readonly string[] {
  return writesOf(run).filter((write) => !write.startsWith('cache'));
}

function whole({ linear, github }: Settled) {
  return [linear, github].map((side) => side.seen().map(({ title, comments }) => [title, comments.length]));
}

/** What a store may hold instead of what was put there. */
const broken: Readonly<Record<string, (kept: Buffer) => Buffer>> = {
  truncated: (kept) => kept.subarray(0, kept.length / 2),
  'of no form at all': () => Buffer.from('{"version":5,"issues":"yes"}'),
  'of a pair without a form': (kept) =>
    Buffer.from(kept.toString('utf8').replace(/"conflicts":\[\]/, '"conflicts":"none"')),
  'of a version to come': (kept) =>
    Buffer.from(kept.toString('utf8').replace(/"version":\d+/, '"version":900')),
};

describe.each(Object.keys(broken))('a state that is %s', (what) => {
  test('is put aside; what is linked stays so, and nothing is made or deleted', async () => {
    const world = await settled();
    const { at, linear } = world;
    const store = storedState('cache', at.world);
    store.write(broken[what]?.(store.read() ?? Buffer.from('')) ?? Buffer.from(''));
    linear.remove('Three');
    const run = await at.sync();
    expect(run.exitCode).toBe(0);
    expect(codesOf(run)).toContain('STATE_UNREADABLE');
    expect(whole(world)).toEqual([
      [
        ['One', 1],
        ['Two', 0],
      ],
      [
        ['One', 1],
        ['Three', 0],
        ['Two', 0],
      ],
    ]);
    expect(trackerWrites(await at.sync())).toEqual([]);
  });
});

describe('a state that is lost', () => {
  test('is rebuilt without a duplicate; what differs is decided and told, and nothing is deleted', async () => {
    const world = await settled();
    const { at, linear, github } = world;
    storedState('cache', at.world).lose();
    // GitHub tells times in whole seconds: what was written before is not of the same one.
    at.world.nextHour();
    await github.edit('One', { title: 'One, otherwise' });
    at.world.nextHour();
    await linear.edit('One', { title: 'One, renamed' });
    await github.edit('Two', { description: 'Changed on GitHub.' });
    github.remove('Three');
    const run = await at.sync();
    expect(codesOf(run)).toContain('ISSUES_WITHOUT_HISTORY');
    expect(linear.seen()).toMatchObject([
      { title: 'One, renamed', comments: ['Said.'] },
      { title: 'Three' },
      { title: 'Two', description: 'Changed on GitHub.' },
    ]);
    expect(github.seen()).toMatchObject([
      { title: 'One, renamed', comments: ['Said. — founder'] },
      { title: 'Two', description: 'Changed on GitHub.' },
    ]);
    expect(trackerWrites(await at.sync())).toEqual([]);
    expect(writesOf(await at.sync())).toEqual([]);
  });

  test('unites the labels of an issue, also of one that its person edits as soon as it is opened', async () => {
    const pairs = [{ ...linearAndGitHub, fields: { ...linearAndGitHub.fields, labels: 'both' } }];
    const at = await anIssuesWorld({ systems, pairs });
    const [linear, github] = sidesOf(at, between);
    await github?.add('One', { labels: ['bug'] });
    await at.sync();
    await github?.edit('One', { labels: ['bug', 'urgent'] });
    const [copy] = at.linearIssues();
    if (copy === undefined) throw new Error('there is a copy');
    const labels = ['bug', 'feature'];
    editLinearIssue(at.world.sandbox.world, at.linearUser('founder'), copy, { labels });
    storedState('cache', at.world).lose();
    expect(codesOf(await at.sync())).toEqual(['ISSUES_WITHOUT_HISTORY']);
    const all = { labels: ['bug', 'feature', 'urgent'] };
    expect([linear?.seen(), github?.seen()]).toMatchObject([[all], [all]]);
  });

  test('in each run makes no duplicate either', async () => {
    const world = await settled({}, { state: 'none' });
    const { at, linear } = world;
    await linear.edit('One', { title: 'One, renamed' });
    for (let run = 0; run < 2; run += 1) await at.sync({ inputs: { state: 'none' } });
    expect(whole(world)).toEqual([
      [
        ['One, renamed', 1],
        ['Three', 0],
        ['Two', 0],
      ],
      [
        ['One, renamed', 1],
        ['Three', 0],
        ['Two', 0],
      ],
    ]);
    expect(trackerWrites(await at.sync({ inputs: { state: 'none' } }))).toEqual([]);
  });
});

describe('a forged state', () => {
  let world: Settled;
  beforeAll(async () => {
    world = await settled();
  });
  interface Stored {
    readonly issues: Record<
      string,
      { memory: { links: { sides: Record<string, Record<string, unknown>> }[] } }
    >;
  }
  const forge = (change: (links: { sides: Record<string, Record<string, unknown>> }[]) => void) => {
    const store = storedState('cache', world.at.world);
    const document = JSON.parse((store.read() ?? Buffer.from('{}')).toString('utf8')) as Stored;
    for (const { memory } of Object.values(document.issues)) change(memory.links);
    store.write(Buffer.from(JSON.stringify(document)));
  };

  test('whose links are swapped mixes up no two items', async () => {
    world = await settled();
    const before = whole(world);
    forge((links) => {
      const [one, two] = links;
      if (one === undefined || two === undefined) throw new Error('there are links');
      const kept = one.sides.github;
      one.sides.github = two.sides.github ?? {};
      two.sides.github = kept ?? {};
    });
    const run = await world.at.sync({ inputs: { items: 'all' } });
    expect([run.exitCode, whole(world)]).toEqual([0, before]);
  });

  test('whose bases are other than what was agreed is no reason to delete or to make anything', async () => {
    world = await settled();
    const before = whole(world);
    forge((links) => {
      for (const { sides } of links)
        for (const side of Object.values(sides))
          side.base = { fields: { title: 'Forged', description: 'Forged' } };
    });
    const run = await world.at.sync({ inputs: { items: 'all' } });
    expect([run.exitCode, whole(world)]).toEqual([0, before]);
    expect(world.github.seen()).toMatchObject([
      { description: 'Text of One.' },
      { description: 'Text of Three.' },
      { description: 'Text of Two.' },
    ]);
  });
});
