import { expect, test } from '@jest/globals';
import { aWorld, run, STATE_BRANCH, snapshotOf, writesOf } from './harness.ts';
import { smallWorld } from './stories.ts';

test.each(['cache', `branch:${STATE_BRANCH}`, 'file:.sync/state.json'])(
  'a dry run with the state in %s writes nothing anywhere and shows the whole plan',
  async (state) => {
    const world = await aWorld(smallWorld);
    const before = snapshotOf(world);
    const dry = await run(world, { inputs: { 'dry-run': 'true', state } });
    expect(dry.exitCode).toBe(0);
    expect(writesOf(dry)).toEqual([]);
    expect(snapshotOf(world)).toEqual(before);
    expect(world.sandbox.cache.entries).toEqual([]);
    expect(dry.report?.changes.map(({ id, status }) => [id, status])).toEqual([
      ['push:sync/acme/ui-kit/main', 'planned'],
      ['label:auto-sync', 'planned'],
      ['label:source:ui-kit', 'planned'],
      ['label:risk:low', 'planned'],
      ['pull-request:sync/acme/ui-kit/main', 'planned'],
      ['push:sync/acme/billing/main', 'planned'],
      ['label:source:billing', 'planned'],
      ['pull-request:sync/acme/billing/main', 'planned'],
    ]);
    for (const commit of ['a bigger button', 'the rate of 2026', 'print an invoice']) {
      expect(dry.summary).toContain(commit);
    }
    expect(dry.outputs.changed).toBe('true');
    const logged = dry.lines.map(({ text }) => text);
    expect(logged).toContain('acme/billing: push 1 commit to `sync/acme/billing/main`: planned');
    expect(logged).toContain('acme/billing: 1 commit looked at: 1 carried');
    expect(logged.filter((text) => text.includes('skipped'))).toEqual([]);
  },
);

test('the run after a dry one does what the dry one planned', async () => {
  const world = await aWorld(smallWorld);
  const dry = await run(world, { inputs: { 'dry-run': 'true' } });
  const wet = await run(world);
  const ids = (changes: readonly { readonly id: string }[] = []) => changes.map(({ id }) => id).sort();
  expect(ids(wet.report?.changes)).toEqual(ids(dry.report?.changes));
  expect(wet.report?.changes.map(({ status }) => status)).not.toContain('planned');
});
