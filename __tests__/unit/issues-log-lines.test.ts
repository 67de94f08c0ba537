import { describe, expect, test } from '@jest/globals';
import { logLines } from '../../src/issues/log-lines.ts';
import { applied, failed, type Result } from '../../src/issues/result.ts';
import { SyncError } from '../../src/model/error.ts';
import { aPair, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

async function aPlan() {
  const [linear, gitHub] = ['linear', 'github'].map((system) => memoryTracker({ system, clock: () => 0 }));
  if (linear === undefined || gitHub === undefined) throw new Error('there are two');
  const world = worldOf(aPair(['linear', 'github']), [linear, gitHub]);
  const item = linear.add({ title: 'a', description: '', state: 'open', labels: [] });
  linear.say(item.id, 'hello');
  const { plan } = await run(world, { isDry: true });
  return { plan, world, name: item.name };
}

describe('the log', () => {
  test('of a dry run says that things are planned, names a system once and counts marks', async () => {
    const { plan, name } = await aPlan();
    expect(logLines(plan, new Map(), true)).toEqual([
      `github: create ${name}: planned`,
      `github: copy a comment to the new item of ${name}: planned`,
      'linear: mark 1 item as linked: planned',
    ]);
  });

  test('of a run says what became of each, with the name of what is new', async () => {
    const { world, name } = await aPlan();
    const { plan, results } = await run(world);
    const [created] = [...results.values()].filter(({ item }) => item !== undefined && item.name !== name);
    expect(logLines(plan, results, false)).toEqual([
      `github: create ${name}: applied, ${created?.item?.name}`,
      `github: copy a comment to the new item of ${name}: applied`,
      'linear: mark 1 item as linked: applied',
    ]);
  });

  test('tells what failed by its code, marks too', async () => {
    const { plan, name } = await aPlan();
    const results = new Map<string, Result>(
      plan.changes.map(({ id, kind }) => [
        id,
        kind === 'comment' ? applied(id) : failed(id, new SyncError('NETWORK', 'gone')),
      ]),
    );
    expect(logLines(plan, results, false)).toEqual([
      `github: create ${name}: failed (NETWORK)`,
      `linear: mark ${name}: failed (NETWORK)`,
      `github: copy a comment to the new item of ${name}: applied`,
    ]);
  });
});
