/** What a person does to a set while a run writes it. */
import { describe, expect, test } from '@jest/globals';
import { auditOf } from '../../src/issues/audit.ts';
import { writtenFields } from '../../src/issues/audited-fields.ts';
import { indexLinks } from '../../src/issues/link-index.ts';
import { planRollback } from '../../src/issues/rollback.ts';
import { createView } from '../../src/issues/view.ts';
import { writtenValue } from '../../src/issues/written-value.ts';
import type { BaseForm } from '../../src/reconcile/field-hash.ts';
import { aPair, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

type Elements = readonly string[];

/** To [a, b] come the first, and go the second. */
function setWrite(add: Elements, remove: Elements) {
  const was = ['a', 'b'];
  const value = [...was.filter((one) => !remove.includes(one)), ...add];
  return { kind: 'set', system: 'github', field: 'labels', was, add, remove, value } as const;
}

describe('of a set that was read back after a write,', () => {
  test.each<[string, Elements, Elements, Elements, Elements]>([
    ['all is ours that was there or was written', ['c'], ['b'], ['a', 'c'], ['a', 'c']],
    ['what a person added meanwhile is not', ['c'], [], ['a', 'b', 'c', 'p'], ['a', 'b', 'c']],
    ['what a person took off meanwhile counts as being there', ['c'], [], ['b', 'c'], ['a', 'b', 'c']],
    ['also beside what we took off', [], ['b'], [], ['a']],
    ['what did not go is there', [], ['b'], ['a', 'b'], ['a', 'b']],
    ['an element in another form is ours', ['C'], [], ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['one that took the only place is all there is', ['c'], [], ['c'], ['c']],
  ])('%s', (_, add, remove, readBack, ours) => {
    expect(writtenValue(setWrite(add, remove), readBack)).toEqual(ours);
  });
});

/** A person does this on GitHub between the look at an item and the write of `ui`. */
async function meanwhile(labels: readonly string[], form: BaseForm) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const linear = memoryTracker({ system: 'linear', clock });
  const github = memoryTracker({ system: 'github', clock });
  const world = worldOf(aPair(['linear', 'github'], { form }), [linear, github]);
  const item = linear.add({ title: 'a', description: '', state: 'open', labels: ['bug', 'old'] });
  await run(world);
  const [copy] = [...github.items.values()];
  if (copy === undefined) throw new Error('nothing was created');
  linear.edit(item.id, 'labels', ['bug', 'old', 'ui']);
  const { update } = github;
  github.update = async (edits) => {
    github.update = update;
    github.edit(copy.id, 'labels', labels);
    return update(edits);
  };
  const { plan, results } = await run(world);
  const audited = { run: '7', pair: world.pair.id, time: new Date('2026-02-01T00:00:00Z') };
  return { world, linear, github, item, copy, records: auditOf(plan, results, audited) };
}

describe('an edit of a set that a run has just looked at', () => {
  test.each<[string, Elements, BaseForm, Elements]>([
    ['an element more', ['bug', 'old', 'urgent'], 'fields', ['bug', 'old', 'ui', 'urgent']],
    ['an element more', ['bug', 'old', 'urgent'], 'hashes', ['bug', 'old', 'ui', 'urgent']],
    ['an element less', ['bug'], 'fields', ['bug', 'ui']],
    ['an element less', ['bug'], 'hashes', ['bug', 'ui']],
  ])('goes to the other system: %s (%j), state in %s', async (_, labels, form, all) => {
    const { world, linear, github, item, copy } = await meanwhile(labels, form);
    await run(world);
    expect([linear.items.get(item.id), github.items.get(copy.id)].map((one) => one?.fields.labels)).toEqual(
      [0, 1].map(() => expect.arrayContaining([...all])),
    );
    expect(linear.items.get(item.id)?.fields.labels).toHaveLength(all.length);
  });

  test('is not told as what the run wrote, and a rollback leaves it', async () => {
    const { world, github, records } = await meanwhile(['bug', 'urgent'], 'fields');
    expect(records.flatMap(({ fields }) => fields)).toEqual([
      { field: 'labels', old: ['bug', 'old'], new: ['bug', 'old', 'ui'] },
    ]);
    const index = indexLinks(world.memory.links);
    const found = await github.get([...github.items.keys()]);
    const { changes } = planRollback({
      ...{ pair: world.pair, records, now: (_: string, id: string) => found.get(id) },
      ...{ view: createView(world.pair, index), names: index.names },
    });
    expect(changes.flatMap((change) => (change.kind === 'edit' ? change.edits : []))).toEqual([
      expect.objectContaining({ field: 'labels', add: [], remove: ['ui'] }),
    ]);
  });
});

test('of a comment that was written, what the tracker made of it is told', () => {
  const said = { id: 'c', author: undefined, createdAt: '', updatedAt: '' };
  const change = {
    kind: 'comment',
    id: 'comment c',
    link: 'l',
    system: 'github',
    subject: 'i',
    says: '',
    origin: { system: 'linear', id: 'c' },
    does: { kind: 'update', was: { ...said, body: 'before' }, body: 'after ' },
  } as const;
  const view = createView(aPair(['linear', 'github']), indexLinks([]));
  expect(writtenFields(change, { comment: { ...said, body: 'after' } }, view)).toEqual([
    { field: 'comment', old: 'before', new: 'after' },
  ]);
});
